import { type Cell, cellText } from './cell.ts'
import type { DateOrder, DecimalSign } from './mapping.ts'
import { decimalsIn } from './values/amounts.ts'
import { type DateStyle, dateStyleOf } from './values/dates.ts'

/** What the cells of one column look like, counted. */
export type ColumnProfile = {
  filled: number
  readonly dates: Record<DateStyle, number>
  readonly decimals: Record<DecimalSign, number>
}

export const newProfile = (): ColumnProfile => ({
  filled: 0,
  dates: { iso: 0, dmy: 0, mdy: 0, either: 0, words: 0, serial: 0 },
  decimals: { comma: 0, point: 0 },
})

/** A longer text is no day and no amount. */
const looksLikeValue = (cell: Cell): boolean =>
  typeof cell !== 'string' || (cell.length < 40 && /\d/.test(cell))

/** Counts a row in. `profiles` grows with the table. */
export const countIn = (profiles: ColumnProfile[], cells: readonly Cell[]): void => {
  cells.forEach((cell, column) => {
    while (profiles.length <= column) profiles.push(newProfile())
    const profile = profiles[column]
    if (!profile || cellText(cell) === '') return
    profile.filled += 1
    if (!looksLikeValue(cell)) return
    const style = dateStyleOf(cell)
    if (style) profile.dates[style] += 1
    const sign = decimalsIn(cell)
    if (sign) profile.decimals[sign] += 1
  })
}

/** Which of the two numbers is the month: as most of the plain ones say, else the day first, as here. */
export const orderIn = (profile: ColumnProfile | undefined): DateOrder =>
  profile && profile.dates.mdy > profile.dates.dmy ? 'mdy' : 'dmy'

/** The sign before the cents: as most of the amounts say, else a comma, as here. */
export const decimalsOf = (profile: ColumnProfile | undefined): DecimalSign =>
  profile && profile.decimals.point > profile.decimals.comma ? 'point' : 'comma'
