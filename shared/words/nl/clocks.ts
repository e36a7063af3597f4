import type { Pressing } from '../../case/nextStep.ts'
import type { DayUnit, ReminderKind } from '../../case/vocabulary.ts'

/** How the clocks stand, what is told of them, and the settings that they follow. */
export const clocks = {
  running: 'Lopende termijnen',
  all: 'Alle termijnen',
  title: 'Termijnen van deze zaak',
  what: 'Termijn',
  due: 'Uiterste dag',
  stands: 'Stand',
  toCalendar: 'Data naar mijn agenda',
  calendarSaved: 'De data zijn bewaard. Open het bestand om ze in uw agenda te zetten.',
  calendarFailed: 'De data konden niet worden bewaard. Probeer het opnieuw.',
  noticeBody: '{{what}}: {{stands}}. {{subject}}',
  noticeSummary_one: '{{count, number}} termijn vraagt uw aandacht.',
  noticeSummary_other: '{{count, number}} termijnen vragen uw aandacht.',
  noticeLate_one: '{{count, number}} daarvan is te laat.',
  noticeLate_other: '{{count, number}} daarvan zijn te laat.',
  notices: 'Meldingen',
  noticesHint:
    'Wederhoor meldt op dit toestel wat vandaag moet gebeuren of te laat is: elke termijn één keer, en na een week afwezigheid in één melding.',
  noticesSwitch: 'Melden wat moet gebeuren',
  noticesRefused:
    'Uw browser laat geen meldingen van Wederhoor toe. Sta ze toe bij de instellingen van de site om ze te krijgen.',
  settings: 'Termijnen en herinneringen',
  settingsHint: 'Een wijziging geldt voor wat daarna begint. Wat al loopt, houdt zijn datum.',
  ownTerms: 'Termijnen van het kantoor',
  unitOf: 'Geteld in',
  sidesTerms: 'Waarin de dagen van de partijen worden geteld',
  unitResponse: 'Reageren',
  unitAnswer: 'Antwoorden op een voorstel',
  arrival: 'Hoeveel werkdagen een bericht onderweg is',
  reminders: 'Herinneringen aan een vraag om een reactie',
  lastNoticeDays: 'Werkdagen die een laatste herinnering nog geeft',
  defaults: 'Standaardwaarden invullen',
  from: 'Vanaf',
  unit: { working: 'werkdagen', calendar: 'kalenderdagen' } satisfies Record<DayUnit, string>,
  term: {
    acknowledgement: 'Ontvangst bevestigen',
    refusal: 'Over bemiddeling beslissen',
    procedure: 'Procedure afronden',
    extension: 'Verlenging van de procedure',
  } satisfies Record<Pressing['clock'] | 'extension', string>,
  remind: {
    first: 'Eerste: werkdagen vóór de uiterste dag',
    second: 'Tweede: werkdagen vóór de uiterste dag',
    last: 'Laatste: werkdagen na de uiterste dag',
  } satisfies Record<ReminderKind, string>,
} as const
