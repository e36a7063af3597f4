import type { PlainDate } from '../../kernel/date.ts'
import type { EntryId } from '../../kernel/id.ts'
import type { OwnDay } from '../events.ts'
import type { Condition, Finding } from '../vocabulary.ts'

/** What was found of a condition for mediation, and the documents that prove it. */
export type ConditionFinding = {
  readonly finding: Finding
  readonly note: string
  readonly documents: readonly EntryId[]
}

/** It is not: on which of the conditions, and why. */
export type Refused = {
  readonly is: 'refused'
  readonly on: PlainDate
  readonly grounds: readonly Condition[]
  readonly explanation: string
}
/** Whether the case is mediated. */
export type Admission =
  | { readonly is: 'undecided' }
  | { readonly is: 'admitted'; readonly on: PlainDate }
  | Refused

/** The file is complete: from that day the office's own days are counted. */
export type Completion = { readonly on: PlainDate; readonly refuseBy: OwnDay; readonly endBy: OwnDay }
