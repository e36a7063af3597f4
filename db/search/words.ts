import { searchable, wordKey } from '#shared/search/fold.ts'
import type { SearchRow } from '../projections/rowTypes.ts'
import type { Db, ReadDb } from '../sqlite.ts'
import { saidIn } from './said.ts'
import { afterAll, leastLetters } from './typed.ts'

/**
 * All words that cases have, for what is found by a part of a longer word, or mistyped. They are kept as they come and are not
 * forgotten before everything is made again: whoever asks for one asks the index too.
 */

/** Shorter words are part of any other, and longer ones are no words. */
const letters = { least: 3, most: 30 }
/** A compound has a part of at least three letters, and one of at least four after it. */
const letterOfPart = { first: 4, beforeEnd: 3 }

const isWord = new RegExp(`^[a-z]{${letters.least},${letters.most}}$`)
/** Begins as an unfinished word may (`begunWord`): its plain letters and digits. */
const beginsAsWord = new RegExp(`^[a-z]{${leastLetters}}[a-z0-9]*`)

/**
 * A term of the index as it is kept: a word; what only begins as one, *voeg2*, or more letters than a word has; of what goes on with
 * another character its beginning with a sign, *voeg\**. Null where it is neither.
 */
const asKept = (term: string): string | null => {
  if (isWord.test(term)) return term
  const [begin] = beginsAsWord.exec(term) ?? []
  if (begin === undefined) return null
  return begin === term ? term : `${begin}*`
}

/** What begins as a word in a text, with the character behind it, if that is not plain. */
const begun = new RegExp(`(?<![a-z0-9])[a-z]{${leastLetters}}[a-z0-9]*[^\\0-\\x7f]?`, 'g')
/** What SQLite takes for the end of a word. Of other characters it may know less than JavaScript, or something else. */
const ends =
  /[\u00a0-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2010-\u2027\u2030-\u205e\u20a0-\u20b0]$/
/** The letters of which SQLite takes the accents away just as JavaScript does. */
const accented = /[\u00c0-\u017f]/g

/** Small plain letters as far as that is sure, for what is asked by its beginning. */
export const surelyPlain = (text: string): string =>
  searchable(text).normalize('NFC').toLowerCase().replace(accented, wordKey)

/** What a text falls apart into as in the index, each once: words, and what begins as a word. */
const knownInText = (text: string): readonly string[] => {
  const words = wordKey(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const begins = (surelyPlain(text).match(begun) ?? []).flatMap((one) => asKept(one.replace(ends, '')) ?? [])
  return [...new Set([...words.filter((word) => isWord.test(word)), ...begins])]
}

/** The words of a text as the index has them, each once. */
export const wordsOfText = (text: string): readonly string[] =>
  knownInText(text).filter((term) => isWord.test(term))

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

const texts = [
  'number',
  'customer',
  'klussenier',
  'subject',
  'statements',
  'letters',
  'notes',
  'documents',
] as const

/** The words of a case, and what begins as one, each once. */
export const wordsOfRow = (db: ReadDb, row: SearchRow): readonly string[] =>
  knownInText([...texts.map((column) => row[column]), saidIn(db, JSON.stringify(row.texts))].join('\n'))

/** The lines of a text from the first to the last that another one has not in that place. */
export const changedLines = (was: string, is: string): string => {
  const shorter = Math.min(was.length, is.length)
  let begin = 0
  while (begin < shorter && was.charCodeAt(begin) === is.charCodeAt(begin)) begin += 1
  let end = 0
  while (end < shorter - begin && was.charCodeAt(was.length - 1 - end) === is.charCodeAt(is.length - 1 - end))
    end += 1
  const startsLine = (text: string, at: number) => at === 0 || text[at - 1] === '\n'
  const whole = end > 0 && startsLine(was, was.length - end) && startsLine(is, is.length - end)
  const to = whole ? is.length - end - 1 : is.indexOf('\n', is.length - end)
  return is.slice(
    begin === 0 ? 0 : is.lastIndexOf('\n', begin - 1) + 1,
    to < 0 && !whole ? is.length : Math.max(0, to),
  )
}

/** Keeps the words that a case has now and did not have in the same place before. */
export const learnWords = (db: Db, before: SearchRow | undefined, after: SearchRow | undefined): void => {
  if (!after) return
  const words = new Set<string>()
  const learn = (was: string, is: string) => {
    for (const word of knownInText(changedLines(was, is))) words.add(word)
  }
  for (const column of texts)
    if (before?.[column] !== after[column]) learn(before?.[column] ?? '', after[column])
  const contents = JSON.stringify(after.texts)
  if (JSON.stringify(before?.texts ?? []) !== contents) learn('', saidIn(db, contents))
  if (words.size > 0) keepWords(db, words)
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
