import { plainLetters } from '../intake/matching.ts'

/** Signs that programs keep for themselves, as the bullets of Word: SQLite takes them for letters, and nobody types them. */
const isForPrograms = (letter: string): boolean => letter >= '\ue000' && letter <= '\uf8ff'

/** Most texts have no letter with its accent behind it: in these ij is found in half of the time. */
const mark = /[\u0300-\u036f]/
const ij = { plain: /[iíìîï]j/gi, marked: /[iíìîï][\u0300-\u036f]*j[\u0300-\u036f]*/gi }

/**
 * A text as the index has it, before SQLite takes its accents and capitals away: ij is y (Meijer, Meyer), with accents too, letters
 * that no decomposition brings back are plain ones, and so are ligatures of printers (ﬁ) and the small digits of m².
 */
export const searchable = (text: string): string =>
  text
    .replace(/[ßøæœłđĳẞØÆŒŁĐĲſẛ²³\ufb00-\ufb06\ue000-\uf8ff]/g, (letter) =>
      isForPrograms(letter) ? ' ' : (plainLetters[letter.toLowerCase()] ?? letter.normalize('NFKD')),
    )
    .replace(mark.test(text) ? ij.marked : ij.plain, 'y')

/** A word, or a text of them, as the index keeps it: small plain letters, y for ij. */
export const wordKey = (word: string): string =>
  searchable(word).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
