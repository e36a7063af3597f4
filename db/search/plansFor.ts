import type { PlainDate } from '#shared/kernel/date.ts'
import type { Query } from '#shared/search/query.ts'
import type { ReadDb } from '../sqlite.ts'
import { begunWord } from './begun.ts'
import { oneAfterAnother, wordOrBegin } from './expressions.ts'
import { begun, begunOrWhole, finished, isFew } from './fewLetters.ts'
import { type FieldContext, fieldPlan } from './fields.ts'
import { either, empty, Names, not, onlyWords, type Plan, together, walkable } from './plan.ts'
import { asTyped, inPlaceOf, type Wider } from './wider.ts'

type Asking = FieldContext & {
  /** Few letters of an unfinished word are looked for in one way: within something else, or more than once. */
  readonly oneWay: boolean
  /** The best come first: then the beginning of a word is worth something as a whole, and not each word that begins so. */
  readonly ranked: boolean
}

const planOf = (query: Query, asking: Asking): Plan => {
  const { wider, names, oneWay } = asking
  switch (query.is) {
    case 'word': {
      const { word, prefix } = query
      if (isFew(query)) return oneWay ? begunOrWhole(word, names) : begun(word)
      const asked = prefix && !asking.ranked ? begunWord(asking.db, word) : wordOrBegin(word, prefix)
      return { ...empty, words: [inPlaceOf(asked, wider.texts.get(word), wider)] }
    }
    case 'phrase':
      return { ...empty, words: [oneAfterAnother(query.words, query.prefix)] }
    case 'field':
      return fieldPlan(query, asking)
    case 'not':
      return not(planOf(query.query, { ...asking, wider: asTyped, oneWay: true }), names)
    case 'and':
      return together(
        query.of.map((one) => planOf(one, one.is === 'word' ? asking : { ...asking, oneWay: true })),
      )
    case 'or': {
      const within = { ...asking, oneWay: true }
      const typed = query.of.map((one) => planOf(one, { ...within, wider: asTyped }))
      // What is asked as sets stays as it was typed.
      const plans = typed.every(onlyWords) ? query.of.map((one) => planOf(one, within)) : typed
      return either(plans, names)
    }
  }
}

/**
 * How a query is asked: in one way, or in two whose answers belong together, where it has an unfinished word of few letters. `today`:
 * what is late depends on it. `wider`: what may stand in the place of words; all else of the plans stays the same.
 */
export const plansFor = (
  db: ReadDb,
  query: Query,
  today: PlainDate,
  { wider = asTyped, ranked = false }: { readonly wider?: Wider | undefined; readonly ranked?: boolean } = {},
): readonly Plan[] => {
  const whole = finished(query)
  // Of both together: they are asked in one statement.
  const names = new Names()
  const asking = { db, today, names, wider, ranked, oneWay: whole === null }
  return [query, ...(whole ? [whole] : [])].map((one) => walkable(planOf(one, asking), names))
}
