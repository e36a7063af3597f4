import type { Country } from '../../calendar/country.ts'
import type { Deadlines } from '../../case/context.ts'
import type { Pressing, StepCode } from '../../case/nextStep.ts'

export const settings = {
  title: 'Instellingen',
  organisation: 'Organisatie',
  name: 'Naam',
  tradeName: 'Handelsnaam',
  email: 'E-mailadres',
  phone: 'Telefoon',
  address: 'Adres',
  street: 'Straat en nummer',
  postalCode: 'Postcode',
  city: 'Plaats',
  addressCountry: 'Land',
  country: 'Feestdagen van',
  countries: { BE: 'België', NL: 'Nederland' } satisfies Record<Country, string>,
  language: 'Taal van het programma',
  deadlines: 'Termijnen in werkdagen',
  deadline: {
    checkConditions: 'Voorwaarden nagaan',
    missingItems: 'Ontbrekende gegevens bezorgen',
    completeHearing: 'Hoor afronden',
    requestResponse: 'Reactie vragen',
    response: 'Reageren',
    extension: 'Uitstel om te reageren (hoogstens)',
    assessment: 'Beoordelen',
    proposal: 'Voorstel doen',
    answer: 'Antwoorden op een voorstel',
    closing: 'Zaak sluiten',
  } satisfies Record<keyof Deadlines, string>,
} as const

export const calendar = {
  today: 'vandaag',
  tomorrow: 'morgen',
  yesterday: 'gisteren',
  workingDays_one: '{{count, number}} werkdag',
  workingDays_other: '{{count, number}} werkdagen',
  days_one: '{{count, number}} dag',
  days_other: '{{count, number}} dagen',
  workingDaysLeft_one: 'nog {{count, number}} werkdag',
  workingDaysLeft_other: 'nog {{count, number}} werkdagen',
  workingDaysLate_one: '{{count, number}} werkdag te laat',
  workingDaysLate_other: '{{count, number}} werkdagen te laat',
  daysLeft_one: 'nog {{count, number}} dag',
  daysLeft_other: 'nog {{count, number}} dagen',
  daysLate_one: '{{count, number}} dag te laat',
  daysLate_other: '{{count, number}} dagen te laat',
  stoodStill_one: 'stond {{count, number}} werkdag stil',
  stoodStill_other: 'stond {{count, number}} werkdagen stil',
  stoodStillDays_one: 'stond {{count, number}} dag stil',
  stoodStillDays_other: 'stond {{count, number}} dagen stil',
  age_one: '{{count, number}} dag oud',
  age_other: '{{count, number}} dagen oud',
  dueToday: 'vandaag nog',
  late: 'te laat',
  upTo: 'tot en met {{day, date}}',
} as const

/** What the mediator has to do next, or waits for. */
export const nextStep = {
  resume: 'Zaak hervatten',
  awaitMissingItems: 'Wachten op ontbrekende gegevens',
  askAgain: 'Opnieuw vragen wat ontbreekt',
  requestMissingItems: 'Ontbrekende gegevens opvragen',
  checkConditions: 'Voorwaarden nagaan',
  admit: 'Ontvankelijk verklaren',
  refuse: 'Bemiddeling weigeren',
  close: 'Zaak sluiten',
  completeHearing: 'Hoor afronden',
  requestResponse: 'Reactie vragen',
  awaitResponse: 'Wachten op een reactie',
  remind: 'Herinneren, als er niets kwam',
  recordLapse: 'Vastleggen dat er niets kwam',
  assess: 'Beoordelen',
  propose: 'Advies of voorstel doen',
  awaitAnswers: 'Wachten op antwoord op een voorstel',
  chaseAnswers: 'Vragen waar het antwoord blijft',
  recordSettlement: 'Akkoord vastleggen',
  decideOnRefusal: 'Beslissen na een weigering',
  awaitActions: 'Wachten op afgesproken acties',
  followUp: 'Afspraken opvolgen',
  none: 'Niets meer te doen',
} as const satisfies Record<StepCode, string>

/** What the office itself has to have done before the next step, and by when. */
export const pressing = {
  acknowledgement: 'ontvangst bevestigen',
  refusal: 'over bemiddeling beslissen',
  procedure: 'procedure afronden',
  by: 'Tegen {{day, dayMonth}}: {{what}}',
} as const satisfies Record<Pressing['clock'] | 'by', string>
