import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../kernel/date.ts'
import type { Country } from './country.ts'
import { addDays } from './days.ts'

/** The holidays are known for these years; outside them only weekends are free days. */
const knownFrom = 1900
const knownUpTo = 2199

export type HolidayNames = Readonly<Record<'nl' | 'fr' | 'en', string>>
type Year = { readonly year: number; readonly easter: PlainDate }
/** A holiday in the years in which there is one: from the first one given, and before the second. */
type Holiday = {
  readonly on: (year: Year) => PlainDate
  readonly names: HolidayNames
  readonly from?: number
  readonly before?: number
}

const fixed =
  (monthAndDay: string) =>
  ({ year }: Year): PlainDate =>
    `${year}-${monthAndDay}` as PlainDate

const afterEaster =
  (days: number) =>
  ({ easter }: Year): PlainDate =>
    addDays(easter, days)

/** Where it would be a Sunday, so many days later or earlier. */
const neverOnSunday =
  (monthAndDay: string, days: number) =>
  (year: Year): PlainDate => {
    const day = fixed(monthAndDay)(year)
    return Temporal.PlainDate.from(day).dayOfWeek === 7 ? addDays(day, days) : day
  }

const queensDay: HolidayNames = { nl: 'Koninginnedag', fr: 'Fête de la Reine', en: "Queen's Day" }

/** What is a holiday, and why: `docs/decisions/0010-working-days.md`. Where two fall on one day, the later one in the list names it. */
const holidays: Readonly<Record<Country, readonly Holiday[]>> = {
  BE: [
    { on: fixed('01-01'), names: { nl: 'Nieuwjaar', fr: 'Nouvel An', en: "New Year's Day" } },
    { on: afterEaster(1), names: { nl: 'Paasmaandag', fr: 'Lundi de Pâques', en: 'Easter Monday' } },
    { on: fixed('05-01'), names: { nl: 'Dag van de Arbeid', fr: 'Fête du travail', en: 'Labour Day' } },
    { on: afterEaster(39), names: { nl: 'Hemelvaartsdag', fr: 'Ascension', en: 'Ascension Day' } },
    { on: afterEaster(50), names: { nl: 'Pinkstermaandag', fr: 'Lundi de Pentecôte', en: 'Whit Monday' } },
    { on: fixed('07-21'), names: { nl: 'Nationale feestdag', fr: 'Fête nationale', en: 'National Holiday' } },
    { on: fixed('08-15'), names: { nl: 'Tenhemelopneming', fr: 'Assomption', en: 'Assumption' } },
    { on: fixed('11-01'), names: { nl: 'Allerheiligen', fr: 'Toussaint', en: "All Saints' Day" } },
    { on: fixed('11-11'), names: { nl: 'Wapenstilstand', fr: 'Armistice', en: 'Armistice Day' } },
    { on: fixed('12-25'), names: { nl: 'Kerstmis', fr: 'Noël', en: 'Christmas Day' } },
  ],
  NL: [
    { on: fixed('01-01'), names: { nl: 'Nieuwjaar', fr: 'Nouvel An', en: "New Year's Day" } },
    { on: afterEaster(0), names: { nl: 'Pasen', fr: 'Pâques', en: 'Easter Sunday' } },
    { on: afterEaster(1), names: { nl: 'Tweede paasdag', fr: 'Lundi de Pâques', en: 'Easter Monday' } },
    { on: fixed('08-31'), names: queensDay, before: 1949 },
    { on: neverOnSunday('04-30', 1), names: queensDay, from: 1949, before: 1980 },
    { on: neverOnSunday('04-30', -1), names: queensDay, from: 1980, before: 2014 },
    {
      on: neverOnSunday('04-27', -1),
      names: { nl: 'Koningsdag', fr: 'Fête du Roi', en: "King's Day" },
      from: 2014,
    },
    { on: afterEaster(39), names: { nl: 'Hemelvaartsdag', fr: "Jour de l'Ascension", en: 'Ascension Day' } },
    {
      on: fixed('05-05'),
      names: { nl: 'Bevrijdingsdag', fr: 'Jour de la Libération', en: 'Liberation Day' },
    },
    { on: afterEaster(49), names: { nl: 'Pinksteren', fr: 'Pentecôte', en: 'Pentecost' } },
    { on: afterEaster(50), names: { nl: 'Tweede pinksterdag', fr: 'Lundi de Pentecôte', en: 'Whit Monday' } },
    { on: fixed('12-25'), names: { nl: 'Kerstmis', fr: 'Noël', en: 'Christmas Day' } },
    { on: fixed('12-26'), names: { nl: 'Tweede kerstdag', fr: 'Lendemain de Noël', en: 'Boxing Day' } },
  ],
}

/** Easter Sunday of a year in the Gregorian calendar: Butcher's rule, as in Meeus, *Astronomical Algorithms*, chapter 8. */
const easterOf = (year: number): PlainDate => {
  const whole = (one: number, other: number) => Math.floor(one / other)
  const century = whole(year, 100)
  const golden = year % 19
  const moon =
    (19 * golden + century - whole(century, 4) - whole(century - whole(century + 8, 25) + 1, 3) + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * whole(year % 100, 4) - moon - (year % 4)) % 7
  const late = whole(golden + 11 * moon + 22 * weekday, 451)
  return addDays(`${year}-03-22` as PlainDate, moon + weekday - 7 * late)
}

/**
 * The public holidays of a country in a year, with their names. Worked out each time: whoever asks for many days remembers them.
 * Does not depend on the time zone of the process.
 */
export const publicHolidays = (country: Country, year: number): ReadonlyMap<PlainDate, HolidayNames> => {
  if (year < knownFrom || year > knownUpTo) return new Map()
  const at = { year, easter: easterOf(year) }
  return new Map(
    holidays[country]
      .filter(({ from = year, before = year + 1 }) => from <= year && year < before)
      .map(({ on, names }) => [on(at), names]),
  )
}
