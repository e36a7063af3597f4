import { type } from '@orpc/contract'
import { z } from 'zod'
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
}
