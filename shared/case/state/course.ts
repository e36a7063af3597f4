import type { PlainDate } from '../../kernel/date.ts'
import type { EntryId } from '../../kernel/id.ts'
import type { OwnDay } from '../events.ts'
import type { Outcome } from '../vocabulary.ts'
import type { Refused } from './admission.ts'

/** A note of the mediator's own. */
export type Note = {
  readonly id: EntryId
  readonly on: PlainDate
  readonly text: string
}

/** The case rests: its clocks stand still until it goes on. */
export type Pause = {
  readonly on: PlainDate
  readonly reason: string
  readonly until: PlainDate | null
  readonly resumed: { readonly on: PlainDate; readonly reason: string } | null
}
/** How the case ended. */
export type Closing = {
  readonly on: PlainDate
  readonly outcome: Outcome
  readonly note: string
}
/** A reopened case keeps what it was closed with; what was refused or settled by then no longer binds. */
export type Reopening = {
  readonly on: PlainDate
  readonly reason: string
  readonly closing: Closing
  readonly refusal: Refused | null
  /** The proposals that nobody still had to answer by then. */
  readonly concluded: readonly EntryId[]
  /** How many assessments and settlements there were by then. */
  readonly assessments: number
  readonly settlements: number
}

/** The procedure may take longer, with how often the case had rested and come back by then. */
export type ProcedureExtension = OwnDay & {
  readonly on: PlainDate
  readonly reason: string
  readonly told: PlainDate
  readonly pauses: number
  readonly reopenings: number
}
