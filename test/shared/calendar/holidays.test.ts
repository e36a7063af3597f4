import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { publicHolidays } from '#shared/calendar/holidays.ts'
import { addDays, type Country, workingCalendar } from '#shared/calendar/index.ts'
import type { PlainDate } from '#shared/kernel/date.ts'

const languages = ['nl', 'fr', 'en'] as const

/** What the package of all countries of the world says, with the Dutch 5 May, which it has as a school holiday. */
const listed = (source: Holidays, country: Country, year: number, language: string) =>
  source
    .getHolidays(year, language)
    .filter(({ type, rule }) => type === 'public' || (country === 'NL' && rule === '05-05'))
    .map(({ date, name }) => [date.slice(0, 10), name])

describe.each<Country>(['BE', 'NL'])('the holidays of %s', (country) => {
  const source = new Holidays(country)

  it('are those that the package of all countries has, by the same names, in every year that is known', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      const language = languages[year % 3] ?? 'nl'
      const ours = [...publicHolidays(country, year)].map(([day, names]) => [day, names[language]])
      expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(listed(source, country, year, language)))
    }
  })

  it('are none in other years', () => {
    for (const year of [0, 1899, 2200, 9999]) expect(publicHolidays(country, year).size).toBe(0)
  })

  it('are named on their day and on no other', () => {
    const { holidayName } = workingCalendar(country)
    const known = publicHolidays(country, 2026)
    for (let day = '2026-01-01' as PlainDate; day < '2027-01-01'; day = addDays(day, 1))
      for (const language of languages) expect(holidayName(day, language)).toBe(known.get(day)?.[language])
  })
})
