import type { Like } from '../like.ts'
import type { balance as nl } from '../nl/balance.ts'

export const balance: Like<typeof nl> = {
  title: 'Equal chances',
  about: 'What each side was given and did. Where it differs, you must be able to explain it.',
  internal:
    'Internal. What each party was given and did; days are working days, counted from when a message arrives.',
  what: 'What',
  row: {
    requests: 'Asked to respond',
    daysGranted: 'Working days granted',
    daysUsed: 'Working days used',
    reminders: 'Reminders',
    extensions: 'Extensions',
    rounds: 'Rounds spoken in',
    statements: 'Statements',
    documentsBrought: 'Documents brought',
    shown: 'Items shown',
    notShown: 'Items not seen yet',
  },
  difference: {
    rounds: 'One side spoke in more rounds than the other.',
    daysGranted: 'One side got more time per request than the other.',
    extensions: 'One side got more extensions than the other.',
    notShown: 'Not everything has been shown to the other side yet.',
  },
  noDifferences: 'No differences that you need to explain.',
  disclosures: 'What was shown to the {{party, party}}',
  disclosure: '{{on, date}} ({{via, channel}}): {{entries}}',
  noDisclosures: 'Nothing has been shown to the {{party, party}} yet.',
  warning: {
    fewerDays:
      'The {{party, party}} gets {{days, number}} working days here; the {{other, party}} got {{otherDays, number}}.',
    moreDays:
      'The {{party, party}} gets {{days, number}} working days here; the {{other, party}} got only {{otherDays, number}}.',
    notShown_one:
      'The {{party, party}} has not seen {{count, number}} item yet, and does not get it with this letter.',
    notShown_other:
      'The {{party, party}} has not seen {{count, number}} items yet, and does not get them with this letter.',
    reliedNotShown_one:
      'The assessment rests on {{count, number}} item that the {{party, party}} has never seen.',
    reliedNotShown_other:
      'The assessment rests on {{count, number}} items that the {{party, party}} has never seen.',
    fewerReminders:
      'The {{other, party}} got {{otherReminders, number}} reminders before the last notice; the {{party, party}} got {{reminders, number}}.',
    extensionForOther: 'The {{other, party}} was given more time; the {{party, party}} was not.',
    moreRounds:
      'The {{party, party}} would speak {{rounds, number}} times; the {{other, party}} spoke {{otherRounds, number}} times.',
  },
  cure: {
    dueOn: 'Give until {{dueOn, date}}',
    show_one: 'Send {{count, number}} item along',
    show_other: 'Send {{count, number}} items along',
    letter: 'This letter first: {{letter, letterKind}} ({{party, party}})',
    extend: 'Give more time first',
  },
}
