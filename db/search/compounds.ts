import { nameWords } from '#shared/people/nameWords.ts'
import { partWords } from '#shared/search/partWords.ts'
import { leastLetters } from '../indexed/terms.ts'
import { present } from '../indexed/words.ts'
import type { ReadDb } from '../sqlite.ts'
import { afterAll } from '../textRange.ts'
import { asOne } from './typed.ts'

/** The part of a compound before the word: `dak` of `dakgoot`. */
const leastPart = 3
const most = { begun: 30, longer: 200, ends: 400 } as const

/** Between the two parts of a compound. */
const binding = { before: /^(?:en|s|e)/, after: /(?:en|s|e)$/ }

/** Whether something is a word of the administration, or of the trade. */
const wordsAmong = (db: ReadDb, parts: readonly string[]): ((part: string) => boolean) => {
  const known = present(db, [...new Set(parts)])
  return (part) => known.has(part) || partWords.has(part)
}

/** Compounds that begin with a word of three letters: what follows is a word too. So short a word begins too many others. */
const compoundsBegunBy = (db: ReadDb, word: string): readonly string[] => {
  const rests = new Map(
    db
      .prepare<{ word: string }>(
        `SELECT word FROM search_word WHERE word > @word AND word < @end AND length(word) >= @least LIMIT ${most.ends}`,
      )
      .all({ word, end: afterAll(word), least: word.length + leastLetters })
      .map((found) => {
        const rest = found.word.slice(word.length)
        return [
          found.word,
          [rest, rest.replace(binding.before, '')].filter((part) => part.length >= leastLetters),
        ]
      }),
  )
  const isWord = wordsAmong(db, [...rests.values()].flat())
  return [...rests].flatMap(([compound, parts]) => (parts.some(isWord) ? [compound] : []))
}

/** Words that begin with this one, of three letters only compounds; null when there are very many. */
export const longerWords = (db: ReadDb, typed: string): readonly string[] | null => {
  const [short, ...more] = nameWords(typed)
  if (short?.length === leastPart && more.length === 0)
    return compoundsBegunBy(db, short).slice(0, most.begun)
  const word = asOne(typed)
  if (word === null) return []
  const found = db
    .prepare<{ word: string }>(
      `SELECT word FROM search_word WHERE word > @word AND word < @end LIMIT ${most.longer + 1}`,
    )
    .all({ word, end: afterAll(word) })
  return found.length > most.longer ? null : found.map((one) => one.word)
}

/** What makes another form of a word and no other word: *lekkages*, *gootje*. */
const ending = /^(?:s|n|en|e|es|[tp]?jes?)?$/
/** So long a word is no accident in another one, also where nobody wrote what stands before it as a word of its own. */
const tellingLetters = 6
/** What stands before a verb, and makes no compound of it. */
const isPrefix = /^(?:ver|ont|her|mis|ge|be)$/
const canBeWord = (head: string): boolean =>
  head.length >= leastPart && /[aeiouy]/.test(head) && !isPrefix.test(head)

/** The parts that a compound is taken apart into around a word; null where nothing but another form of the word follows. */
type Around = {
  readonly compound: string
  readonly heads: readonly string[]
  readonly rests: readonly string[] | null
}

const around = (word: string, { part, word: compound }: { part: string; word: string }): Around => {
  const head = compound.slice(0, compound.length - part.length)
  const rest = part.slice(word.length)
  return {
    compound,
    heads: [head, head.replace(binding.after, '')].filter((one) => one.length >= leastPart),
    rests: ending.test(rest)
      ? null
      : [rest, rest.replace(binding.before, '')].filter((one) => one.length >= leastLetters),
  }
}

/**
 * Compounds with a word in them that they do not begin with: *goot* in *dakgoot* and in *dakgootlekkage*. What stands before it and
 * after it are words too, of the administration or of the trade, with a binding letter or without.
 */
export const compoundsOf = (db: ReadDb, typed: string): readonly string[] => {
  const word = asOne(typed)
  if (word === null) return []
  const found = db
    .prepare<{ part: string; word: string }>(
      `SELECT part, word FROM search_part WHERE part >= @word AND part < @end LIMIT ${most.ends}`,
    )
    .all({ word, end: afterAll(word) })
    .map((row) => around(word, row))
  if (found.length === 0) return []
  const isWord = wordsAmong(
    db,
    found.flatMap(({ heads, rests }) => [...heads, ...(rests ?? [])]),
  )
  const telling = word.length >= tellingLetters
  const compounds = found.filter(
    ({ heads, rests }) =>
      (heads.some(isWord) || (telling && heads.some(canBeWord))) && (rests === null || rests.some(isWord)),
  )
  return [...new Set(compounds.map(({ compound }) => compound))]
}
