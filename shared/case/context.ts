import type { PlainDate } from '../kernel/date.ts'
import type { TermsReference } from './facts.ts'

/** Working days after a day, and the days between two: what the procedure needs of a calendar. */
export type WorkingDays = {
  /** The n-th working day after `day`. */
  addWorkingDays(day: PlainDate, n: number): PlainDate
  /** How many working days lie after `from`, up to and including `to`. */
  workingDaysBetween(from: PlainDate, to: PlainDate): number
}

/** How long each step may take, in working days. */
export type Deadlines = {
  readonly checkConditions: number
  readonly missingItems: number
  readonly completeHearing: number
  readonly requestResponse: number
  readonly response: number
  readonly extension: number
  readonly assessment: number
  readonly proposal: number
  readonly answer: number
  readonly closing: number
}

/** All that a decision about a case needs from outside its history. */
export type CaseContext = {
  readonly today: PlainDate
  readonly calendar: WorkingDays
  readonly deadlines: Deadlines
  /** The version of the terms in force on a day, if there is one. */
  readonly termsOn: (day: PlainDate) => TermsReference | null
}
