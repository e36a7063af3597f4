import type { PlainDate } from '../kernel/date.ts'
import { invariant } from '../kernel/invariant.ts'
import type { Country } from './country.ts'
import { addDays, daysBetween, lastDay, weekdaysOf, yearOf } from './days.ts'
import { type HolidayNames, publicHolidays } from './holidays.ts'

/**
 * Counting in working days: Monday to Friday without the public holidays of a country.
 * What counts and what does not is decided in `docs/decisions/0010-working-days.md`.
 */
export type Calendar = {
  readonly country: Country
  isWorkingDay(day: PlainDate): boolean
  /** The day itself when it is a working day, else the first one after it. */
  nextWorkingDay(day: PlainDate): PlainDate
  /**
   * The `n`-th working day after `day`; the day itself never counts, also when it is a working day.
   * 0 gives `nextWorkingDay(day)`. Stops at the last working day of the year 9999.
   */
  addWorkingDays(day: PlainDate, n: number): PlainDate
  /** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
  workingDaysBetween(from: PlainDate, to: PlainDate): number
  /** The name of the public holiday that falls on `day`, also when it is in a weekend. */
  holidayName(day: PlainDate, language: keyof HolidayNames): string | undefined
  addDays(day: PlainDate, n: number): PlainDate
  daysBetween(from: PlainDate, to: PlainDate): number
}

/** How many of the sorted `days` are not after `day`. */
const countUpTo = (days: readonly PlainDate[], day: PlainDate): number => {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] as PlainDate) <= day) low = middle + 1
    else high = middle
  }
  return low
}

const makeCalendar = (country: Country): Calendar => {
  const years = new Map<number, readonly PlainDate[]>()
  const workingDaysOf = (year: number): readonly PlainDate[] => {
    const known = years.get(year)
    if (known) return known
    const holidays = publicHolidays(country, year)
    const days = weekdaysOf(year).filter((day) => !holidays.has(day))
    years.set(year, days)
    return days
  }

  const isWorkingDay = (day: PlainDate): boolean => {
    const days = workingDaysOf(yearOf(day))
    return days[countUpTo(days, day) - 1] === day
  }

  const addWorkingDays = (day: PlainDate, n: number): PlainDate => {
    invariant(Number.isInteger(n) && n >= 0, 'not a number of working days', { n })
    if (n === 0) return isWorkingDay(day) ? day : addWorkingDays(day, 1)
    let index = countUpTo(workingDaysOf(yearOf(day)), day) + n - 1
    for (let year = yearOf(day); year <= 9999; year++) {
      const days = workingDaysOf(year)
      const found = days[index]
      if (found) return found
      index -= days.length
    }
    return workingDaysOf(9999).at(-1) ?? lastDay
  }

  const workingDaysBetween = (from: PlainDate, to: PlainDate): number => {
    if (to < from) return 0 - workingDaysBetween(to, from)
    let count = countUpTo(workingDaysOf(yearOf(to)), to) - countUpTo(workingDaysOf(yearOf(from)), from)
    for (let year = yearOf(from); year < yearOf(to); year++) count += workingDaysOf(year).length
    return count
  }

  return {
    country,
    isWorkingDay,
    nextWorkingDay: (day) => addWorkingDays(day, 0),
    addWorkingDays,
    workingDaysBetween,
    holidayName: (day, language) => publicHolidays(country, yearOf(day)).get(day)?.[language],
    addDays,
    daysBetween,
  }
}

const calendars: Readonly<Record<Country, Calendar>> = { BE: makeCalendar('BE'), NL: makeCalendar('NL') }

/** The calendar of a country; the same object each time, so that its years are worked out once. */
export const workingCalendar = (country: Country): Calendar => calendars[country]
