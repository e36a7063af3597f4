import { readFileSync, writeFileSync } from 'node:fs'
import { format } from 'node:util'
import { z } from 'zod'
import type { Measured } from './measure.ts'

/** How many times its floor each operation took in a small administration, by its name. */
export type Ratios = Readonly<Record<string, number>>

/** So much worse than it was is no noise any more, if it is so each time. */
const worsened = 1.5
/** As often is an operation measured before it is said to have become slower: the best counts. */
export const attempts = 3

export const readRatios = (file: string): Ratios =>
  z.record(z.string(), z.number().positive()).parse(JSON.parse(readFileSync(file, 'utf8')))

export const writeRatios = (file: string, measured: readonly Pick<Measured, 'name' | 'ratio'>[]): void => {
  const ratios = Object.fromEntries(measured.map(({ name, ratio }) => [name, Number(ratio.toFixed(2))]))
  writeFileSync(file, `${JSON.stringify(ratios, null, 2)}\n`)
}

/** What an operation may be at most; without limit where nothing is known of it. */
export const limitOf = (ratios: Ratios, name: string): number =>
  (ratios[name] ?? Number.POSITIVE_INFINITY) * worsened

/** In which way ratios do not fit what was measured: an operation that got worse, or one that is on one side only. */
export const misfits = (
  ratios: Ratios,
  measured: readonly Pick<Measured, 'name' | 'ratio'>[],
): readonly string[] => [
  ...measured
    .filter(({ name, ratio }) => ratio > limitOf(ratios, name))
    .map(({ name, ratio }) =>
      format('%s: %s times its floor, was %s', name, ratio.toFixed(2), ratios[name]?.toFixed(2)),
    ),
  ...measured.filter(({ name }) => ratios[name] === undefined).map(({ name }) => `${name}: not in the file`),
  ...Object.keys(ratios)
    .filter((known) => !measured.some(({ name }) => name === known))
    .map((name) => `${name}: not measured`),
]
