import { mix, ofCell, shade, step } from './mix.ts'
import { cloud } from './noise.ts'
import type { Colour, Drawing } from './studio.ts'

type Tiles = {
  readonly size?: number
  readonly colour?: Colour
  readonly skew?: number
  readonly crack?: boolean
}

/** Floor or wall tiles. `skew` puts one row out of line; `crack` runs through the middle. */
export const tiles =
  ({ size = 190, colour = [196, 190, 180], skew = 0, crack = false }: Tiles = {}): Drawing =>
  (x, y) => {
    const tilted = y + x * 0.04 + (skew && x > 430 ? (x - 430) * skew : 0)
    const row = Math.floor(tilted / size)
    const shifted = x - tilted * 0.03 + (skew && row === 2 ? skew * 260 : 0)
    const column = Math.floor(shifted / size)
    const inX = shifted - column * size
    const inY = tilted - row * size
    const edge = Math.min(inX, inY, size - inX, size - inY)
    const surface = shade(colour, 0.9 + ofCell(column, row) * 0.1 + (cloud(x * 2, y * 2) - 0.5) * 0.22)
    const lip = inX < 8 || inY < 8 ? 1.06 : 0.97
    const tile = mix(
      shade([138, 132, 124], 0.8 + cloud(x * 3, y) * 0.35),
      shade(surface, lip),
      step(3, 6, edge),
    )
    if (!crack) return tile
    const path = 350 + (cloud(x * 0.7, 40) - 0.5) * 190 + x * 0.12
    const width = 1.4 + cloud(x * 2, 9) * 2.4
    return mix([58, 52, 47], tile, step(width * 0.5, width, Math.abs(y - path)))
  }

type Boards = {
  readonly colour?: Colour
  readonly scratch?: boolean
  readonly lifted?: boolean
  readonly gap?: boolean
}

/** Wooden boards: parquet or laminate. `scratch`: a deep line; `lifted`: a seam that rises; `gap`: one that opened. */
export const boards =
  ({ colour = [168, 122, 78], scratch = false, lifted = false, gap = false }: Boards = {}): Drawing =>
  (x, y) => {
    const row = Math.floor(y / 118)
    const long = x + ofCell(row, 3) * 400
    const column = Math.floor(long / 470)
    const fibre = cloud(long * 0.16 + ofCell(column, row) * 300, y * 2.4 + row * 71) - 0.5
    const wood = shade(colour, 0.86 + ofCell(column, row) * 0.2 + fibre * 0.5)
    const seam = Math.min(y - row * 118, long - column * 470)
    let seen = mix(shade(colour, 0.38), wood, step(0.5, 2.5, seam))
    if (lifted) {
      // The boards push each other up along one seam: light on the slope towards the window, shadow behind it.
      const rise = y - 354 - (cloud(x * 0.5, 12) - 0.5) * 10
      if (rise > -46 && rise < 0) seen = shade(seen, 1 + 0.32 * step(-46, 0, rise))
      if (rise >= 0 && rise < 60) seen = shade(seen, 0.42 + 0.58 * step(0, 60, rise))
    }
    if (gap && Math.abs(y - 472) < 7 + cloud(x, 5) * 8)
      seen = shade([44, 36, 30], 0.7 + cloud(x * 4, y) * 0.6)
    if (scratch) {
      const from = Math.abs(y - (180 + x * 0.34 + (cloud(x * 0.6, 77) - 0.5) * 34))
      const within = step(110, 150, x) * (1 - step(790, 830, x))
      seen = mix(seen, [226, 200, 164], within * (1 - step(1, 4.5, from)))
      seen = mix(seen, [72, 46, 26], within * 0.7 * (1 - step(1, 4, Math.abs(from - 5))))
    }
    return seen
  }
