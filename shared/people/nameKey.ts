import { plainLetters } from './names.ts'

/**
 * A name as it is looked up: plain letters without diacritics, no capitals, punctuation or double spaces.
 * `  Van de Vélde-Peeters ` and `van de velde peeters` are the same.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøæœłđı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
