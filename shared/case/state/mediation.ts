import type { PlainDate } from '../../kernel/date.ts'
import type { EntryId } from '../../kernel/id.ts'
import type { Action, Assessment, Proposal } from '../facts.ts'
import type { Channel, DayUnit, Party, Source } from '../vocabulary.ts'

/** What the mediator decided; `unheard`: before both sides were heard. */
export type MadeAssessment = Assessment & {
  readonly on: PlainDate
  readonly unheard: boolean
}

export type ProposalAnswer = {
  readonly accepts: boolean
  readonly on: PlainDate
  readonly channel: Channel
  readonly note: string
}
/** What was proposed, with what each side answered. */
export type MadeProposal = Proposal & {
  /** What the days until `answerBy` are counted in. */
  readonly unit: DayUnit
  /** As of a request: when `answerBy` was last moved by a rest. */
  readonly movedOn: PlainDate | null
  readonly answers: Partial<Record<Party, ProposalAnswer>>
  readonly withdrawn: {
    readonly on: PlainDate
    readonly reason: string
  } | null
}

/** What a side says came of an action. */
export type ActionReport = {
  readonly by: Party
  readonly done: boolean
  readonly on: PlainDate
  readonly note: string
  readonly documents: readonly EntryId[]
}
export type AgreedAction = Action & {
  /** In the order in which they came. */
  readonly reports: readonly ActionReport[]
  /** What the mediator found. */
  readonly result: {
    readonly kept: boolean
    readonly on: PlainDate
    readonly note: string
    readonly documents: readonly EntryId[]
    readonly by: Source
  } | null
}
/** What the parties agreed at the end (not the signed agreement before the work). */
export type Settlement = {
  readonly id: EntryId
  readonly on: PlainDate
  readonly text: string
  readonly proposal: EntryId | null
  readonly actions: readonly AgreedAction[]
}
