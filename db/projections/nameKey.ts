/**
 * A name as it is looked up: no diacritics, capitals, punctuation or double spaces.
 * `  Van de Vélde-Peeters ` and `van de velde peeters` are the same.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
