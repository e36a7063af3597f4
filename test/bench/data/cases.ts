import { addDays } from '#shared/calendar/index.ts'
import type { CaseCommand, OpenCase } from '#shared/case/commands.ts'
import type { CaseDocument, CustomerDetails, KlussenierDetails } from '#shared/case/facts.ts'
import { conditions, type Outcome } from '#shared/case/vocabulary.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { EntryId, MediatorId, Sha256 } from '#shared/kernel/id.ts'
import type { Random } from './random.ts'
import { subjectOf, textOf } from './words.ts'

/** A file that is there, to be a document of a case. */
export type Paper = {
  readonly sha256: Sha256
  readonly size: number
  readonly name: string
  readonly mediaType: string
}

export type Sides = { readonly customer: CustomerDetails; readonly klussenier: KlussenierDetails }
export type Making = {
  readonly random: Random
  readonly number: string
  readonly receivedOn: PlainDate
  readonly sides: Sides
  readonly mediator: MediatorId
  readonly papers: readonly Paper[]
  /** An old case is closed. */
  readonly old: boolean
}

/** A command, so many days after the receipt. */
export type Step = { readonly after: number; readonly command: OpenCase | CaseCommand }

const kinds = ['photo', 'invoice', 'agreement', 'letter', 'other'] as const

/** What is in every case: the opening, three documents, the complaint, what the parties tried, a note. */
const beginning = (
  making: Making,
  ids: Record<'statement' | 'attempt', EntryId>,
  id: () => EntryId,
): Step[] => {
  const { random, number, receivedOn, sides, mediator, papers } = making
  const documents = Array.from({ length: 3 }, (_, nth): CaseDocument => {
    const paper = random.one(papers)
    return {
      id: id(),
      ...paper,
      name: `${random.one(['foto', 'factuur', 'offerte', 'brief', 'scan'])} ${random.between(1, 9999)} ${paper.name}`,
      kind: nth === 0 ? 'agreement' : random.one(kinds),
      receivedOn,
      broughtBy: 'complainant',
      internal: false,
    }
  })
  const on = receivedOn
  return [
    {
      after: 0,
      command: {
        type: 'openCase',
        number,
        direction: random.chance(0.93) ? 'customerComplains' : 'klussenierComplains',
        ...sides,
        subject: subjectOf(random),
        receivedOn,
        channel: 'mail',
        messageId: `${number}@post.example`,
      },
    },
    ...documents.map((document) => ({ after: 0, command: { type: 'attachDocument', document } as const })),
    {
      after: 0,
      command: {
        type: 'recordStatement',
        statement: {
          id: ids.statement,
          by: 'complainant',
          on,
          channel: 'mail',
          text: textOf(random, random.between(120, 420)),
          documents: documents.map((document) => document.id),
          answers: null,
        },
      },
    },
    {
      after: 0,
      command: {
        type: 'recordAttempt',
        attempt: {
          id: ids.attempt,
          on: addDays(on, -20),
          by: 'complainant',
          channel: 'phone',
          text: textOf(random, 60),
          documents: [],
        },
      },
    },
    { after: 1, command: { type: 'assignCase', mediator } },
    { after: 1, command: { type: 'addNote', note: id(), on: addDays(on, 1), text: textOf(random, 70) } },
  ]
}

const closing = ({ random, receivedOn }: Making, after: number, outcome: Outcome): Step => ({
  after,
  command: { type: 'closeCase', on: addDays(receivedOn, after), outcome, note: textOf(random, 50) },
})

/** Closed before any mediation: what becomes of most. */
const short = (making: Making): Step[] => {
  const { random } = making
  const after = random.between(8, 60)
  const outcome = random.one(['withdrawn', 'settledBetweenParties', 'discontinued'] as const)
  const note = { type: 'addNote', on: addDays(making.receivedOn, after), text: textOf(random, 90) } as const
  return [
    { after, command: { ...note, note: making.random.uuid(Date.parse(making.receivedOn)) as EntryId } },
    closing(making, after, outcome),
  ]
}

/** The whole procedure: both sides heard, a proposal, what was agreed. */
const whole = (making: Making, ids: Record<'statement' | 'attempt', EntryId>, id: () => EntryId): Step[] => {
  const { random, receivedOn } = making
  const day = (after: number) => addDays(receivedOn, after)
  const [request, reply, proposal, action] = [id(), id(), id(), id()]
  const both = ['complainant', 'respondent'] as const
  return [
    ...conditions.map((condition) => ({
      after: 3,
      command: {
        type: 'findCondition',
        condition,
        finding: condition === 'guaranteeExpired' ? 'notMet' : 'met',
        note: '',
        documents: [],
      } as const,
    })),
    { after: 4, command: { type: 'admitCase', on: day(4) } },
    { after: 5, command: { type: 'completeHearing', on: day(5) } },
    {
      after: 6,
      command: {
        type: 'requestResponse',
        request,
        to: 'respondent',
        on: day(6),
        via: 'mail',
        shown: [ids.statement, ids.attempt],
      },
    },
    {
      after: 15,
      command: {
        type: 'recordStatement',
        statement: {
          id: reply,
          by: 'respondent',
          on: day(15),
          channel: 'mail',
          text: textOf(random, random.between(80, 300)),
          documents: [],
          answers: request,
        },
      },
    },
    {
      after: 16,
      command: { type: 'disclose', to: 'complainant', on: day(16), via: 'mail', entries: [reply] },
    },
    {
      after: 25,
      command: {
        type: 'assessCase',
        on: day(25),
        assessment: {
          id: id(),
          text: textOf(random, 150),
          approach: 'proposals',
          merits: random.one(['founded', 'partlyFounded', 'unfounded', 'undetermined'] as const),
          reliesOn: [ids.statement, reply],
          override: null,
        },
      },
    },
    {
      after: 27,
      command: {
        type: 'makeProposal',
        proposal: {
          id: proposal,
          kind: 'proposal',
          to: both,
          on: day(27),
          via: 'mail',
          text: textOf(random, 100),
        },
      },
    },
    ...both.map((party, nth) => ({
      after: 30 + nth,
      command: {
        type: 'recordAnswer',
        proposal,
        party,
        accepts: true,
        on: day(30 + nth),
        channel: 'mail',
        note: textOf(random, 30),
      } as const,
    })),
    {
      after: 33,
      command: {
        type: 'recordSettlement',
        settlement: id(),
        on: day(33),
        text: textOf(random, 80),
        proposal,
        actions: [{ id: action, owner: 'respondent', text: subjectOf(random), dueOn: day(50) }],
      },
    },
    {
      after: 52,
      command: {
        type: 'resolveAction',
        action,
        kept: random.chance(0.9),
        by: 'complainant',
        on: day(random.between(40, 52)),
        note: textOf(random, 20),
        documents: [],
      },
    },
  ] as Step[]
}

/** The commands of one case, in the order of their days. About ten events and eight texts, taken over all. */
export const caseOf = (making: Making): readonly Step[] => {
  const { random, receivedOn, old } = making
  const id = () => random.uuid(Date.parse(receivedOn)) as EntryId
  const ids = { statement: id(), attempt: id() }
  const begun = beginning(making, ids, id)
  if (!old)
    return random.chance(0.5) ? begun : [...begun, ...whole(making, ids, id).slice(0, random.between(1, 11))]
  if (random.chance(0.88)) return [...begun, ...short(making)]
  return [...begun, ...whole(making, ids, id), closing(making, 60, 'settled')]
}
