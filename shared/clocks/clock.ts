import type { OwnDay } from '../case/events.ts'
import type { DayUnit, Party } from '../case/vocabulary.ts'
import type { PlainDate } from '../kernel/date.ts'
import type { EntryId } from '../kernel/id.ts'

export const clockNames = [
  'acknowledgement',
  'refusal',
  'procedure',
  'response',
  'firstReminder',
  'secondReminder',
  'lastNotice',
  'answer',
  'action',
  'age',
] as const
/** What is counted; `docs/decisions/0012-clocks.md` says from when, until when and by whose hand. */
export type ClockName = (typeof clockNames)[number]

export const clockStates = ['running', 'paused', 'met', 'missed', 'stopped'] as const
/**
 * `met` and `missed` say whether it happened in time; a clock that is `missed` and has no `endedOn` is still waited
 * for. `stopped`: it no longer has to happen.
 */
export type ClockState = (typeof clockStates)[number]

export type Clock = {
  readonly name: ClockName
  /** The request, proposal or action that it is about; null for the clocks of the case itself. */
  readonly entry: EntryId | null
  /** Who has to do it; null where nobody has to (`age`). */
  readonly who: Party | 'mediator' | null
  readonly startedOn: PlainDate
  /** The last day that is in time, with what it was moved so far; null for `age`. While paused: were the case resumed today. */
  readonly dueOn: PlainDate | null
  readonly unit: DayUnit
  /** What it cost that the case rested or was closed: so many days, in `unit`, did the clock stand still. */
  readonly pausedDays: number
  readonly state: ClockState
  /** Days from today until `dueOn`, in `unit`, negative when it passed. Null without such a day, or after the end. */
  readonly daysLeft: number | null
  /** Calendar days from `startedOn` until today, or until the end. */
  readonly daysRun: number
  readonly endedOn: PlainDate | null
}

/** What tells the clocks of a case apart; the same for as long as there is the case. */
export const clockKey = ({ name, entry, who }: Pick<Clock, 'name' | 'entry' | 'who'>): string =>
  [name, entry, name === 'answer' ? who : null].filter(Boolean).join('.')

/** Whether it is still waited for, and the days go by. */
export const isDue = (clock: Clock): clock is Clock & { readonly dueOn: PlainDate } =>
  clock.dueOn !== null && clock.endedOn === null && clock.state !== 'paused'

/** How the day of a clock of the office came to stand. */
export type StandingDay = Pick<OwnDay, 'dueOn'> & {
  readonly startedOn: PlainDate
  readonly unit: DayUnit
  readonly pausedDays: number
  /** It stands still now. */
  readonly still: boolean
}
