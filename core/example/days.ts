import { addDays, today, workingCalendar } from '#shared/calendar/index.ts'
import type { Instant, PlainDate } from '#shared/kernel/date.ts'
import { invariant } from '#shared/kernel/invariant.ts'

/** The days of the example, counted in Belgian working days from the day on which it is made. */
export type Days = {
  readonly today: PlainDate
  /** The n-th working day before today; 1 is the last one before today. */
  before(n: number): PlainDate
  /** The n-th working day after today; 0 is today itself, also in a weekend. */
  after(n: number): PlainDate
}

/** Somewhat more than three years: as far back as the example goes. */
const calendarDaysBack = 1300

export const daysAround = (now: Instant): Days => {
  const calendar = workingCalendar('BE')
  const here = today(now)
  const back: PlainDate[] = []
  for (let n = 1; n <= calendarDaysBack; n++) {
    const day = addDays(here, -n)
    if (calendar.isWorkingDay(day)) back.push(day)
  }
  return {
    today: here,
    before: (n) => {
      const day = back[n - 1]
      invariant(day, 'not a working day of the example', { n })
      return day
    },
    after: (n) => (n === 0 ? here : calendar.addWorkingDays(here, n)),
  }
}

/** A moment on a day, `minutes` after nine or ten in the morning in Brussels (it depends on summer time). */
export const momentOn = (day: PlainDate, minutes: number): Instant => {
  invariant(minutes >= 0 && minutes < 7 * 60, 'not within working hours', { minutes })
  const two = (n: number) => String(n).padStart(2, '0')
  return `${day}T${two(8 + Math.floor(minutes / 60))}:${two(minutes % 60)}:00.000Z` as Instant
}

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

/** `3 maart 2026`, as people write it. */
export const written = (day: PlainDate): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${months[(month ?? 1) - 1]} ${year}`
}
