import type { Like } from '../like.ts'
import type { terms as nl } from '../nl/terms.ts'

export const terms: Like<typeof nl> = {
  title: 'Terms',
  intro:
    'The Uitvoeringsvoorwaarden De Klussenier apply to every signed order. A case gets the version that was in force on the day of its agreement.',
  add: 'Add a version',
  drop: 'Drop the PDF here',
  pick: 'Choose the PDF',
  file: 'File',
  appliesFrom: 'Applies from',
  appliesFromHint: 'The first day on which a signed agreement comes under this version.',
  name: 'Title',
  nameHint: 'Empty: the name of the file.',
  added: 'The terms were added.',
  corrected: 'The terms were corrected.',
  withdrawnDone: 'The version was withdrawn.',
  attachedTo: 'Changed in: {{numbers}}.',
  correct: 'Correct',
  withdraw: 'Withdraw',
  withdrawHint: 'Open cases with this version then get the one that remains. The history shows both.',
  reason: 'Reason',
  withdrawn: 'withdrawn',
  withdrawnBecause: 'Withdrawn: {{reason}}',
  example: 'example',
  open: 'Open the PDF',
  versions: 'Versions, newest first',
  empty: 'No terms yet',
  emptyHint:
    'Add the PDF of the Uitvoeringsvoorwaarden, with the day from which it applies. From then on each case gets the right version by itself.',
  notPdf: 'Choose a PDF: {{name}} is none.',
}
