import { addDays, today, workingCalendar } from '#shared/calendar/index.ts'
import type { Instant, PlainDate } from '#shared/kernel/date.ts'

/** Today in Brussels, as the app sees it. */
export const todayHere = (): PlainDate => today(new Date().toISOString() as Instant)

/** A day as a mediator types it, dd/MM/yyyy. */
export const typed = (day: PlainDate): string => day.split('-').toReversed().join('/')

/** The day `n` calendar days from today, as it is typed; earlier when `n` is negative. */
export const away = (n: number): string => typed(addDays(todayHere(), n))

/** The day `n` working days after `from`. */
export const workingDaysAfter = (from: PlainDate, n: number): PlainDate =>
  workingCalendar('BE').addWorkingDays(from, n)
