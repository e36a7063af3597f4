import { type } from '@orpc/contract'
import { z } from 'zod'
import type { Term } from '../case/context.ts'
import { channel } from '../case/vocabulary.ts'
import type { Clock } from '../clocks/clock.ts'
import { type PlainDate, plainDate } from '../kernel/date.ts'
import type { CaseId } from '../kernel/id.ts'
import { base } from './base.ts'
import { caseNumber } from './cases.ts'

/** A clock of an open case that still runs, or whose day passed while it is waited for. */
export type DueLine = Clock & {
  readonly dueOn: PlainDate
  readonly case: { readonly id: CaseId; readonly number: string; readonly subject: string }
}

/** What to tell the mediator now: a few days one by one, or in sum how many there are. */
export type Reminders = {
  readonly single: readonly DueLine[]
  readonly summary: { readonly count: number; readonly late: number } | null
}

/** By when a side would be asked for something, if nobody chose a day, and how that day comes about. */
export type GrantedDay = {
  readonly dueOn: PlainDate
  readonly term: Term
  /** Working days that the message is on its way. */
  readonly arrival: number
}

export const clocks = {
  /** Every clock of a case as of today, in the order of the procedure; those that ended as well. */
  ofCase: base.input(z.object({ number: caseNumber })).output(type<readonly Clock[]>()),
  /** What is due in all open cases, soonest first: as of `on` (today), with a day not after `until` (any day). */
  due: base
    .input(z.object({ on: plainDate.optional(), until: plainDate.optional() }).prefault({}))
    .output(type<readonly DueLine[]>()),
  /**
   * A calendar file (.ics) of a case, or of all open cases and those that were closed in the year before today.
   * What is in an earlier file is in the next one as well, changed or cancelled, so that a calendar follows.
   */
  calendar: base
    .input(z.object({ number: caseNumber.optional() }).prefault({}))
    .output(type<{ readonly name: string; readonly text: string }>()),
  /** The same file among the exports, to be saved by its id. */
  saveCalendar: base
    .input(z.object({ number: caseNumber.optional() }).prefault({}))
    .output(type<{ readonly id: string; readonly name: string }>()),
  /** The day that a form may leave to the settings. */
  dayFor: base
    .input(
      z.object({
        step: z.enum(['missingItems', 'response', 'answer', 'lastNotice']),
        on: plainDate,
        via: channel,
      }),
    )
    .output(type<GrantedDay>()),
  /** What is due today or earlier and was not told at this computer yet; it counts as told from then on. */
  remind: base.output(type<Reminders>()),
  /** Whether this computer tells what is due. */
  reminding: base.output(type<{ readonly wanted: boolean }>()),
  setReminding: base.input(z.object({ wanted: z.boolean() })),
}
