import type { Direction, Language, LetterKind, Party } from '#shared/case/vocabulary.ts'
import type { LetterOrderInput } from '#shared/letters/order.ts'
import {
  action,
  asked,
  assessed,
  attached,
  closed,
  complaint,
  customer,
  found,
  heard,
  id,
  invoiced,
  klussenier,
  type Order,
  openCase,
  prolonged,
  proposed,
  refuseIt,
  reminded,
  reply,
  resolved,
  said,
  settled,
  shown,
  signed,
  tried,
  untilAdmitted,
} from '../case/orders.ts'

/** A story up to the moment of a letter, the day, and the letter. */
export type Moment = {
  readonly orders: readonly Order[]
  readonly today: string
  readonly order: LetterOrderInput
}

/** What is said in a story, by whoever complains. */
const words = {
  customerComplains: {
    subject: 'Scheve tegels in de badkamer',
    complaint: 'De tegels liggen scheef.\n\nIk vraag dat de vloer opnieuw wordt gelegd.',
    attempt: 'Gebeld. Hij zou langskomen, maar is niet geweest.',
    reply: 'De ondergrond was scheef. Dat heb ik vooraf gezegd.',
    again: 'Dat is mij nooit gezegd. In de overeenkomst staat er niets over.',
    explanation: 'U schreef ons dat u nog niet met Sam Claes hebt gesproken. Probeer dat eerst.',
    proposal: 'Sam Claes legt de vloer opnieuw.\n\nJo Peeters betaalt daarna het restbedrag van € 450.',
    settlement: 'De vloer wordt opnieuw gelegd. Daarna wordt het restbedrag betaald.',
    actions: [
      action('action', { text: 'Vloer opnieuw leggen', owner: 'respondent' }),
      action('payment', { text: 'Restbedrag van € 450 betalen.', owner: 'complainant', dueOn: '2026-04-29' }),
      action('check', { text: 'De vloer samen nakijken', owner: 'mediator', dueOn: '2026-04-16' }),
    ],
  },
  klussenierComplains: {
    subject: 'Factuur voor het terras “Zonzijde” niet betaald',
    complaint: 'Het terras is klaar sinds januari, maar de factuur is nog altijd niet betaald 😕.',
    attempt: 'Aangetekend herinnerd aan de factuur.',
    reply: 'Het water blijft op het terras staan. Eerst herstellen, dan betaal ik.',
    again: 'Ik heb aangeboden om te komen kijken. Daar kreeg ik geen antwoord op.',
    explanation: 'U stuurde één factuur. Bel eerst eens met uw klant.',
    proposal: 'Jörg-Maria Özdemir betaalt de factuur. Klussen Sam legt de afvoer opnieuw.',
    settlement: 'De afvoer wordt opnieuw gelegd en de factuur wordt betaald.',
    actions: [
      action('action', { text: 'Factuur F-12 betalen', owner: 'respondent' }),
      action('drain', { text: 'Afvoer van het terras opnieuw leggen', owner: 'complainant' }),
    ],
  },
} as const satisfies Record<Direction, object>

const story = (direction: Direction, language: Language) => {
  const say = words[direction]
  const byCustomer = direction === 'customerComplains'
  const opened = openCase({
    direction,
    subject: say.subject,
    customer: { ...customer, language, ...(byCustomer ? {} : { name: 'Jörg-Maria Özdemir' }) },
    klussenier: { ...klussenier, language, tradeName: byCustomer ? klussenier.tradeName : 'Klussen Sam' },
  })
  const until = {
    opened: [opened],
    admitted: [
      opened,
      complaint({ text: say.complaint }),
      tried('attempt', { text: say.attempt }),
      attached('foto van de toestand', { kind: 'photo' }),
      signed({ receivedOn: '2026-03-03' }),
      ...untilAdmitted.slice(2),
    ],
  }
  const heardStory = [...until.admitted, heard()]
  const everything = [id('complaint'), id('attempt'), id('foto van de toestand'), id('signed')]
  const askedStory = [...heardStory, asked({ shown: everything })]
  const replied = [
    ...askedStory,
    reply({ text: say.reply }),
    attached('bericht', { broughtBy: 'respondent', kind: 'mail', receivedOn: '2026-03-18' }),
  ]
  const answersShown = [...replied, shown({ entries: [id('reply'), id('bericht')] })]
  const again = [...answersShown, said('again', { on: '2026-03-23', text: say.again })]
  const askedBack = [
    ...answersShown,
    asked({ request: id('back'), to: 'complainant', on: '2026-03-19', shown: [] }),
  ]
  const assessedStory = [...answersShown, assessed({ text: 'Herstellen is redelijk voor beiden.' })]
  const proposal = { kind: 'proposal', to: ['complainant', 'respondent'], text: say.proposal } as const
  const answerBy = '2026-04-07'
  const proposedStory = [...assessedStory, proposed('proposal', { text: say.proposal, answerBy })]
  const settledStory = [
    ...proposedStory,
    settled({ proposal: null, text: say.settlement, actions: [...say.actions] }),
  ]
  const refused = [
    opened,
    found('attemptsMade', { finding: 'notMet' }),
    found('signedAgreement', { finding: 'notMet' }),
    refuseIt({ grounds: ['attemptsMade', 'signedAgreement'], explanation: say.explanation }),
  ]
  return {
    say,
    ...until,
    heardStory,
    askedStory,
    replied,
    again,
    askedBack,
    assessedStory,
    proposedStory,
    proposal,
    settledStory,
    refused,
  }
}

