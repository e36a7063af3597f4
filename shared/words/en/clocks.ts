import type { Like } from '../like.ts'
import type * as nl from '../nl/clocks.ts'

export const clocks: Like<typeof nl.clocks> = {
  running: 'Running clocks',
  all: 'All clocks',
  title: 'Clocks of this case',
  what: 'Clock',
  due: 'Last day',
  stands: 'Stands',
  toCalendar: 'Dates to my calendar',
  calendarSaved: 'The dates were saved. Open the file to put them into your calendar.',
  calendarFailed: 'The dates could not be saved. Try again.',
  noticeBody: '{{what}}: {{stands}}. {{subject}}',
  noticeSummary_one: '{{count, number}} deadline asks for your attention.',
  noticeSummary_other: '{{count, number}} deadlines ask for your attention.',
  noticeLate_one: '{{count, number}} of them is late.',
  noticeLate_other: '{{count, number}} of them are late.',
  notices: 'Notices',
  noticesHint:
    'Wederhoor tells on this computer what has to be done today or is late: each deadline once, and after a week away in one notice.',
  noticesSwitch: 'Tell what has to be done',
  noticesRefused:
    'Your browser does not let Wederhoor show notices. Allow them in the settings of the site to get them.',
  settings: 'Clocks and reminders',
  settingsHint: 'A change holds for what begins after it. What already runs keeps its date.',
  ownTerms: 'Terms of the office',
  unitOf: 'Counted in',
  sidesTerms: 'What the days of the parties are counted in',
  unitResponse: 'Responding',
  unitAnswer: 'Answering a proposal',
  arrival: 'How many working days a message is on its way',
  reminders: 'Reminders of a request for a response',
  lastNoticeDays: 'Working days that a last notice still gives',
  defaults: 'Fill in the defaults',
  from: 'From',
  unit: { working: 'working days', calendar: 'calendar days' },
  term: {
    acknowledgement: 'Acknowledge receipt',
    refusal: 'Decide on mediation',
    procedure: 'Finish the procedure',
    extension: 'Extension of the procedure',
  },
  remind: {
    first: 'First: working days before the last day',
    second: 'Second: working days before the last day',
    last: 'Last: working days after the last day',
  },
}
