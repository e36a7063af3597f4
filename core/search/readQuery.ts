import type { PlainDate } from '#shared/kernel/date.ts'
import { remembering } from '#shared/kernel/remembering.ts'
import { parseQuery } from '#shared/search/parse.ts'
import type { ParsedQuery } from '#shared/search/query.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'
import { type CoreContext, todayOf } from '../context.ts'

/** The names of all languages are known, whatever the language of the interface. */
const vocabulary = vocabularyIn('nl')

/** By the day, of ten characters, and what was typed: read again for the counts beside the hits, and for each page of them. */
const read = remembering(100, (asked) =>
  parseQuery(asked.slice(10), vocabulary, { today: asked.slice(0, 10) as PlainDate, unfinished: true }),
)

/** What was typed, as a query. */
export const readQuery = (context: CoreContext, typed: string): ParsedQuery => read(todayOf(context) + typed)
