import { plainLetters } from '../intake/matching.ts'

/**
 * A text as the index has it, before SQLite takes its accents and capitals away: ij is y (Meijer, Meyer), and letters that
 * no decomposition brings back are plain ones.
 */
export const searchable = (text: string): string =>
  text
    .replace(/[ßøæœłđĳØÆŒŁĐĲ]/g, (letter) => plainLetters[letter.toLowerCase()] ?? letter)
    .replace(/ij/gi, 'y')

/** A word as the index keeps it: small plain letters, y for ij. */
export const wordKey = (word: string): string =>
  searchable(word).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
