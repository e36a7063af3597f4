import { soundOf } from '#shared/people/names.ts'
import { nameWords } from '#shared/people/nameWords.ts'
import { slipsAllowed, slipsBetween, slipsIn } from '#shared/search/slips.ts'
import { leastLetters, wordsOfText } from '../indexed/terms.ts'
import { present } from '../indexed/words.ts'
import type { ReadDb } from '../sqlite.ts'
import { afterAll } from '../textRange.ts'
import { asOne } from './typed.ts'

/** Of fewer letters nothing is left when one is wrong. */
const leastMistyped = 3
const most = { sounds: 12, names: 5, words: 3 } as const

/** Other names that sound like one: Jansen, Janssen and Janssens. The names of the most people first. */
export const namesThatSound = (db: ReadDb, typed: string): readonly string[] => {
  const word = asOne(typed)
  if (word === null) return []
  return (
    db
      .prepare<{ word: string; persons: number }>('SELECT word, persons FROM name_word WHERE sound = ?')
      .all(soundOf(word))
      .filter((found) => found.word !== word)
      // To have SQLite put the words in order takes longer.
      .toSorted((a, b) => b.persons - a.persons || (a.word < b.word ? -1 : 1))
      .slice(0, most.sounds)
      .map((found) => found.word)
  )
}

/** A word that may be meant, with how many letters it is apart; 0 is the very word, half one that begins with it. */
export type MayBeMeant = { readonly word: string; readonly apart: number }

/** In a name of however few letters, where nobody has the very word. Of an administration's names there are not many. */
const slipsInNames = 2

/**
 * The words of names that may be meant by one that is typed, at most `limit`: the very word first, then what begins with it, then what
 * sounds alike or is one letter apart, then what is two; of equals, those of the most people. Where someone has the very word, short
 * ones are as strict as words in texts are (`slipsAllowed`); `strict`: always.
 */
export const namesMeant = (
  db: ReadDb,
  typed: string,
  limit: number,
  { strict = false }: { readonly strict?: boolean } = {},
): readonly MayBeMeant[] => {
  const [word = ''] = nameWords(typed)
  if (word === '') return []
  const begun = db
    .prepare<{ word: string; persons: number }>(`
      SELECT word, persons FROM name_word WHERE word >= @word AND word < @end
      ORDER BY word <> @word, persons DESC, word LIMIT 0 + @limit`)
    .all({ word, end: afterAll(word), limit })
    .map((one) => ({ ...one, apart: one.word === word ? 0 : 0.5 }))
  const near = mistyped(db, word, strict || begun[0]?.apart === 0)
  const all = new Map([...near, ...begun].map((one) => [one.word, one]))
  return [...all.values()]
    .toSorted((a, b) => a.apart - b.apart || b.persons - a.persons || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map((one) => ({ word: one.word, apart: one.apart }))
}

const mistyped = (
  db: ReadDb,
  word: string,
  strict: boolean,
): readonly (MayBeMeant & { readonly persons: number })[] =>
  strict && word.length < leastMistyped
    ? []
    : db
        .prepare<{ word: string; sound: string; persons: number }>(`
          SELECT word, sound, persons FROM name_word WHERE sound = @sound OR word IN (
            SELECT word FROM name_slip WHERE slip IN (SELECT value FROM json_each(@slips)))`)
        .all({ sound: soundOf(word), slips: JSON.stringify(slipsIn(word)) })
        .flatMap((one) => {
          const sounds = word.length >= leastLetters && one.sound === soundOf(word)
          const slips = strict ? slipsAllowed(one.word.length) : slipsInNames
          const apart = sounds && one.word !== word ? 1 : slipsBetween(word, one.word, slips)
          return apart === null ? [] : [{ word: one.word, persons: one.persons, apart }]
        })

/** What a word was if only its first letter was mistyped: another one, one more or less, or swapped with the second. */
const otherwiseBegun = (word: string): readonly string[] => {
  const rest = word.slice(1)
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const swapped = word.charAt(1) + word.charAt(0) + word.slice(2)
  return [rest, swapped, ...letters.flatMap((letter) => [letter + rest, letter + word])]
}

/**
 * Words of texts that may be meant by one that is mistyped, the nearest first and of equals those of the most cases; at most three. Where
 * the first letter is wrong, the others must be right.
 */
export const wordsMeant = (db: ReadDb, typed: string): readonly MayBeMeant[] => {
  const [word, ...more] = wordsOfText(typed)
  if (word === undefined || more.length > 0 || word.length < leastLetters) return []
  const begin = word.charAt(0)
  const slips = slipsAllowed(word.length + 1)
  const begun = db
    .prepare<{ word: string }>(
      'SELECT word FROM search_word WHERE word >= @begin AND word < @end AND length(word) BETWEEN @least AND @most',
    )
    .all({
      begin,
      end: afterAll(begin),
      least: Math.max(leastLetters, word.length - slips),
      most: word.length + slips,
    })
    .map((one) => one.word)
  const other = [...present(db, otherwiseBegun(word))].filter((one) => one.length >= leastLetters)
  const near = [...new Set([...begun, ...other])].flatMap((one) => {
    const apart = one === word ? null : slipsBetween(word, one)
    return apart === null ? [] : [{ word: one, apart }]
  })
  const meant: MayBeMeant[] = []
  // To count cases takes longer than all else: only of the nearest.
  for (const apart of [1, 2]) {
    if (meant.length >= most.words) break
    meant.push(
      ...byCases(
        db,
        near.filter((one) => one.apart === apart),
      ),
    )
  }
  return meant.slice(0, most.words)
}

/** Without those that no case has any more, those of the most cases first. */
const byCases = (db: ReadDb, words: readonly MayBeMeant[]): readonly MayBeMeant[] =>
  words
    .map((one) => ({ one, cases: casesWith(db, one.word) }))
    .filter(({ cases }) => cases > 0)
    .toSorted((a, b) => b.cases - a.cases || (a.one.word < b.one.word ? -1 : 1))
    .map(({ one }) => one)

/** How many cases have a word. */
const casesWith = (db: ReadDb, word: string): number =>
  db.prepare<{ doc: number }>('SELECT doc FROM search_vocabulary WHERE term = ?').get(word)?.doc ?? 0
