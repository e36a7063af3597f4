import { plainLetters } from './names.ts'

/** Most of what is asked is one already: a word that was typed, a name that was looked up before. */
const isKey = /^[a-z0-9]+(?: [a-z0-9]+)*$/

/**
 * A name as it is looked up: plain letters without diacritics, no capitals, punctuation or double spaces.
 * `  Van de Vélde-Peeters ` and `van de velde peeters` are the same.
 */
export const nameKey = (name: string): string =>
  isKey.test(name)
    ? name
    : name
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[ßøæœłđı]/g, (letter) => plainLetters[letter] ?? letter)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
