import type { PlainDate } from '../../kernel/date.ts'
import type { EntryId } from '../../kernel/id.ts'
import type { RemindOn } from '../events.ts'
import type { Point, Statement } from '../facts.ts'
import type { Channel, DayUnit, Party, Position, ReminderKind } from '../vocabulary.ts'

/** What a side said, and in which round of hearing and counter-hearing. */
export type HeardStatement = Statement & { readonly round: number }

/** What a side said of a point, and in which of its statements. */
export type TakenPosition = {
  readonly position: Exclude<Position, 'unanswered'>
  readonly text: string
  readonly statement: EntryId
}
/** A point of the complaint with what each side said of it; null where it said nothing. */
export type MarkedPoint = Point & { readonly positions: Readonly<Record<Party, TakenPosition | null>> }

/** What came of a request for a response. */
export type Response =
  | { readonly is: 'awaited' }
  | {
      readonly is: 'answered'
      readonly on: PlainDate
      readonly statement: EntryId
    }
  | {
      readonly is: 'lapsed'
      readonly on: PlainDate
      readonly proof: string
      readonly documents: readonly EntryId[]
    }

/** A side was asked to respond, with what it was shown. */
export type ResponseRequest = {
  readonly id: EntryId
  readonly to: Party
  readonly round: number
  readonly on: PlainDate
  readonly via: Channel
  /** The day as it stands now, after extension, last notice and pauses. */
  readonly dueOn: PlainDate
  readonly unit: DayUnit
  /** The day on which the case last went on and `dueOn` was moved by its rest; null when it never was. */
  readonly movedOn: PlainDate | null
  /** When to remind, as it stands now. Null in a history from before there was a schedule. */
  readonly remindOn: RemindOn | null
  readonly shown: readonly EntryId[]
  readonly reminders: readonly {
    readonly on: PlainDate
    readonly via: Channel
    readonly reminder: ReminderKind
    /** The day that a last notice still gave, and the one that stood before it. */
    readonly dueOn: PlainDate | null
    readonly from: PlainDate | null
  }[]
  readonly extension: {
    readonly on: PlainDate
    readonly from: PlainDate
    readonly to: PlainDate
    readonly reason: string
  } | null
  readonly response: Response
}

/** The day by which it was asked at first, but for rests of the case. */
export const firstDue = ({ dueOn, extension, reminders }: ResponseRequest): PlainDate =>
  [extension?.from, ...reminders.map(({ from }) => from)]
    .filter((day) => day !== undefined && day !== null)
    .toSorted()[0] ?? dueOn

/** Something was shown to a side. */
export type Disclosure = {
  readonly to: Party
  readonly on: PlainDate
  readonly via: Channel
  readonly entries: readonly EntryId[]
}
