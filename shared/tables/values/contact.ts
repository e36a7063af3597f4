import { nameKey } from '../../people/nameKey.ts'
import { email as emailSchema } from '../../people/person.ts'
import { type Cell, cellText } from '../cell.ts'

/** An address for mail, also from a link (`mailto:`) or between brackets; null when it is none. */
export const readEmail = (cell: Cell): string | null => {
  const text = cellText(cell)
  const inside = /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text
  return emailSchema.safeParse(inside.replace(/^mailto:/i, '').trim()).data ?? null
}

/** What a spreadsheet made of a number that began with 0 or +, put right: Belgian and Dutch ones only. */
const mended = (digits: string): string => {
  if (/^3[12]\d{8,9}$/.test(digits)) return `+${digits}`
  return /^[1-9]\d{7,8}$/.test(digits) ? `0${digits}` : digits
}

/** A telephone number as it was typed; null when there are too few digits in it. */
export const readPhone = (cell: Cell): string | null => {
  const text = cellText(cell)
  if (text.replace(/\D/g, '').length < 6) return null
  return /^\d+$/.test(text) ? mended(text) : text
}

/** A postal code as the two countries write it: `9000`, `1234 AB`. Others stay as they were typed. */
export const readPostalCode = (cell: Cell): string => {
  const text = cellText(cell).replace(/\s+/g, ' ')
  const [, belgian] = /^(?:BE?[- ]?)?(\d{4})(?:\.0)?$/i.exec(text) ?? []
  if (belgian) return belgian
  const [, digits, letters] = /^(?:NL[- ]?)?(\d{4}) ?([a-z]{2})$/i.exec(text) ?? []
  return digits && letters ? `${digits} ${letters.toUpperCase()}` : text
}

const countries: readonly (readonly [string, readonly string[]])[] = [
  ['België', ['be', 'b', 'bel', 'belgie', 'belgique', 'belgium', 'belg']],
  ['Nederland', ['nl', 'n', 'nld', 'nederland', 'pays bas', 'netherlands', 'the netherlands', 'holland']],
]

/** A country by its Dutch name where it is one of the two; another as it was typed. */
export const readCountry = (cell: Cell): string => {
  const text = cellText(cell)
  return countries.find(([, names]) => names.includes(nameKey(text)))?.[0] ?? text
}
