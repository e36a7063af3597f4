import { nameWords } from '#shared/people/nameWords.ts'
import { leastLetters } from '../indexed/terms.ts'

/** Typed as one word, as words and names are kept; null for what is not one word, or too short to look for others. */
export const asOne = (typed: string): string | null => {
  const [word, ...more] = nameWords(typed)
  return word !== undefined && more.length === 0 && word.length >= leastLetters ? word : null
}
