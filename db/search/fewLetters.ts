import type { Query } from '#shared/search/query.ts'
import { begunName, quoted } from './expressions.ts'
import { empty, type Names, type Plan } from './plan.ts'

/**
 * An unfinished word of few letters begins words in every text, so it is looked for as the beginning of a name, and as a whole word in
 * texts. Alone or beside other words those are two ways to ask; within something else, or more than once, one condition.
 */
const fewLetters = 3
/** Of other scripts few letters say more; and what JavaScript takes for a letter there, SQLite may take for the end of a word. */
const lastOfLatin = '\u024f'

/** Whether a query is such a word. */
export const isFew = (query: Query): query is Extract<Query, { is: 'word' }> => {
  if (query.is !== 'word' || !query.prefix) return false
  const letters = [...query.word.normalize()]
  return letters.length <= fewLetters && letters.every((letter) => letter <= lastOfLatin)
}

/** The query with such a word as a whole one, which is the other way to ask it; null where there is none, or more than one. */
export const finished = (query: Query): Query | null => {
  if (isFew(query)) return { ...query, prefix: false }
  if (query.is !== 'and' || query.of.filter(isFew).length !== 1) return null
  return { ...query, of: query.of.map((one) => (isFew(one) ? { ...one, prefix: false } : one)) }
}

/** As the beginning of a name. */
export const begun = (word: string): Plan => ({ ...empty, names: [begunName(word)] })

/** As the beginning of a name or as a whole word in a text, in one condition. */
export const begunOrWhole = (word: string, names: Names): Plan => {
  const [beginning, whole] = [names.next(), names.next()]
  return {
    ...empty,
    conditions: [
      `case_row.first_seq IN (SELECT rowid FROM name_index WHERE name_index MATCH @${beginning}
        UNION ALL SELECT rowid FROM search_index WHERE search_index MATCH @${whole})`,
    ],
    bound: { [beginning]: begunName(word), [whole]: quoted(word) },
  }
}
