import type { Like } from '../like.ts'
import type { letter as nl } from '../nl/letter.ts'

export const letter: Like<typeof nl> = {
  ourReference: 'Our reference',
  sentBy: 'Sent by',
  enclosures: 'Enclosures',
  pages: 'Page {page} of {pages}',
  page: '{title}, sheet {page} of {pages}',
  apart: '(goes along separately)',
  /** What its file is called. */
  fileName: '{{number}} {{letter, letterKind}} to {{name}}',
  annex: {
    statement: 'What {{who}} wrote or said on {{on, date}}',
    attempt: 'Attempt by {{who}} to settle it between them, {{on, date}} ({{via, channel}})',
    assessment: "The mediator's assessment, {{on, date}}",
  },
}
