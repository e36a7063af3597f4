import { addDays } from '../../calendar/days.ts'
import { type PlainDate, plainDate } from '../../kernel/date.ts'
import { nameKey } from '../../people/nameKey.ts'
import { type Cell, cellText } from '../cell.ts'
import type { DateOrder } from '../mapping.ts'

/** How a day is written: as ISO says, in numbers (either order), with the month as a word, or as a spreadsheet counts. */
export type DateStyle = 'iso' | 'dmy' | 'mdy' | 'either' | 'words' | 'serial'

const months: readonly (readonly string[])[] = [
  ['januari', 'jan', 'janvier', 'janv', 'january'],
  ['februari', 'feb', 'febr', 'fevrier', 'fevr', 'february'],
  ['maart', 'mrt', 'mar', 'mars', 'march'],
  ['april', 'apr', 'avril', 'avr'],
  ['mei', 'mai', 'may'],
  ['juni', 'jun', 'juin', 'june'],
  ['juli', 'jul', 'juillet', 'juil', 'july'],
  ['augustus', 'aug', 'aout', 'august'],
  ['september', 'sep', 'sept', 'septembre'],
  ['oktober', 'okt', 'oct', 'octobre', 'october'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre'],
]
const monthOf = (word: string): number => months.findIndex((names) => names.includes(nameKey(word))) + 1

const clock = String.raw`(?:[T ,]+\d{1,2}[:.u]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?\s*(?:Z|[+-]\d{2}:?\d{2}|uur)?)?`
const iso = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${clock}$`, 'i')
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const numbers = new RegExp(`^(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})${clock}$`, 'i')
const spelled = new RegExp(
  `^(?:\\p{L}+[.,]?\\s+)?(\\d{1,2})(?:er|e|de|ste|st|nd|rd|th)?[-. ]\\s*(\\p{L}+)\\.?[-, ]\\s*(\\d{4}|\\d{2})${clock}$`,
  'iu',
)

/** 1 January 1900 is day 1, and the 29 February 1900 that never was is counted: from March on the two errors meet. */
const spreadsheetEpoch = '1899-12-30' as PlainDate
/** 1927 to 2118: outside, a number is more likely to be something else. */
const serials = { least: 10_000, most: 80_000 }

/** The day that a spreadsheet counts as this number; null for a number that is none. */
export const daySerial = (serial: number, since1904 = false): PlainDate | null => {
  const days = Math.floor(serial) + (since1904 ? 1462 : 0)
  return days >= 1 && days <= 110_000 ? addDays(spreadsheetEpoch, days < 60 ? days + 1 : days) : null
}

const serialIn = (cell: Cell): number | null => {
  const serial =
    typeof cell === 'number'
      ? cell
      : /^\d{5}(?:[.,]\d+)?$/.test(cellText(cell))
        ? Number.parseInt(cellText(cell), 10)
        : null
  return serial !== null && serial >= serials.least && serial <= serials.most ? serial : null
}

/** How a cell writes a day, or null when it writes none. `either`: both numbers could be the month. */
export const dateStyleOf = (cell: Cell): DateStyle | null => {
  if (typeof cell === 'object') return 'iso'
  if (typeof cell === 'boolean') return null
  if (typeof cell === 'number') return serialIn(cell) === null ? null : 'serial'
  const text = cell.trim()
  if (iso.test(text) || compact.test(text)) return 'iso'
  const [, one, other] = numbers.exec(text) ?? []
  if (one && other) {
    if (Number(one) > 12) return 'dmy'
    return Number(other) > 12 ? 'mdy' : 'either'
  }
  if (spelled.test(text)) return 'words'
  return serialIn(text) === null ? null : 'serial'
}

/** Two digits: this century up to next year, the one before it else. */
const fullYear = (year: string, today: PlainDate): string => {
  if (year.length === 4) return year
  const century = Number(today.slice(0, 2))
  return `${Number(year) <= Number(today.slice(2, 4)) + 1 ? century : century - 1}${year}`
}

/** The day that a cell writes; null when that is no day, or one that never was. `today` settles years of two digits. */
export const readDate = (
  cell: Cell,
  { order, today }: { readonly order: DateOrder; readonly today: PlainDate },
): PlainDate | null => {
  const made = (year: string, month: string | number, day: string) => {
    const text = `${fullYear(year, today)}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
    return plainDate.safeParse(text).data ?? null
  }
  if (typeof cell === 'object') return plainDate.safeParse(cell.date).data ?? null
  const text = cellText(cell)
  const [, year, month, day] = iso.exec(text) ?? compact.exec(text) ?? []
  if (year && month && day) return made(year, month, day)
  const [, one, other, inYear] = numbers.exec(text) ?? []
  if (one && other && inYear) {
    const style = dateStyleOf(cell)
    const monthFirst = style === 'mdy' || (style === 'either' && order === 'mdy')
    // What is plainly the other way round in a column is a slip, and not to be guessed at.
    if ((style === 'mdy' && order === 'dmy') || (style === 'dmy' && order === 'mdy')) return null
    return monthFirst ? made(inYear, one, other) : made(inYear, other, one)
  }
  const [, dayOf, word, yearOf] = spelled.exec(text) ?? []
  if (dayOf && word && yearOf) return monthOf(word) ? made(yearOf, monthOf(word), dayOf) : null
  const serial = serialIn(cell)
  return serial === null ? null : daySerial(serial)
}
