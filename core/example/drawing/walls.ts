import { mix, ofCell, shade, step } from './mix.ts'
import { cloud } from './noise.ts'
import type { Colour, Drawing } from './studio.ts'

const plaster =
  (colour: Colour): Drawing =>
  (x, y) =>
    shade(colour, 0.95 + (cloud(x * 0.8, y * 0.8) - 0.5) * 0.1 + (cloud(x * 5, y * 5) - 0.5) * 0.06)

/** A damp stain on a wall or a ceiling, with the rings that drying leaves and a drip below it. */
export const damp =
  (colour: Colour = [226, 222, 212], where: readonly [number, number] = [470, 300]): Drawing =>
  (x, y) => {
    const [cx, cy] = where
    const distance = Math.hypot((x - cx) / 1.35, y - cy) + (cloud(x * 0.9, y * 0.9) - 0.5) * 210
    const wall = plaster(colour)(x, y)
    const wet = mix(wall, [178, 156, 116], 0.62 * (1 - step(120, 205, distance)))
    const ringed = mix(wet, [132, 104, 66], 0.6 * (1 - step(4, 15, Math.abs(distance - 196))))
    const run = Math.abs(x - cx - 30 - (cloud(20, y * 0.5) - 0.5) * 26)
    const drip = y > cy + 120 && y < cy + 330 ? 1 - step(3, 9, run) : 0
    return mix(ringed, [150, 124, 84], drip * 0.65)
  }

/** A crack in plaster that branches off from a corner. */
export const crack =
  (colour: Colour = [231, 229, 223]): Drawing =>
  (x, y) => {
    const wall = plaster(colour)(x, y)
    const main = Math.abs(x - (240 + y * 0.52 + (cloud(3, y * 0.9) - 0.5) * 120))
    const side = y > 330 ? Math.abs(x - (415 - (y - 330) * 0.35 + (cloud(90, y) - 0.5) * 70)) : 99
    const width = 1.6 + cloud(y * 2, 4) * 4.5
    const dark = Math.max(1 - step(width * 0.5, width, main), 0.8 * (1 - step(1, 3, side)))
    const edge = 1 - step(width, width + 7, main)
    return mix(shade(wall, 1 - edge * 0.09), [62, 58, 54], dark)
  }

/** Two colours that meet where there should be one; the paint below shows through the rolled lanes. */
export const paint =
  (wanted: Colour, got: Colour): Drawing =>
  (x, y) => {
    const border = 420 + (cloud(8, y * 1.4) - 0.5) * 46
    const lane = Math.sin(x / 34) * 0.5 + cloud(x * 0.4, y * 2) - 0.5
    const painted = mix(got, wanted, 0.2 + lane * 0.24)
    return shade(plaster(x < border ? wanted : painted)(x, y), y > 640 ? 0.72 : 1)
  }

/** A wall of bricks below a roof's edge with a gutter that stops before the corner. */
export const gutter = (): Drawing => (x, y) => {
  if (y < 170) return mix([150, 178, 206], [214, 222, 228], y / 170 + (cloud(x, y * 2) - 0.5) * 0.5)
  if (y < 232)
    return shade([92, 62, 50], 0.8 + ofCell(Math.floor(x / 54), 1) * 0.35 + (cloud(x * 4, y * 4) - 0.5) * 0.3)
  if (y < 306 && x < 560 + (cloud(30, y * 3) - 0.5) * 12) {
    const round = Math.sin(((y - 232) / 74) * Math.PI)
    return shade([128, 134, 138], 0.55 + round * 0.6)
  }
  const row = Math.floor(y / 46)
  const along = x + (row % 2) * 55
  const column = Math.floor(along / 110)
  const joint = Math.min(y - row * 46, along - column * 110)
  const brick = shade([158, 88, 66], 0.75 + ofCell(column, row) * 0.4 + (cloud(x * 3, y * 3) - 0.5) * 0.3)
  const wall = mix([176, 168, 156], brick, step(3, 6, joint))
  const stain = x > 560 && x < 760 ? (1 - step(30, 110, Math.abs(x - 655))) * step(300, 340, y) : 0
  return shade(wall, (y < 330 ? 0.72 : 1) - stain * 0.42 * (0.6 + cloud(x, y * 0.3) * 0.6))
}

/** A white door that does not meet its frame. */
export const door = (): Drawing => (x, y) => {
  const lean = 610 + y * 0.045
  if (x < 170 || x > 760) return shade(plaster([206, 209, 204])(x, y), x > 760 && x < 790 ? 0.75 : 1)
  if (x < 220 || x > 700) return shade([236, 235, 230], x > 700 && x < 712 ? 0.7 : 0.98)
  if (x > lean) return shade([48, 46, 44], 0.6 + cloud(x, y) * 0.5)
  const panel = Math.min(Math.abs(x - 290), Math.abs(x - 545), Math.abs(y - 90), Math.abs(y - 420))
  if (Math.hypot(x - 575, y - 430) < 15) return [168, 160, 142]
  return shade([240, 239, 235], 0.95 + (cloud(x * 2, y * 0.5) - 0.5) * 0.04 - (panel < 4 ? 0.14 : 0))
}

/** The joint between a bath and tiles, with mould and a stretch that came loose. */
export const joint = (): Drawing => (x, y) => {
  const line = 405 + x * 0.03
  if (y > line + 24) return shade([238, 240, 241], 1 - (y - line) * 0.00045 + (cloud(x, y) - 0.5) * 0.03)
  if (y > line - 8) {
    const mould = step(0.52, 0.7, cloud(x * 1.7, y * 1.7 + 200))
    const loose = x > 520 && x < 720 ? 1 - step(3, 8, Math.abs(y - line + 2)) : 0
    return mix(mix([222, 220, 212], [74, 70, 58], mould * 0.8), [40, 38, 36], loose)
  }
  const column = Math.floor(x / 160)
  const row = Math.floor((line - y) / 160)
  const edge = Math.min(x - column * 160, line - y - row * 160)
  return mix([188, 186, 180], shade([214, 222, 224], 0.95 + ofCell(column, row) * 0.06), step(3, 5, edge))
}

/** A plan of a room in flat colours; `marked` is the part that the plan is about, in pixels. */
export const plan =
  (marked: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }): Drawing =>
  (x, y) => {
    const inside = (left: number, top: number, w: number, h: number) =>
      x >= left && x < left + w && y >= top && y < top + h
    if (!inside(80, 70, 800, 580)) return [250, 250, 248]
    if (!inside(92, 82, 776, 556)) return [52, 56, 64]
    if (inside(470, 82, 8, 330) || inside(470, 520, 8, 130) || inside(478, 404, 400, 8)) return [52, 56, 64]
    if (inside(marked.x, marked.y, marked.w, marked.h))
      return (x + y) % 26 < 4 ? [206, 84, 60] : [248, 224, 214]
    return x % 40 < 1 || y % 40 < 1 ? [228, 231, 236] : [255, 255, 255]
  }
