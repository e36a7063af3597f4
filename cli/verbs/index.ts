import type { Verb } from '../verb.ts'
import { attach } from './attach.ts'
import { balance } from './balance.ts'
import { call } from './call.ts'
import { demo } from './demo.ts'
import { doCommand } from './do.ts'
import { due } from './due.ts'
import { dump } from './dump.ts'
import { exportVerb } from './export.ts'
import { ics } from './ics.ts'
import { importVerb } from './import.ts'
import { init } from './init.ts'
import { intake } from './intake.ts'
import { klussenier } from './klussenier.ts'
import { letter } from './letter.ts'
import { like } from './like.ts'
import { list } from './list.ts'
import { load } from './load.ts'
import { search } from './search.ts'
import { searches } from './searches.ts'
import { show } from './show.ts'
import { stats } from './stats.ts'
import { terms } from './terms.ts'
import { verify } from './verify.ts'

/** In the order in which the help shows them. */
export const verbs: readonly Verb[] = [
  init,
  demo,
  intake,
  importVerb,
  list,
  show,
  doCommand,
  attach,
  terms,
  search,
  like,
  stats,
  klussenier,
  searches,
  due,
  ics,
  letter,
  balance,
  exportVerb,
  dump,
  load,
  verify,
  call,
]
