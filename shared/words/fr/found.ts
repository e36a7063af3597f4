import type { Like } from '../like.ts'
import type { found as nl } from '../nl/found.ts'

/** What was searched for, marked where it stands. */
export const found: Like<typeof nl> = {
  look: 'Chercher dans ce dossier',
  label: 'Mots recherchés',
  at: '{{nth, number}} sur {{count, number}}',
  none: 'Pas sur cette page',
  inDocument: 'Dans {{name}}',
  inDocuments_one: 'Dans {{count, number}} document',
  inDocuments_other: 'Dans {{count, number}} documents',
  times_one: '{{count, number}} fois',
  times_other: '{{count, number}} fois',
  inThisDocument: 'Recherché dans ce document',
  previous: 'Endroit précédent',
  next: 'Endroit suivant',
  stop: 'Ne plus marquer',
}
