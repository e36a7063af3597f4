import type { ContractRouterClient } from '@orpc/contract'
import { administration } from './administration.ts'
import { cases } from './cases.ts'
import { clocks } from './clocks.ts'
import { figures } from './figures.ts'
import { documents, dossiers } from './files.ts'
import { gathered } from './gathered.ts'
import { intake } from './intake.ts'
import { letters, templates } from './letters.ts'
import { drafts, mediators, settings, terms } from './office.ts'
import { people } from './people.ts'
import { search } from './search.ts'
import { system } from './system.ts'
import { tables } from './tables.ts'

/** All that an interface may ask of the app, by topic. Every host carries exactly this. */
export const contract = {
  administration,
  cases,
  clocks,
  documents,
  dossiers,
  drafts,
  figures,
  gathered,
  intake,
  letters,
  mediators,
  people,
  search,
  settings,
  system,
  tables,
  templates,
  terms,
}
export type Contract = typeof contract
/** Calls of the contract, wherever they are answered. */
export type Client = ContractRouterClient<Contract>
