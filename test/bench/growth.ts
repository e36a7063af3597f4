import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Measured } from './measure.ts'

/** So many times as long may it take where there are ten times as many cases. */
export const mostGrowth = 1.5

const smallerRun = z.object({
  cases: z.number(),
  measured: z.array(
    z.object({ name: z.string(), processor: z.object({ product: z.number(), floor: z.number() }) }),
  ),
})
/** What an earlier run with `--json` found, of fewer cases. */
export type SmallerRun = z.infer<typeof smallerRun>
export const readRun = (file: string): SmallerRun => smallerRun.parse(JSON.parse(readFileSync(file, 'utf8')))

export type Growth = {
  readonly name: string
  readonly growth: number
  /** The same of its floor: where that grew too, it is the machine or what has to be looked at, and not our own code. */
  readonly floor: number
  /** Null of what may grow. */
  readonly verdict: 'held' | 'missed' | null
}

/** How many times as long each operation takes as it did with fewer cases, of the medians, by the processor. */
export const growthOf = (
  { measured: smaller }: SmallerRun,
  measured: readonly Pick<Measured, 'name' | 'processor' | 'grows'>[],
): readonly Growth[] =>
  measured.flatMap(({ name, processor, grows }) => {
    const before = smaller.find((one) => one.name === name)
    if (!before) return []
    const growth = processor.product / before.processor.product
    const floor = processor.floor / before.processor.floor
    return [{ name, growth, floor, verdict: grows ? null : growth <= mostGrowth ? 'held' : 'missed' }]
  })