const momentsOf = (direction: Direction, language: Language) => {
  const of = story(direction, language)
  const at = (
    orders: readonly Order[],
    today: string,
    order: Omit<LetterOrderInput, 'kind' | 'to'> = {},
  ) => ({
    orders,
    today,
    order,
  })
  const reminder = (count: number): readonly Order[] =>
    Array.from({ length: count }, (_, n) => reminded({ on: `2026-03-${13 + 3 * n}`, via: 'mail' }))
  const back = (count: number): readonly Order[] =>
    Array.from({ length: count }, (_, n) =>
      reminded({ request: id('back'), on: `2026-03-${25 + 3 * n}`, via: 'mail' }),
    )
  const ended = [
    ...of.settledStory,
    resolved({ action: id('action') }),
    ...(direction === 'customerComplains'
      ? [
          resolved({ action: id('payment'), on: '2026-04-29' }),
          resolved({ action: id('check'), on: '2026-04-16' }),
        ]
      : []),
    closed({ on: '2026-04-30' }),
  ]
  return {
    acknowledgement: {
      complainant: at(of.opened, '2026-03-03'),
      respondent: at(of.replied, '2026-03-19'),
    },
    missingItems: {
      complainant: at([...of.opened, invoiced()], '2026-03-03'),
      respondent: null,
    },
    responseRequest: {
      complainant: at(of.replied, '2026-03-19', { via: 'registeredLetter' }),
      respondent: at(of.heardStory, '2026-03-06', { via: 'letter' }),
    },
    replyInvitation: {
      complainant: at(of.replied, '2026-03-19'),
      respondent: at(of.again, '2026-03-24'),
    },
    firstReminder: {
      complainant: at(of.askedBack, '2026-03-25'),
      respondent: at(of.askedStory, '2026-03-13'),
    },
    secondReminder: {
      complainant: at([...of.askedBack, ...back(1)], '2026-03-28'),
      respondent: at([...of.askedStory, ...reminder(1)], '2026-03-18'),
    },
    lastNotice: {
      complainant: at([...of.askedBack, ...back(2)], '2026-04-07'),
      respondent: at([...of.askedStory, ...reminder(2)], '2026-03-23', { via: 'registeredLetter' }),
    },
    refusal: {
      complainant: at(of.refused, '2026-03-05'),
      respondent: at(of.refused, '2026-03-05'),
    },
    proposal: {
      complainant: at(of.assessedStory, '2026-03-24', {
        proposal: { ...of.proposal, to: ['complainant', 'respondent'] },
      }),
      respondent: at(of.proposedStory, '2026-03-25'),
    },
    agreement: {
      complainant: at(of.settledStory, '2026-03-31'),
      respondent: at(of.settledStory, '2026-03-31'),
    },
    progress: {
      complainant: at([...of.askedStory, prolonged({ on: '2026-03-09', told: '2026-03-09' })], '2026-03-10'),
      respondent: at(of.replied, '2026-03-20'),
    },
    closing: {
      complainant: at(ended, '2026-05-04'),
      respondent: at(ended, '2026-05-04', { via: 'letter' }),
    },
    followUp: {
      complainant: at(of.settledStory, '2026-05-04'),
      respondent: at(of.settledStory, '2026-05-04'),
    },
  } as const satisfies Record<LetterKind, Record<Party, ReturnType<typeof at> | null>>
}

/** A case at the moment of a letter; null for a letter that never goes to that side. */
export const momentOf = (
  kind: LetterKind,
  to: Party,
  direction: Direction,
  language: Language,
): Moment | null => {
  const moment = momentsOf(direction, language)[kind][to]
  return moment && { ...moment, order: { kind, to, ...moment.order } }
}
