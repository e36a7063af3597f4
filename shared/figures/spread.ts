/** Of fewer than so many nothing is concluded: no average, no share. The cases themselves are shown. */
export const fewCases = 5

/** How numbers are spread. Quartiles as a spreadsheet reckons them: between two neighbours, in proportion. */
export type Spread = {
  readonly mean: number
  readonly least: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly most: number
}

/** `unknown`: of how many the number is not known. `spread`: null where fewer than `fewCases` are known. */
export type KnownSpread = {
  readonly known: number
  readonly unknown: number
  readonly spread: Spread | null
}

/** The value below which a share of the sorted numbers lies; there is at least one. */
const quantile = (sorted: Float64Array, share: number): number => {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}

/** The spread of what is known among the numbers. */
export const spreadOf = (numbers: readonly (number | null)[]): KnownSpread => {
  const known = Float64Array.from(numbers.filter((number) => number !== null)).sort()
  const counts = { known: known.length, unknown: numbers.length - known.length }
  if (known.length < fewCases) return { ...counts, spread: null }
  return {
    ...counts,
    spread: {
      mean: known.reduce((sum, number) => sum + number, 0) / known.length,
      least: known[0] ?? 0,
      lowerQuartile: quantile(known, 0.25),
      median: quantile(known, 0.5),
      upperQuartile: quantile(known, 0.75),
      most: known.at(-1) ?? 0,
    },
  }
}

/** A part of a whole, from 0 to 1; null where the whole is too small to say so, or is of too few `cases`. */
export const shareOf = (part: number, whole: number, cases = whole): number | null =>
  Math.min(whole, cases) < fewCases ? null : part / whole
