import Holidays from 'date-holidays'
import type { PlainDate } from '../kernel/date.ts'
import type { Country } from './country.ts'

/** The holidays are known for these years; outside them only weekends are free days. */
const knownFrom = 1900
const knownUpTo = 2199

const sources = new Map<Country, Holidays>()
const years = new Map<string, ReadonlyMap<PlainDate, string>>()

const source = (country: Country): Holidays => {
  const known = sources.get(country)
  if (known) return known
  const made = new Holidays(country)
  sources.set(country, made)
  return made
}

/** The Dutch 5 May is listed by the source as a school holiday; see `docs/decisions/0010-working-days.md`. */
const liberationDay = '05-05'

/**
 * The public holidays of a country in a year, with their names in `language` ('nl', 'fr' or 'en').
 * Remembered per year. Does not depend on the time zone of the process.
 */
export const publicHolidays = (
  country: Country,
  year: number,
  language: string,
): ReadonlyMap<PlainDate, string> => {
  if (year < knownFrom || year > knownUpTo) return new Map()
  const key = `${country} ${year} ${language}`
  const known = years.get(key)
  if (known) return known
  const found = new Map(
    source(country)
      .getHolidays(year, language)
      .filter(({ type, rule }) => type === 'public' || (country === 'NL' && rule === liberationDay))
      .map(({ date, name }) => [date.slice(0, 10) as PlainDate, name]),
  )
  years.set(key, found)
  return found
}
