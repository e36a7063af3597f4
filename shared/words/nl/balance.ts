import type { Difference } from '../../case/balance.ts'

/** The chances of both sides, what a letter would tip in them, and what would mend that. */
export const balance = {
  title: 'Gelijke kansen',
  about: 'Wat elke kant kreeg en deed. Wat verschilt, moet u kunnen uitleggen.',
  internal:
    'Intern. Wat elke partij kreeg en deed; dagen zijn werkdagen, gerekend vanaf de dag waarop een bericht aankomt.',
  what: 'Wat',
  row: {
    requests: 'Gevraagd te reageren',
    daysGranted: 'Werkdagen gekregen',
    daysUsed: 'Werkdagen gebruikt',
    reminders: 'Herinneringen',
    extensions: 'Keer uitstel',
    rounds: 'Rondes gesproken',
    statements: 'Verklaringen',
    documentsBrought: 'Documenten gebracht',
    shown: 'Stukken bezorgd',
    notShown: 'Stukken nog niet gezien',
  },
  difference: {
    rounds: 'De ene kant sprak in meer rondes dan de andere.',
    daysGranted: 'De ene kant kreeg per vraag meer tijd dan de andere.',
    extensions: 'De ene kant kreeg vaker uitstel dan de andere.',
    notShown: 'Nog niet alles is aan de andere kant bezorgd.',
  } satisfies Record<Difference, string>,
  noDifferences: 'Geen verschillen die u moet uitleggen.',
  disclosures: 'Wat aan de {{party, party}} is bezorgd',
  disclosure: '{{on, date}}, via {{via, channel}}: {{entries}}',
  noDisclosures: 'Aan de {{party, party}} is nog niets bezorgd.',
  warning: {
    fewerDays:
      'De {{party, party}} krijgt hier {{days, number}} werkdagen; de {{other, party}} kreeg er {{otherDays, number}}.',
    moreDays:
      'De {{party, party}} krijgt hier {{days, number}} werkdagen; de {{other, party}} kreeg er maar {{otherDays, number}}.',
    notShown_one:
      'De {{party, party}} heeft {{count, number}} stuk nog niet gezien en krijgt het ook met deze brief niet.',
    notShown_other:
      'De {{party, party}} heeft {{count, number}} stukken nog niet gezien en krijgt ze ook met deze brief niet.',
    reliedNotShown_one:
      'De beoordeling steunt op {{count, number}} stuk dat de {{party, party}} nooit heeft gezien.',
    reliedNotShown_other:
      'De beoordeling steunt op {{count, number}} stukken die de {{party, party}} nooit heeft gezien.',
    fewerReminders:
      'De {{other, party}} kreeg {{otherReminders, number}} herinneringen voor het laatste bericht; de {{party, party}} kreeg er {{reminders, number}}.',
    extensionForOther: 'De {{other, party}} kreeg uitstel; de {{party, party}} niet.',
    moreRounds:
      'De {{party, party}} zou {{rounds, number}} keer aan het woord komen; de {{other, party}} kwam {{otherRounds, number}} keer aan het woord.',
  },
  cure: {
    dueOn: 'Tijd geven tot en met {{dueOn, date}}',
    show_one: '{{count, number}} stuk meesturen',
    show_other: '{{count, number}} stukken meesturen',
    letter: 'Eerst deze brief: {{letter, letterKind}} ({{party, party}})',
    extend: 'Eerst uitstel geven',
  },
} as const
