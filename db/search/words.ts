import { searchable } from '#shared/search/fold.ts'
import type { SearchRow } from '../projections/rowTypes.ts'
import type { Db } from '../sqlite.ts'
import { saidIn } from './said.ts'

/**
 * All words that cases have, for what is found by a part of a longer word, or mistyped. They are kept as they come and are not
 * forgotten before everything is made again: whoever asks for one asks the index too.
 */

/** Shorter words are part of any other, and longer ones are no words. */
const letters = { least: 3, most: 30 }
/** A word of fewer letters is put together from no two. */
const leastTogether = 7

const isWord = new RegExp(`^[a-z]{${letters.least},${letters.most}}$`)

/** A word from its end to its beginning. */
export const tailOf = (word: string): string => Array.from(word).reverse().join('')

/** The words of a text as the index has them, each once. */
export const wordsOfText = (text: string): readonly string[] => [
  ...new Set(
    (
      searchable(text)
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).filter((word) => isWord.test(word)),
  ),
]

const keep = (db: Db, words: Iterable<string>): void => {
  const rows = Array.from(words, (word) => [word, word.length >= leastTogether ? tailOf(word) : null])
  db.write(`INSERT OR IGNORE INTO search_word (word, tail)
    SELECT value ->> 0, value ->> 1 FROM json_each(?)`)(JSON.stringify(rows))
}

const texts = ['customer', 'klussenier', 'subject', 'statements', 'letters', 'notes', 'documents'] as const

/** Keeps the words that a case has now and did not have in the same place before. */
export const learnWords = (db: Db, before: SearchRow | undefined, after: SearchRow | undefined): void => {
  if (!after) return
  const words = new Set<string>()
  const learn = (was: string, is: string) => {
    const known = new Set(wordsOfText(was))
    for (const word of wordsOfText(is)) if (!known.has(word)) words.add(word)
  }
  for (const column of texts)
    if (before?.[column] !== after[column]) learn(before?.[column] ?? '', after[column])
  const contents = JSON.stringify(after.texts)
  if (JSON.stringify(before?.texts ?? []) !== contents) learn('', saidIn(db, contents))
  if (words.size > 0) keep(db, words)
}

/** Makes the list of words again from the index, all at once. */
export const learnAllWords = (db: Db): void => {
  db.exec(`
    DROP TABLE IF EXISTS temp.search_place;
    CREATE VIRTUAL TABLE temp.search_place USING fts5vocab ('main', 'search_index', 'col');
    DELETE FROM search_word`)
  const found = db
    .prepare<{
      term: string
    }>(`SELECT DISTINCT term FROM temp.search_place WHERE col <> 'tags' AND term NOT GLOB '*[^a-z]*'
      AND length(term) BETWEEN ${letters.least} AND ${letters.most}`)
    .all()
  keep(
    db,
    found.map(({ term }) => term),
  )
  db.exec('DROP TABLE temp.search_place')
}
