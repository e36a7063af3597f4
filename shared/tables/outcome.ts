import type { PlainDate } from '../kernel/date.ts'
import type { Agreement } from '../people/likeness.ts'
import type { Field } from './fields.ts'

/** What differs between a row and what is known already. */
const comparedFields = [
  'name',
  'tradeName',
  'address',
  'email',
  'phone',
  'language',
  'active',
  'receivedOn',
  'closedOn',
  'outcome',
  'subject',
  'description',
  'amount',
] as const
export type ComparedField = (typeof comparedFields)[number]

/** Why a row is not taken over. The sentences are in `shared/words`, under `tables.problem.<code>`. */
type ProblemFacts = {
  missing: { field: Field }
  notADate: { field: Field; value: string }
  inTheFuture: { field: Field; on: PlainDate }
  closedBeforeReceived: { receivedOn: PlainDate; closedOn: PlainDate }
  notAnAmount: { field: Field; value: string }
  notAnEmail: { field: Field; value: string }
  notAPhone: { field: Field; value: string }
  wordUnknown: { field: Field; value: string }
  /** The complaint is still being handled: it is reported as a case, with its whole course. */
  stillOpen: { value: string }
  tooLong: { field: Field; limit: number }
  /** The row has more cells than the table has columns: a separator inside a text. */
  moreCells: { cells: number; columns: number }
  /** Several people of that name are known, and nothing in the row says which one it is. */
  severalKnown: { name: string }
  /** He was to be taken for the one whom he is like, and several are as much like him. */
  severalLike: { name: string }
  /** An earlier row of the file is of the same complaint or person and says something else. `row` as in the file. */
  differsFromRow: { row: number }
}
/** What is worth knowing of a row that is taken over, or that was there already. */
type RemarkFacts = {
  /** It was taken over before, from this file or another. */
  importedBefore: Record<never, never>
  /** Someone who is known already. */
  knownPerson: { name: string }
  repeatsRow: { row: number }
  /** What it was about is told in words that say none of the categories: it is taken over without. */
  categoryUnknown: { value: string }
  /** What is known says something else in these; it stays as it is. */
  differs: { fields: readonly ComparedField[] }
  addsCustomer: { name: string }
  addsKlussenier: { name: string }
  /**
   * Someone new, by the name of `name`, is like `known`: with the same name, or an alike one, and no more that makes him
   * known. `person`: the id of who was known, null for who stands in an earlier `row` of the file. `score` from 0 to 1.
   */
  likePerson: {
    name: string
    known: string
    city: string | null
    person: string | null
    row: number | null
    score: number
    reasons: readonly Agreement[]
  }
  /** On the mediator's word he is that person. */
  takenFor: { name: string; known: string }
}
export type RowProblem = {
  [C in keyof ProblemFacts]: { readonly code: C; readonly facts: ProblemFacts[C] }
}[keyof ProblemFacts]
export type RowRemark = {
  [C in keyof RemarkFacts]: { readonly code: C; readonly facts: RemarkFacts[C] }
}[keyof RemarkFacts]
export type RowReason = RowProblem | RowRemark

export const problem = <C extends keyof ProblemFacts>(code: C, facts: ProblemFacts[C]): RowProblem =>
  ({ code, facts }) as RowProblem
export const remark = <C extends keyof RemarkFacts>(code: C, facts: RemarkFacts[C]): RowRemark =>
  ({ code, facts }) as RowRemark

/** What becomes of a row: it is added, was there already, or is refused. `row` counts from 1, as a spreadsheet does. */
export const rowDoings = ['add', 'known', 'refuse'] as const
export type RowDoing = (typeof rowDoings)[number]
export type RowOutcome = {
  readonly row: number
  readonly does: RowDoing
  readonly why: readonly RowReason[]
}
