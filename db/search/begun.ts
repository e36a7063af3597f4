import { leastLetters, surelyPlain } from '../indexed/terms.ts'
import { indexedPart } from '../projections/indexing.ts'
import { rememberedBy } from '../remembered.ts'
import type { ReadDb } from '../sqlite.ts'
import { afterAll } from '../textRange.ts'
import { quoted, wordOrBegin } from './expressions.ts'

/** More words are asked for as FTS5 asks for a beginning: an expression has to be read, too. */
const mostWords = 500
/** Only what begins so is listed whole (`terms.ts`). */
const isListed = new RegExp(`^[a-z]{${leastLetters},}$`)

/** All that begins so and stands in some text, or once did; null where that is not known, or too much. */
const wordsBegun = (db: ReadDb, begin: string): readonly string[] | null => {
  if (!isListed.test(begin) || indexedPart(db) !== null) return null
  const words = db
    .prepare<{ word: string }>(`
      SELECT word FROM search_word WHERE word >= @begin AND word < @end
      UNION ALL SELECT word FROM search_odd WHERE word >= @begin AND word < @end LIMIT ${mostWords + 1}`)
    .all({ begin, end: afterAll(begin) })
    .map(({ word }) => word)
  return words.length > 0 && words.length <= mostWords ? words : null
}

/** As it is kept, a word or a beginning (`terms.ts`). */
const asAsked = (kept: string): string =>
  kept.endsWith('*') ? wordOrBegin(kept.slice(0, -1), true) : quoted(kept)

/** Asked again for the counts beside the hits, and for the next page. */
const begunIn = rememberedBy<string>(50)

/**
 * The beginning of a word, as an expression that finds the same: each word that begins so. Asked for a beginning, FTS5 gathers all
 * places of all those words before it gives the first of them: with 100,000 cases that takes ten times as long as to walk through them.
 */
export const begunWord = (db: ReadDb, typed: string): string =>
  begunIn(db, typed, () => {
    const words = wordsBegun(db, surelyPlain(typed))
    return words === null ? wordOrBegin(typed, true) : words.map(asAsked).join(' OR ')
  })
