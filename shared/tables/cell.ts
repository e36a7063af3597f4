/**
 * A cell as a reader gives it. Text files have texts only; a spreadsheet says of itself what is a number, a day or a
 * yes or no. An empty cell is an empty text.
 */
export type Cell = string | number | boolean | { readonly date: string }

/** What no table of an office goes beyond. `characters`: of one cell. `rows` includes those above the header. */
export const tableLimits = {
  rows: 200_000,
  columns: 200,
  characters: 100_000,
  /** Bytes of the file, and of what is in it once unpacked. */
  file: 200_000_000,
  unpacked: 1_500_000_000,
} as const

/** A cell as it would be typed again; a number with a point, as a machine writes it. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === undefined) return ''
  if (typeof cell === 'object') return cell.date
  return String(cell).trim()
}

export const isEmptyRow = (cells: readonly Cell[]): boolean => cells.every((cell) => cellText(cell) === '')

const obeyed = /^[=+\-@\t\r]/
/** A spreadsheet takes a text that begins so for a formula, and carries it out. */
const escaped = /^'+[=+\-@\t\r]/

/** A text that no spreadsheet carries out: with an apostrophe before what would be a formula. */
export const withoutFormula = (text: string): string =>
  obeyed.test(text) || escaped.test(text) ? `'${text}` : text

/** The text that `withoutFormula` made safe. */
export const asWritten = (text: string): string => (escaped.test(text) ? text.slice(1) : text)
