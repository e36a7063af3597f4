import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Measured } from './measure.ts'

/** MiniSearch over the same texts: how long its index took to make, in seconds, what it keeps, in MB; as floor, its answers. */
export type Beside = {
  readonly cases: number
  readonly characters: number
  readonly seconds: number
  readonly memory: number
  readonly measured: readonly Pick<Measured, 'name' | 'product' | 'floor'>[]
}

/** With fewer cases nobody waits for either; with more it takes gigabytes. */
const compared = { least: 10_000, most: 20_000 }

/** Measures it in a process of its own, over an administration that nobody has open; null where that says nothing. */
export const besideMiniSearch = (folder: string, cases: number): Beside | null =>
  cases < compared.least || cases > compared.most
    ? null
    : JSON.parse(
        execFileSync(
          process.execPath,
          [join(import.meta.dirname, 'minisearch.ts'), '--data', folder, '--runs', '100', '--json'],
          { encoding: 'utf8', maxBuffer: 1_000_000 },
        ),
      )

const milliseconds = (time: number): string => time.toFixed(time < 10 ? 3 : 1).padStart(9)

export const besideLines = ({ cases, characters, seconds, memory, measured }: Beside): readonly string[] => [
  `${cases} cases, ${(characters / 1_000_000).toFixed(1)} million characters`,
  `MiniSearch: made in ${seconds.toFixed(1)} s at every start, keeps ${memory} MB of JavaScript's memory`,
  `${'milliseconds'.padEnd(34)}  ours p50       p95 its p50       p95`,
  ...measured.map(({ name, product, floor }) =>
    [name.padEnd(34), ...[product, floor].flatMap(({ p50, p95 }) => [p50, p95].map(milliseconds))].join(' '),
  ),
]
