import { plainLetters } from '../intake/matching.ts'

/** What programs have for their own signs, as the bullets of Word: SQLite takes it for letters, and nobody types it. */
const forPrograms = '\ue000'

/**
 * A text as the index has it, before SQLite takes its accents and capitals away: ij is y (Meijer, Meyer), with accents too, and letters
 * that no decomposition brings back are plain ones.
 */
export const searchable = (text: string): string =>
  text
    .replace(/[ßøæœłđĳØÆŒŁĐĲ\ue000-\uf8ff]/g, (letter) =>
      letter >= forPrograms ? ' ' : (plainLetters[letter.toLowerCase()] ?? letter),
    )
    .replace(/[iíìîï][\u0300-\u036f]*j[\u0300-\u036f]*/gi, 'y')

/** A word as the index keeps it: small plain letters, y for ij. */
export const wordKey = (word: string): string =>
  searchable(word).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
