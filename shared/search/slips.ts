import { distanceWithin } from '../kernel/distance.ts'

/** How many letters of a word may be mistyped: in a short one, another letter makes another word. */
export const slipsAllowed = (letters: number): number => (letters <= 3 ? 0 : letters <= 5 ? 1 : 2)

/** More letters than this do not help to find a word, and cost very many ways to leave two out. */
const lettersKept = 7

/**
 * What was typed with up to two of its first seven letters left out, each once: what a mistyped word has in common with the one that
 * was meant. The same is kept of all names (`name_slip`).
 */
export const slipsIn = (word: string): readonly string[] => {
  const first = word.slice(0, lettersKept)
  const without = (text: string) => Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))
  const one = without(first)
  return [...new Set([first, ...one, ...one.flatMap(without)])].filter((slip) => slip !== '')
}

/** How many letters apart two words are, when so many may be mistyped in the one that is known; null when it is more. */
export const slipsBetween = (typed: string, known: string): number | null => {
  const allowed = slipsAllowed(known.length)
  const apart = distanceWithin(typed, known, allowed)
  return apart <= allowed ? apart : null
}
