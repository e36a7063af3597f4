import type { Finding } from '../../figures/klussenierRecord.ts'

/** The cases of a Klussenier over the years: on his page, on paper and on the command line. */
export const record = {
  title: 'Zaken van {{name}}',
  lead: 'Een klacht zegt op zichzelf niet wie gelijk had. Ongegronde en geweigerde klachten staan apart. Een zaak telt in het jaar van ontvangst.',
  internal:
    'Intern. De Klussenier kan opvragen wat het kantoor bewaart. Dit overzicht vergelijkt niet met anderen.',
  few_zero:
    'Nog geen zaak is gesloten. Bij minder dan {{few}} valt er niets te besluiten: u ziet geen aandeel en geen gemiddelde, alleen de zaken zelf.',
  few_one:
    '{{count, number}} zaak is gesloten. Bij minder dan {{few}} valt er niets te besluiten: u ziet geen aandeel en geen gemiddelde, alleen de zaken zelf.',
  few_other:
    '{{count, number}} zaken zijn gesloten. Bij minder dan {{few}} valt er niets te besluiten: u ziet geen aandeel en geen gemiddelde, alleen de zaken zelf.',
  daysUnknown_one: 'Van {{count, number}} gesloten zaak is niet bekend hoe lang ze duurde.',
  daysUnknown_other: 'Van {{count, number}} gesloten zaken is niet bekend hoe lang ze duurden.',
  imported_one:
    '{{count, number}} zaak is overgenomen uit een tabel. Hoe die behandeld werd, is niet bekend.',
  imported_other:
    '{{count, number}} zaken zijn overgenomen uit een tabel. Hoe die behandeld werden, is niet bekend.',
  all: 'Samen',
  earlier: 'Vóór {{year}}',
  year: 'Jaar',
  cases: 'zaken',
  foundedShare: 'geheel of deels gegrond, van wat gegrond of ongegrond bleek',
  keptShare: 'afspraken nagekomen, van wat afgehandeld is',
  keptOf: '{{kept, number}} van {{settled, number}} afspraken nagekomen',
  keptLate_one: '{{kept}}, waarvan {{count, number}} te laat',
  keptLate_other: '{{kept}}, waarvan {{count, number}} te laat',
  days: 'dagen tot de sluiting, gemiddeld',
  only: 'Getoond: {{what}}',
  showAll: 'Toon alle zaken',
  show: 'Toon de zaken: {{what}}',
  search: 'Zoek in deze zaken',
  period: 'Periode',
  anyPeriod: 'Alle jaren',
  perYear: 'Zaken per jaar',
  role: { respondent: 'Klachten over de Klussenier', complainant: 'Klachten van de Klussenier zelf' },
  about: {
    respondent: 'Een klant klaagt. De afspraken zijn die van de Klussenier zelf.',
    complainant: 'De Klussenier klaagt over een klant. Gegrond betekent hier dat de Klussenier gelijk kreeg.',
  },
  lines: { respondent: 'Zaken over de Klussenier', complainant: 'Zaken van de Klussenier' },
  sorts: {
    about: { respondent: 'Waarover de klachten gingen', complainant: 'Waarover de eigen klachten gingen' },
    outcomes: { respondent: 'Hoe de klachten afliepen', complainant: 'Hoe de eigen klachten afliepen' },
  },
  finding: {
    founded: 'gegrond',
    partlyFounded: 'deels gegrond',
    unfounded: 'ongegrond',
    undetermined: 'niet vast te stellen',
    notAdmissible: 'geweigerd',
    notAssessed: 'niet beoordeeld',
    open: 'nog open',
  } satisfies Record<Finding, string>,
  action: {
    kept: 'afspraken op tijd gedaan',
    late: 'afspraken te laat gedaan',
    broken: 'afspraken niet gedaan',
    open: 'afspraken nog te doen',
  },
  column: {
    about: 'Waarover',
    finding: 'Gegrond',
    outcome: 'Afloop',
    agreed: 'Afspraken',
    days: 'Dagen',
  },
  several: 'Meer dan één Klussenier kan {{name}} zijn. Typ de naam voluit, of wat er voor staat:',
} as const
