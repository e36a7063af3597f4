import type { Like } from '../like.ts'
import type { ledger as dutch } from '../nl/ledger.ts'

export const ledger: Like<typeof dutch> = {
  title: 'Amounts side by side',
  about: 'Each column says according to whom. Amounts of different columns are never added up.',
  none: 'There are no amounts yet.',
  what: 'About',
  source: {
    documents: 'According to the documents',
    complainant: 'According to the complainant',
    respondent: 'According to the respondent',
    mediator: 'According to the mediator',
    other: 'According to someone else',
  },
  open: 'still to be paid',
  openAbout: '‘Still to be paid’ is what was invoiced less what was paid, according to the same source.',
  atLeast: 'at least {{amount}}',
  atLeastAbout: '‘At least’: it is not known of every invoice whether it was paid.',
  differs: 'differs',
  differ: 'The amounts differ for: {{what}}.',
  agree: 'No amounts differ.',
  entries: 'What was said',
  entry: '{{what, amountKind}}, according to: {{by, source}}',
  noSource: 'Without a statement or a document, the other party does not see this amount.',
  kind: 'What it is about',
  by: 'Who says so',
  amount: 'Amount in euro',
  on: 'Date (if known)',
  note: 'What for (appears in the dossier of whoever may see the amount)',
  statement: 'In which statement',
  noStatement: 'In no statement',
}
