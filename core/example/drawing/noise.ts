/** Textures of chance that are the same each time: what makes a drawing look like a photo. */

const size = 512

/** A repeatable row of numbers from 0 to 1. */
const chances = (seed: number): (() => number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const smooth = (t: number): number => t * t * (3 - 2 * t)

/** Soft clouds from 0 to 1 that repeat every 512 pixels: five layers, each finer and fainter than the one before. */
const makeClouds = (): Float32Array => {
  const clouds = new Float32Array(size * size)
  const next = chances(7)
  let weight = 0.5
  for (let cells = 4; cells <= 64; cells *= 2) {
    const grid = Float32Array.from({ length: cells * cells }, next)
    const at = (column: number, row: number) => grid[(row % cells) * cells + (column % cells)] ?? 0
    for (let y = 0; y < size; y++) {
      const row = Math.floor((y * cells) / size)
      const v = smooth((y * cells) / size - row)
      for (let x = 0; x < size; x++) {
        const column = Math.floor((x * cells) / size)
        const h = smooth((x * cells) / size - column)
        const above = at(column, row) * (1 - h) + at(column + 1, row) * h
        const below = at(column, row + 1) * (1 - h) + at(column + 1, row + 1) * h
        clouds[y * size + x] = (clouds[y * size + x] ?? 0) + weight * (above * (1 - v) + below * v)
      }
    }
    weight /= 2
  }
  return clouds
}

let table: Float32Array | undefined

/** The clouds at a place, 0 to about 1. */
export const cloud = (x: number, y: number): number => {
  table ??= makeClouds()
  return table[((y | 0) & (size - 1)) * size + ((x | 0) & (size - 1))] ?? 0
}

/** Fine grain, -1 to 1, as in a photo taken with little light. */
export const grain = (x: number, y: number): number => {
  const mixed = Math.imul(Math.imul(x, 374761393) ^ Math.imul(y, 668265263), 1274126177)
  return ((mixed ^ (mixed >>> 16)) & 255) / 127.5 - 1
}
