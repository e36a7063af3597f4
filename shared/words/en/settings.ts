import type { Like } from '../like.ts'
import type * as nl from '../nl/settings.ts'

export const settings: Like<typeof nl.settings> = {
  title: 'Settings',
  organisation: 'Organisation',
  name: 'Name',
  tradeName: 'Trade name',
  email: 'E-mail address',
  phone: 'Telephone',
  address: 'Address',
  street: 'Street and number',
  postalCode: 'Postal code',
  city: 'City',
  addressCountry: 'Country',
  country: 'Public holidays of',
  countries: { BE: 'Belgium', NL: 'the Netherlands' },
  language: 'Language of the program',
  deadlines: 'Deadlines in working days',
  deadline: {
    checkConditions: 'Check the conditions',
    missingItems: 'Send what is missing',
    completeHearing: 'Complete the hearing',
    requestResponse: 'Ask for a response',
    response: 'Respond',
    extension: 'Extension to respond (at most)',
    assessment: 'Assess',
    proposal: 'Make a proposal',
    answer: 'Answer a proposal',
    closing: 'Close the case',
  },
}

export const calendar: Like<typeof nl.calendar> = {
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  workingDays_one: '{{count, number}} working day',
  workingDays_other: '{{count, number}} working days',
  workingDaysLeft_one: '{{count, number}} working day left',
  workingDaysLeft_other: '{{count, number}} working days left',
  workingDaysLate_one: '{{count, number}} working day late',
  workingDaysLate_other: '{{count, number}} working days late',
  dueToday: 'due today',
  late: 'late',
  upTo: 'until and including {{day, date}}',
  since: 'since {{day, date}}',
}

export const nextStep: Like<typeof nl.nextStep> = {
  resume: 'Resume the case',
  awaitMissingItems: 'Wait for what is missing',
  askAgain: 'Ask again for what is missing',
  requestMissingItems: 'Ask for what is missing',
  checkConditions: 'Check the conditions',
  admit: 'Declare admissible',
  refuse: 'Refuse mediation',
  close: 'Close the case',
  completeHearing: 'Complete the hearing',
  requestResponse: 'Ask for a response',
  awaitResponse: 'Wait for a response',
  remind: 'Send a reminder, if nothing came',
  recordLapse: 'Record that nothing came',
  assess: 'Assess',
  propose: 'Give advice or make a proposal',
  awaitAnswers: 'Wait for the answer to a proposal',
  chaseAnswers: 'Ask where the answer is',
  recordSettlement: 'Record the agreement',
  decideOnRefusal: 'Decide after a refusal',
  awaitActions: 'Wait for the agreed actions',
  followUp: 'Follow up the agreed actions',
  none: 'Nothing left to do',
}

/** What the office itself has to have done before the next step, and by when. */
export const pressing: Like<typeof nl.pressing> = {
  acknowledgement: 'Acknowledge receipt',
  refusal: 'Decide on mediation',
  procedure: 'Finish the procedure',
  by: '{{what}} by {{day, shortDate}}',
}
