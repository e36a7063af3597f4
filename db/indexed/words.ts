import type { Db, ReadDb } from '../sqlite.ts'
import { afterAll } from '../textRange.ts'
import { asKept, isWord, letters } from './terms.ts'

/**
 * All words that cases have, for what is found by a part of a longer word, or mistyped. They are kept as they come and are not
 * forgotten before everything is made again: whoever asks for one asks the index too.
 */

/** A compound has a part of at least three letters, and one of at least four after it. */
const letterOfPart = { first: 4, beforeEnd: 3 }

const places = `VALUES ${Array.from(
  { length: letters.most - letterOfPart.beforeEnd - letterOfPart.first + 1 },
  (_, nth) => `(${letterOfPart.first + nth})`,
).join(', ')}`

const listed = 'SELECT value AS word FROM json_each(+?)'

/**
 * What words may end in, in the order in which the table keeps it. None begins with a consonant twice. `from`: rows of `n`, where a
 * part may begin. (`OR FAIL`: see `BulkRows`.)
 */
const keepParts = (from: string): string => `
  INSERT OR FAIL INTO search_part (part, word)
  SELECT substr(word, n) AS part, word
  FROM (${listed}) CROSS JOIN ${from}
  WHERE n <= length(word) - ${letterOfPart.beforeEnd}
    AND (substr(word, n, 1) <> substr(word, n + 1, 1) OR instr('aeou', substr(word, n, 1)) > 0)
  ORDER BY part, word`

const keepPartsOfFew = keepParts(`(SELECT column1 AS n FROM (${places}))`)
/** Through a table that ends with the length of each word, where the list of places goes on. */
const keepPartsOfMany = keepParts('temp.part_place')
const makePartPlaces = `
  CREATE TABLE IF NOT EXISTS temp.part_place (n INTEGER PRIMARY KEY);
  INSERT OR IGNORE INTO temp.part_place (n) ${places};`

/** Keeps those of the words, and of what begins as one, that are not known yet. */
export const keepWords = (db: Db, terms: Iterable<string>): void => keepTerms(db, terms, keepPartsOfFew)

const keepTerms = (db: Db, terms: Iterable<string>, keepTheirParts: string): void => {
  const words: string[] = []
  const odd: string[] = []
  for (const term of terms) (isWord.test(term) ? words : odd).push(term)
  const unknown = keepUnknown(db, 'search_word', words)
  if (unknown !== null) db.write(keepTheirParts)(unknown)
  keepUnknown(db, 'search_odd', odd)
}

/** Gives what was not known, as JSON; null where that is nothing. */
const keepUnknown = (
  db: Db,
  table: 'search_word' | 'search_odd',
  words: readonly string[],
): string | null => {
  if (words.length === 0) return null
  const unknown = db
    .prepare<{ word: string }>(
      `${listed} WHERE NOT EXISTS (SELECT 1 FROM ${table} WHERE ${table}.word = value)`,
    )
    .all(JSON.stringify(words))
    .map(({ word }) => word)
  if (unknown.length === 0) return null
  const list = JSON.stringify(unknown)
  db.write(`INSERT OR FAIL INTO ${table} (word) ${listed}`)(list)
  return list
}

/** Which of these are words of the administration. */
export const present = (db: ReadDb, words: readonly string[]): ReadonlySet<string> =>
  new Set(
    db
      .prepare<{ word: string }>(
        'SELECT word FROM search_word WHERE word IN (SELECT value FROM json_each(?))',
      )
      .all(JSON.stringify(words))
      .map(({ word }) => word),
  )

/** Every word begins in one of so many ways: two letters. */
export const wordBeginnings = 26 * 26
const beginning = (nth: number): string =>
  String.fromCharCode(97 + Math.floor(nth / 26)) + String.fromCharCode(97 + (nth % 26))

/** Keeps the words of the index that begin in the ways from one to another, the latter without; again does no harm. */
export const learnIndexed = (db: Db, from: number, to: number): void => {
  db.exec(`
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_place USING fts5vocab ('main', 'search_index', 'col');
    ${makePartPlaces}`)
  const found = db
    .prepare<{ term: string }>(`
      SELECT DISTINCT term FROM temp.search_place
      WHERE term >= @from AND term <= @to AND col <> 'tags'`)
    .all({ from: beginning(from), to: afterAll(beginning(to - 1)) })
    .map(({ term }) => term)
  keepTerms(db, new Set(found.flatMap((term) => asKept(term) ?? [])), keepPartsOfMany)
}
