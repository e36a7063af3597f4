import { addDays } from '../calendar/days.ts'
import { type PlainDate, plainDate, saidDays } from '../kernel/date.ts'
import { readAmount } from '../tables/values/amounts.ts'
import { readDate } from '../tables/values/dates.ts'
import type { AmountRange, DayRange } from './query.ts'

type Range<T> = { readonly from: T | null; readonly to: T | null }
/** How the values of a range are read. `one`: the least and the most that a value can mean, or null. */
type Kind<T> = {
  readonly one: (text: string) => { readonly from: T; readonly to: T } | null
  readonly after: (value: T) => T
  readonly before: (value: T) => T
}

const comparison = /^(>=|<=|≥|≤|>|<)\s*(.*)$/u

/** `a`, `a..b`, `a..`, `..b`, `>a`, `>=a`, `<a`, `<=a`; null where it is none of these. */
const readRange = <T extends number | string>(
  text: string,
  { one, after, before }: Kind<T>,
): Range<T> | null => {
  const compared = comparison.exec(text)
  if (compared) {
    const value = one(compared[2] ?? '')
    if (!value) return null
    switch (compared[1]) {
      case '>':
        return { from: after(value.to), to: null }
      case '<':
        return { from: null, to: before(value.from) }
      case '>=':
      case '≥':
        return { from: value.from, to: null }
      default:
        return { from: null, to: value.to }
    }
  }
  const [first = '', last, ...more] = text.split(/\.{2,3}|…/u)
  if (more.length > 0) return null
  if (last === undefined) return one(first)
  const [from, to] = [first === '' ? null : one(first), last === '' ? null : one(last)]
  if ((first !== '' && !from) || (last !== '' && !to) || (first === '' && last === '')) return null
  return { from: from?.from ?? null, to: to?.to ?? null }
}

const two = (text: string): string => text.padStart(2, '0')
const monthFirst = /^(\d{4})[-/.](\d{1,2})$/
const monthLast = /^(\d{1,2})[-/.](\d{4})$/

const isDay = (text: string): text is PlainDate => plainDate.safeParse(text).success && text >= saidDays.first

const month = (year: string, number: string): { from: PlainDate; to: PlainDate } | null => {
  const from = `${year}-${two(number)}-01`
  if (!isDay(from)) return null
  const next = addDays(from, 31)
  return { from, to: addDays(`${next.slice(0, 7)}-01` as PlainDate, -1) }
}

/** A year, a month (`2026-03`, `03/2026`) or a day (`2026-03-02`, `2/3/2026`: the day comes first). */
const dayOrMore = (text: string, today: PlainDate): { from: PlainDate; to: PlainDate } | null => {
  if (/^\d{4}$/.test(text)) {
    const [from, to] = [`${text}-01-01`, `${text}-12-31`]
    return isDay(from) && isDay(to) ? { from, to } : null
  }
  const [, year, number] = monthFirst.exec(text) ?? []
  if (year && number) return month(year, number)
  const [, numberFirst, yearLast] = monthLast.exec(text) ?? []
  if (numberFirst && yearLast) return month(yearLast, numberFirst)
  // A number alone would be a spreadsheet's.
  const day = /\D/.test(text) ? readDate(text, { order: 'dmy', today }) : null
  return day ? { from: day, to: day } : null
}

/** Days, months and years, and ranges of these: `2025`, `2026-01..2026-03`, `>2/3/2026`. Null where it is none. */
export const readDays = (text: string, today: PlainDate): DayRange | null =>
  readRange<PlainDate>(text.trim(), {
    one: (value) => dayOrMore(value, today),
    after: (day) => addDays(day, 1),
    before: (day) => addDays(day, -1),
  })

/** Amounts in euro with a comma before the cents, and ranges of these: `>500`, `100..1.250,50`. In cents. */
export const readAmounts = (text: string): AmountRange | null =>
  readRange<number>(text.trim(), {
    one: (value) => {
      const cents = value === '' ? null : readAmount(value, 'comma')
      return cents === null ? null : { from: cents, to: cents }
    },
    after: (cents) => cents + 1,
    before: (cents) => cents - 1,
  })
