import type { Apply } from '../evolve.ts'
import { changed } from './list.ts'

/** Letters that went out, and what shows that they did. */
export const applyLetters: Apply<'letterSent' | 'letterProven'> = {
  letterSent: ({ letter }, state) => ({
    letters: [...state.letters, { ...letter, document: letter.document.id, proofs: [] }],
  }),
  letterProven: ({ letter, proof }, state) => ({
    letters: changed(state.letters, letter, (sent) => ({ ...sent, proofs: [...sent.proofs, proof] })),
  }),
}
