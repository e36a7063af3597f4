import type { Finding } from '../../figures/klussenierRecord.ts'

/** The cases of a Klussenier over the years: on his page, on paper and on the command line. */
export const record = {
  title: 'Cases of {{name}}',
  lead: 'A complaint does not by itself say who was right. Unfounded and refused complaints stand apart. A case counts in the year of its receipt.',
  internal:
    'Internal. The Klussenier can ask what the office keeps. This overview does not compare with others.',
  few_zero:
    'No case is closed yet. Nothing follows from fewer than {{few}}: you see no share and no average, only the cases themselves.',
  few_one:
    '{{count, number}} case is closed. Nothing follows from fewer than {{few}}: you see no share and no average, only the cases themselves.',
  few_other:
    '{{count, number}} cases are closed. Nothing follows from fewer than {{few}}: you see no share and no average, only the cases themselves.',
  daysUnknown_one: 'Of {{count, number}} closed case it is not known how long it took.',
  daysUnknown_other: 'Of {{count, number}} closed cases it is not known how long they took.',
  imported_one: '{{count, number}} case was taken over from a table. How it was handled is not known.',
  imported_other: '{{count, number}} cases were taken over from a table. How they were handled is not known.',
  all: 'Together',
  earlier: 'Before {{year}}',
  year: 'Year',
  cases: 'cases',
  foundedShare: 'founded in whole or in part, of those found to be founded or unfounded',
  keptShare: 'agreed actions kept, of those settled',
  keptOf: '{{kept, number}} of {{settled, number}} agreed actions kept',
  keptLate_one: '{{kept}}, {{count, number}} of them late',
  keptLate_other: '{{kept}}, {{count, number}} of them late',
  days: 'days until closing, on average',
  only: 'Shown: {{what}}',
  showAll: 'Show all cases',
  show: 'Show the cases: {{what}}',
  search: 'Search these cases',
  period: 'Period',
  anyPeriod: 'All years',
  perYear: 'Cases by year',
  role: { respondent: 'Complaints about the Klussenier', complainant: 'Complaints by the Klussenier' },
  about: {
    respondent: 'A customer complains. The agreements are those of the Klussenier himself.',
    complainant:
      'The Klussenier complains about a customer. Founded means here that the Klussenier was right.',
  },
  lines: { respondent: 'Cases about the Klussenier', complainant: 'Cases of the Klussenier' },
  sorts: {
    about: {
      respondent: 'What the complaints were about',
      complainant: 'What the Klussenier’s own complaints were about',
    },
    outcomes: {
      respondent: 'How the complaints ended',
      complainant: 'How the Klussenier’s own complaints ended',
    },
  },
  finding: {
    founded: 'founded',
    partlyFounded: 'partly founded',
    unfounded: 'unfounded',
    undetermined: 'cannot be established',
    notAdmissible: 'refused',
    notAssessed: 'not assessed',
    open: 'still open',
  } satisfies Record<Finding, string>,
  action: {
    kept: 'agreements kept in time',
    late: 'agreements kept late',
    broken: 'agreements not kept',
    open: 'agreements still to be kept',
  },
  column: { about: 'About', finding: 'Founded', outcome: 'Outcome', agreed: 'Agreements', days: 'Days' },
  several: 'More than one Klussenier may be {{name}}. Type the name in full, or what stands before it:',
} as const
