import { plainLetters } from '../intake/matching.ts'

/**
 * A text as the index has it, before SQLite takes its accents and capitals away: ij is y (Meijer, Meyer), and letters that
 * no decomposition brings back are plain ones.
 */
export const searchable = (text: string): string =>
  text
    .replace(/[ßøæœłđĳØÆŒŁĐĲ]/g, (letter) => plainLetters[letter.toLowerCase()] ?? letter)
    .replace(/ij/gi, 'y')
