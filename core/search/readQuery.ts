import { parseQuery } from '#shared/search/parse.ts'
import type { ParsedQuery } from '#shared/search/query.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'
import { type CoreContext, todayOf } from '../context.ts'

/** The names of all languages are known, whatever the language of the interface. */
const vocabulary = vocabularyIn('nl')

/** What was typed, as a query. */
export const readQuery = (context: CoreContext, typed: string): ParsedQuery =>
  parseQuery(typed, vocabulary, { today: todayOf(context), unfinished: true })
