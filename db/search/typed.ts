import { nameWords } from '#shared/people/nameWords.ts'

/** A shorter word is part of too many others, and in the place of too many others, to look for these. */
export const leastLetters = 4

/** After every text that begins so. */
export const afterAll = (begin: string): string => `${begin}\u{10ffff}`

/** Typed as one word, as words and names are kept; null for what is not one word, or too short to look for others. */
export const asOne = (typed: string): string | null => {
  const [word, ...more] = nameWords(typed)
  return word !== undefined && more.length === 0 && word.length >= leastLetters ? word : null
}
