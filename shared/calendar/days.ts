import { Temporal } from 'temporal-polyfill'
import type { Instant, PlainDate } from '../kernel/date.ts'
import { invariant } from '../kernel/invariant.ts'

/** The days that a PlainDate can name. Arithmetic stops here instead of failing. */
export const firstDay = '0000-01-01' as PlainDate
export const lastDay = '9999-12-31' as PlainDate

/** More than all days between the two: a larger number of days makes no difference. */
const allDays = 3_660_000

const bounded = (day: Temporal.PlainDate): PlainDate => {
  if (day.year < 0) return firstDay
  if (day.year > 9999) return lastDay
  return day.toString() as PlainDate
}

const dayLength = 86_400_000
/** Midnight in UTC, where all days are as long; a date without a time is read as one. Temporal takes twenty times as long. */
const midnight = (day: PlainDate): number => Date.parse(day)
const firstMidnight = midnight(firstDay)
const lastMidnight = midnight(lastDay)

/** The day `n` calendar days after `day`, or before it when `n` is negative. */
export const addDays = (day: PlainDate, n: number): PlainDate => {
  invariant(Number.isInteger(n), 'not a whole number of days', { n })
  const at = midnight(day) + Math.max(-allDays, Math.min(allDays, n)) * dayLength
  if (at <= firstMidnight) return firstDay
  if (at >= lastMidnight) return lastDay
  return new Date(at).toISOString().slice(0, 10) as PlainDate
}

/** Calendar days from `from` to `to`: 1 for tomorrow, negative when `to` lies before `from`. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  (midnight(to) - midnight(from)) / dayLength

/** The same day of the year before; of 29 February the 28th. */
export const yearBefore = (day: PlainDate): PlainDate =>
  bounded(Temporal.PlainDate.from(day).subtract({ years: 1 }))

type KnownDay = {
  readonly zone: string
  readonly from: number
  readonly until: number
  readonly day: PlainDate
}
/** Today is asked for at every question, and to look up a zone costs more than most answers. */
let lastKnown: KnownDay | null = null

/** The day that it was somewhere at a moment: an evening in UTC can already be the next day in Brussels. */
export const today = (moment: Instant, zone = 'Europe/Brussels'): PlainDate => {
  const at = Date.parse(moment)
  if (lastKnown?.zone === zone && at >= lastKnown.from && at < lastKnown.until) return lastKnown.day
  const zoned = Temporal.Instant.from(moment).toZonedDateTimeISO(zone)
  const day = bounded(zoned.toPlainDate())
  if (day === firstDay || day === lastDay) return day
  const from = zoned.startOfDay()
  const until = from.add({ days: 1 }).epochMilliseconds
  lastKnown = { zone, from: from.epochMilliseconds, until, day }
  return day
}

/** All days of a year that are not a Saturday or a Sunday, in order. */
export const weekdaysOf = (year: number): PlainDate[] => {
  const days: PlainDate[] = []
  let weekday = new Temporal.PlainDate(year, 1, 1).dayOfWeek
  for (let month = 1; month <= 12; month++) {
    const first = new Temporal.PlainDate(year, month, 1)
    const prefix = first.toString().slice(0, 8)
    for (let day = 1; day <= first.daysInMonth; day++) {
      if (weekday < 6) days.push(`${prefix}${String(day).padStart(2, '0')}` as PlainDate)
      weekday = (weekday % 7) + 1
    }
  }
  return days
}

/** The year of a day, 0 to 9999. */
export const yearOf = (day: PlainDate): number => Number(day.slice(0, 4))
