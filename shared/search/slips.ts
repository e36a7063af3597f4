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

/** Which letters are in a word, as bits: what is far apart by these need not be compared letter by letter. */
const lettersIn = (word: string): number => {
  let bits = 0
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

const bitsIn = (bits: number): number => {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}

/** Whether two words have so many letters in common that so many slips can lie between them: each changes two at most. */
const nearBy = (one: number, other: number, slips: number): boolean => bitsIn(one ^ other) <= 2 * slips

/** How many letters apart two words are, when so many may be mistyped in the one that is known; null when it is more. */
export const slipsBetween = (
  typed: string,
  known: string,
  allowed: number = slipsAllowed(known.length),
): number | null => {
  if (!nearBy(lettersIn(typed), lettersIn(known), allowed)) return null
  const apart = distanceWithin(typed, known, allowed)
  return apart <= allowed ? apart : null
}
