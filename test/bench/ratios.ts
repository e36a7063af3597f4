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

type Compared = Pick<Measured, 'name' | 'ratio'> & {
  readonly processor: Pick<Measured['processor'], 'ratio'>
}

/** By the clock or by the processor: whatever else the machine does makes the one worse and hardly the other. */
export const ratioOf = ({ ratio, processor }: Compared): number => Math.min(ratio, processor.ratio)

export const writeRatios = (file: string, measured: readonly Compared[]): void => {
  const ratios = Object.fromEntries(measured.map((one) => [one.name, Number(ratioOf(one).toFixed(2))]))
  writeFileSync(file, `${JSON.stringify(ratios, null, 2)}\n`)
}

/** What an operation may be at most; without limit where nothing is known of it. */
export const limitOf = (ratios: Ratios, name: string): number =>
  (ratios[name] ?? Number.POSITIVE_INFINITY) * worsened

/** In which way ratios do not fit what was measured: an operation that got worse, or one that is on one side only. */
export const misfits = (ratios: Ratios, measured: readonly Compared[]): readonly string[] => [
  ...measured
    .filter((one) => ratioOf(one) > limitOf(ratios, one.name))
    .map((one) =>
      format(
        '%s: %s times its floor, was %s',
        one.name,
        ratioOf(one).toFixed(2),
        ratios[one.name]?.toFixed(2),
      ),
    ),
  ...measured.filter(({ name }) => ratios[name] === undefined).map(({ name }) => `${name}: not in the file`),
  ...Object.keys(ratios)
    .filter((known) => !measured.some(({ name }) => name === known))
    .map((name) => `${name}: not measured`),
]
