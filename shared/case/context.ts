import type { PlainDate } from '../kernel/date.ts'
import type { TermsReference } from './facts.ts'
import type { Channel, DayUnit, ReminderKind } from './vocabulary.ts'

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

/** So many days, counted in that. */
export type Term = { readonly days: number; readonly unit: DayUnit }

/** The office's own clocks, and what the two sides' days are counted in. */
export type ClockRules = {
  /** From the receipt of a complaint until the complainant heard of it. */
  readonly acknowledgement: Term
  /** From the complete file until it is decided whether there will be mediation. */
  readonly refusal: Term
  /** From the complete file until its outcome. */
  readonly procedure: Term
  /** How much longer the procedure may take, the once that it is extended. */
  readonly extension: Term
  /** How long these take is among the deadlines. */
  readonly units: { readonly response: DayUnit; readonly answer: DayUnit }
  /** Working days that a message is on its way: a side's days begin when it has arrived. */
  readonly arrival: Readonly<Record<Channel, number>>
  /** Working days between a reminder and the due day: the first two come before it, the last notice after it. */
  readonly reminders: Readonly<Record<ReminderKind, number>>
  /** Working days that a last notice still gives, once it has arrived. */
  readonly lastNoticeDays: number
}

/** All that a decision about a case needs from outside its history. */
export type CaseContext = {
  readonly today: PlainDate
  readonly calendar: WorkingDays
  readonly deadlines: Deadlines
  readonly clocks: ClockRules
  /** The version of the terms in force on a day, if there is one. */
  readonly termsOn: (day: PlainDate) => TermsReference | null
}
