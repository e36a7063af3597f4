import type { Colour } from './studio.ts'

export const mix = (one: Colour, other: Colour, part: number): Colour => {
  const t = part < 0 ? 0 : part > 1 ? 1 : part
  return [
    one[0] + (other[0] - one[0]) * t,
    one[1] + (other[1] - one[1]) * t,
    one[2] + (other[2] - one[2]) * t,
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
export const ofCell = (column: number, row: number, seed = 0): number => {
  const mixed = Math.imul(Math.imul(column + 31 * seed, 73856093) ^ Math.imul(row, 19349663), 83492791)
  return ((mixed ^ (mixed >>> 13)) & 1023) / 1023
}
