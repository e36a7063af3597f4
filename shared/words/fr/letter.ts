import type { Like } from '../like.ts'
import type { letter as nl } from '../nl/letter.ts'

export const letter: Like<typeof nl> = {
  ourReference: 'Notre référence',
  sentBy: 'Envoyé par',
  enclosures: 'Annexes',
  pages: 'Page {page} sur {pages}',
  page: '{title}, feuille {page} sur {pages}',
  apart: '(joint séparément)',
  /** What its file is called. */
  fileName: '{{number}} {{letter, letterKind}} à {{name}}',
  annex: {
    statement: 'Ce que {{who}} a écrit ou dit le {{on, date}}',
    attempt: 'Tentative de {{who}} de régler le différend, {{on, date}} ({{via, channel}})',
    assessment: 'Appréciation du médiateur, {{on, date}}',
  },
}
