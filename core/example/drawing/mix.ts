import type { Colour } from './studio.ts'

/** `part` 0 gives the one colour and 1 the other; beyond them nothing changes any more. */
export const mix = (one: Colour, other: Colour, part: number): Colour => {
  if (part <= 0) return one
  if (part >= 1) return other
  return [
    one[0] + (other[0] - one[0]) * part,
    one[1] + (other[1] - one[1]) * part,
    one[2] + (other[2] - one[2]) * part,
  ]
}

/** Lighter above 1, darker below it. */
export const shade = (colour: Colour, by: number): Colour => [colour[0] * by, colour[1] * by, colour[2] * by]

/** 0 below `from`, 1 above `to`, and gently between them. */
export const step = (from: number, to: number, value: number): number => {
  const t = Math.max(0, Math.min(1, (value - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

/** A number from 0 to 1 that belongs to a cell: each tile or board a little different. */
export const ofCell = (column: number, row: number): number => {
  const mixed = Math.imul(Math.imul(column, 73856093) ^ Math.imul(row, 19349663), 83492791)
  return ((mixed ^ (mixed >>> 13)) & 1023) / 1023
}
