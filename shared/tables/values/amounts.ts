import { type Cell, cellText } from '../cell.ts'
import type { DecimalSign } from '../mapping.ts'

const currency = /^(?:€|eur(?:o)?\b)?\s*|\s*(?:€|eur(?:o)?)$/giu
const bare = (text: string): string =>
  text
    .replace(currency, '')
    .replace(/[\s\u00a0\u202f'’]/gu, '')
    // "1.250,-"
    .replace(/[.,][-–—]+$/u, '')

/** Which sign stands before the cents, as far as a cell shows it; null where it does not. */
export const decimalsIn = (cell: Cell): DecimalSign | null => {
  if (typeof cell !== 'string') return null
  const text = bare(cell)
  if (!/^-?\d[\d.,]*$/.test(text)) return null
  const [comma, point] = [text.lastIndexOf(','), text.lastIndexOf('.')]
  if (comma >= 0 && point >= 0) return comma > point ? 'comma' : 'point'
  const sign = comma >= 0 ? ',' : '.'
  const parts = text.split(sign)
  if (parts.length === 1) return null
  // "1.234.567": several of one sign are between thousands.
  if (parts.length > 2) return sign === '.' ? 'comma' : 'point'
  // "1.234" may be either.
  if (parts[1]?.length === 3) return null
  return sign === ',' ? 'comma' : 'point'
}

/** An amount in cents; null when the cell has none, a negative one, or more than ten million euro. */
export const readAmount = (cell: Cell, decimals: DecimalSign): number | null => {
  if (typeof cell === 'object' || typeof cell === 'boolean') return null
  if (typeof cell === 'number') return inRange(Math.round(cell * 100))
  const text = bare(cellText(cell))
  const plain = decimals === 'comma' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '')
  const grouped = decimals === 'comma' ? /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/ : /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/
  const thousands = decimals === 'comma' ? '.' : ','
  if (!/^\d+(?:\.\d{1,2})?$/.test(plain) || (text.includes(thousands) && !grouped.test(text))) return null
  const [euros = '', cents = ''] = plain.split('.')
  return inRange(Number(euros) * 100 + Number(cents.padEnd(2, '0')))
}

const inRange = (cents: number): number | null => (cents >= 0 && cents <= 1_000_000_000 ? cents : null)
