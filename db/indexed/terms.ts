import { searchable, wordKey } from '#shared/search/fold.ts'

/** What a text falls apart into in the index, and which of that is listed beside it (`words.ts`). */

/** A shorter word is part of too many others, and in the place of too many others, to look for these. */
export const leastLetters = 4

/** Shorter words are part of any other, and longer ones are no words. */
export const letters = { least: 3, most: 30 }
export const isWord = new RegExp(`^[a-z]{${letters.least},${letters.most}}$`)
/** Begins as an unfinished word may (`begunWord`): its plain letters and digits. */
const beginsAsWord = new RegExp(`^[a-z]{${leastLetters}}[a-z0-9]*`)

/**
 * A term of the index as it is kept: a word; what only begins as one, *voeg2*, or more letters than a word has; of what goes on with
 * another character its beginning with a sign, *voeg\**. Null where it is neither.
 */
export const asKept = (term: string): string | null => {
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
/** The letters of which SQLite takes the accents away just as JavaScript does, and the accents that it passes over. */
const accented =
  /[\u00c0-\u01df\u01e2-\u0233\u1e00-\u1ef9]|[\u0300-\u0304\u0306-\u030c\u030f\u0311\u031b\u0323-\u0328\u032d\u032e\u0330\u0331]/g

/** Small plain letters as far as that is sure, for what is asked by its beginning. */
export const surelyPlain = (text: string): string => searchable(text).toLowerCase().replace(accented, wordKey)

/** What a text falls apart into as in the index, each once: words, and what begins as a word. */
export const knownInText = (text: string): readonly string[] => {
  const words = wordKey(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const begins = (surelyPlain(text).match(begun) ?? []).flatMap((one) => asKept(one.replace(ends, '')) ?? [])
  return [...new Set([...words.filter((word) => isWord.test(word)), ...begins])]
}

/** The words of a text as the index has them, each once. */
export const wordsOfText = (text: string): readonly string[] =>
  knownInText(text).filter((term) => isWord.test(term))
