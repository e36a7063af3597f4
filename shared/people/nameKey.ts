import { remembering } from '../kernel/remembering.ts'
import { isPlain, mostLetters, notPlain, plainLetters } from './names.ts'

/** Most of what is asked is one already: a word that was typed, a name that was looked up before. */
const isKey = /^[a-z0-9]+(?: [a-z0-9]+)*$/

const unmarked = remembering(mostLetters, (letter) => letter.normalize('NFKD').replace(/\p{M}/gu, ''))

/**
 * A name as it is looked up: plain letters without diacritics, no capitals, punctuation or double spaces.
 * `  Van de Vélde-Peeters ` and `van de velde peeters` are the same.
 */
export const nameKey = (name: string): string => {
  if (isKey.test(name)) return name
  const small = (isPlain(name) ? name : name.replace(notPlain, unmarked)).toLowerCase()
  if (isPlain(small)) return small.replace(/[^a-z0-9]+/g, ' ').trim()
  return small
    .replace(/[ßøæœłđı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
