import type { Like } from '../like.ts'
import type { letterValue as nl } from '../nl/letterValue.ts'

export const letterValue: Like<typeof nl> = {
  klussenier: 'Klussenier {{name}}',
  customer: 'your customer {{name}}',
  listedKlussenier: 'Klussenier {{name}}',
  unknownKlussenier: 'the Klussenier',
  withTradeName: '{{who}} ({{tradeName}})',
  contact: '{{email}} or {{phone}}',
  term: {
    working_one: '{{count, number}} working day',
    working_other: '{{count, number}} working days',
    calendar_one: '{{count, number}} day',
    calendar_other: '{{count, number}} days',
  },
  proposalName: { advice: 'the advice', proposal: 'the proposal' },
  missing: {
    contactDetails: 'your full name, your address, and your e-mail address or telephone number',
    klussenierName: 'the name of the Klussenier',
    signedAgreement: 'the complete signed agreement, with all its pages',
    invoices: {
      customerComplains: 'the invoices that you received from the Klussenier',
      klussenierComplains: 'the invoices that you sent to your customer',
    },
    invoicePayments: {
      customerComplains: 'which invoices you have paid, and which you have not paid yet',
      klussenierComplains: 'which invoices your customer has paid, and which are not paid yet',
    },
    description: 'your description of the complaint: what happened, and what do you ask for?',
  },
  ground: {
    klussenierNamed: {
      complainant: 'We do not know which Klussenier it is about.',
      respondent: 'We do not know which Klussenier it is about.',
    },
    klussenierInformed: {
      complainant: 'You have not yet told {{other}} of your complaint yourself.',
      respondent: 'You have not yet been told of the complaint by {{other}} directly.',
    },
    attemptsMade: {
      complainant:
        'It is not clear that you have already tried several times to find a solution with {{other}} yourself.',
      respondent:
        'It is not clear that {{other}} has already tried several times to find a solution with you.',
    },
    signedAgreement: {
      complainant:
        'There is no clear signed agreement. We therefore cannot establish what you and {{other}} agreed, and on which terms.',
      respondent:
        'There is no clear signed agreement. We therefore cannot establish what you and {{other}} agreed, and on which terms.',
    },
    bothWilling: {
      complainant:
        'We can only mediate when both sides want to find a solution together. At present that is not so.',
      respondent:
        'We can only mediate when both sides want to find a solution together. At present that is not so.',
    },
    guaranteeExpired: {
      complainant: 'The guarantee on the work no longer applies.',
      respondent: 'The guarantee on the work no longer applies.',
    },
  },
  shown: {
    attempt: 'Attempt by {{who}} to settle it between you, on {{on, date}}',
    document: '{{kind, documentKind}} “{{name}}”',
    now: '{{title}} (goes along now)',
    before: '{{title}} (given to you on {{on, date}})',
  },
  action: '{{who}}: {{text}}, by {{dueOn, fullDate}}',
  ownAction: '{{text}}, by {{dueOn, fullDate}}',
  noActions: 'Nothing was agreed that has a date.',
  extension: 'The procedure takes longer, until {{dueOn, fullDate}} at the latest. The reason is: {{reason}}',
  outcome: {
    settled: 'You and {{other}} found a solution with our help.',
    settledBetweenParties: 'You and {{other}} found a solution between you.',
    adviceGiven: 'We gave advice. That completes our mediation.',
    notSettled: 'You and {{other}} did not find a solution together.',
    notMediable: 'It was not possible to mediate in this case.',
    notAdmissible: 'The complaint does not meet the conditions for mediation.',
    withdrawn: {
      complainant: 'You withdrew your complaint.',
      respondent: 'The complaint was withdrawn by {{other}}.',
    },
    discontinued: 'We stopped the mediation.',
  },
  stands: {
    closed: 'The procedure was closed on {{on, date}}.',
    paused: 'The case has been on hold since {{on, date}}.',
    refused: 'On {{on, date}} we decided that we cannot mediate in this case.',
    settled: 'You and {{other}} reached an agreement on {{on, date}}.',
    proposalToYou: 'We sent you {{what}}, and asked for your answer by {{dueOn, fullDate}}.',
    answeredByYou: 'We received your answer to {{what}}.',
    mediating: 'We are helping you and {{other}} to look for a solution.',
    notMediated: 'We decided not to continue the mediation.',
    weighing:
      'Both sides had the chance to tell their side of the story. We are now considering whether and how we can mediate.',
    askedYou: 'We asked you to respond by {{dueOn, fullDate}}.',
    askedOther: 'We asked {{other}} to respond by {{dueOn, fullDate}}.',
    itemsAsked: 'We asked you for information that is still missing, by {{dueOn, fullDate}}.',
    checking: 'We are checking whether we can mediate in this case.',
    hearing: 'We can mediate in this case. We are now gathering everything that belongs to the complaint.',
    heard: {
      complainant: 'We can mediate in this case. Your side of the story is now complete.',
      respondent: 'We can mediate in this case. The complaint is now complete.',
    },
  },
  next: {
    nothing: 'We will take no further steps in this case.',
    resume: 'As soon as the case continues, we will let you know.',
    followUp: 'We will still ask you and {{other}} whether what was agreed has been done.',
    close: 'We will close the procedure. You will hear from us about that.',
    answers: 'As soon as we have the answers, we will let you know what happens next.',
    mediate: 'We will let you know what the next step is.',
    weigh: 'After that we will let you know how we continue.',
    reactions:
      'As soon as we have the response, or when the time for it has passed, we will let you know what happens next.',
    items: 'As soon as we have everything, we will check whether we can mediate.',
    decide: 'Within {{term}} of the file being complete, we will let you know whether we can mediate.',
    ask: {
      complainant: 'After that we will ask {{other}} to respond to your complaint.',
      respondent: 'After that we will send you the complaint of {{other}}, and ask you to respond to it.',
    },
    end: 'In principle the procedure will be finished by {{dueOn, fullDate}}.',
  },
}
