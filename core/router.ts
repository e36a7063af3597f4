import { administration } from './answers/administration.ts'
import { asked } from './answers/asked.ts'
import { cases } from './answers/cases.ts'
import { clocks } from './answers/clocks.ts'
import { figures } from './answers/figures.ts'
import { documents, dossiers } from './answers/files.ts'
import { gathered } from './answers/gathered.ts'
import { intake } from './answers/intake.ts'
import { letters, templates } from './answers/letters.ts'
import { drafts, mediators, settings, terms } from './answers/office.ts'
import { people } from './answers/people.ts'
import { search } from './answers/search.ts'
import { system } from './answers/system.ts'
import { tables } from './answers/tables.ts'

/** The contract's answers, by topic as it is. */
export const router = asked.router({
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
})
export type CoreRouter = typeof router
