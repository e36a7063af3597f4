/**
 * `npm run bench [-- --data DIR] [--json] [--runs N] [--cases N] [--only WORDS]`: measures the app against the least that could do
 * the same. Without `--data` it makes an administration of 1,000 cases first. What is in DIR is added to: use a copy.
 * `--than FILE` says how much longer it takes than in a run with `--json` of fewer cases.
 * With 10,000 cases, MiniSearch stands beside it over the same texts, which takes some minutes more.
 * `--ratios FILE` compares with ratios that were kept, and fails where one is worse by half each time; `--keep FILE` keeps them.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openCore } from '#core/host.ts'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import { tidy } from '#db/housekeeping.ts'
import { besideLines, besideMiniSearch } from './beside.ts'
import { generate } from './data/generate.ts'
import { growthOf, mostGrowth, readRun } from './growth.ts'
import { type Measured, measure, type Operation } from './measure.ts'
import { memoryOfCore } from './memory/measure.ts'
import { operationsOn } from './operations.ts'
import { attempts, limitOf, misfits, ratioOf, readRatios, writeRatios } from './ratios.ts'
import { remakingOn } from './remaking.ts'
import { type Share, sharesOf } from './shares.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '300' },
    cases: { type: 'string', default: '1000' },
    only: { type: 'string', default: '' },
    than: { type: 'string' },
    ratios: { type: 'string' },
    keep: { type: 'string' },
  },
})
/** In MB. */
const mostMemory = 150
const made = values.data === undefined ? mkdtempSync(join(tmpdir(), 'wederhoor-bench-')) : null
const folder = values.data ?? join(made ?? '', 'administration')
const opened = await openCore({
  folder,
  create: made !== null,
  host: 'cli',
  version: '0',
  jobs: nodeJobRunner(),
})
if (!opened.ok) {
  console.error(opened.refusal)
  process.exit(1)
}
const { core } = opened
const say = (line: string) => void (values.json || console.log(line))
if (made) await generate(core.context, { cases: Number(values.cases), seed: 1, tell: () => {} })
const { db } = core.context.administration
// As it is done when nothing was written for some seconds.
while (tidy(db)) {}
const cases = db.prepare<{ n: number }>('SELECT count(*) AS n FROM case_row').get()?.n ?? 0

const milliseconds = (time: number): string => (time < 10 ? time.toFixed(3) : time.toFixed(1)).padStart(9)
const shown = ({ name, rounds, product, floor, ratio, processor, goal, verdict, alone }: Measured): string =>
  [
    name.padEnd(42),
    milliseconds(product.p50),
    milliseconds(product.p95),
    milliseconds(product.p99),
    milliseconds(floor.p50),
    milliseconds(floor.p95),
    milliseconds(floor.p99),
    `${ratio.toFixed(2)} ×`.padStart(9),
    `${processor.ratio.toFixed(2)} ×`.padStart(9),
    (alone === null ? '' : `${alone.ratio.toFixed(2)} ×`).padStart(9),
    (goal === null ? '' : `${goal} ×`).padStart(7),
    `  ${verdict} (${rounds})`,
  ].join(' ')

say(
  `${cases} cases; milliseconds; the ratio is of the medians, by turns with its floor; own: by the processor; alone: to the very words alone`,
)
say(
  `${''.padEnd(42)}       p50       p95       p99 floor p50       p95       p99     ratio       own     alone    goal`,
)
const ratios = values.ratios === undefined ? null : readRatios(values.ratios)
const runs = Number(values.runs)
const measured: Measured[] = []
const measureAll = async (operations: readonly (() => Operation)[]) => {
  for (const make of operations) {
    const operation = make()
    if (!operation.name.includes(values.only)) continue
    let best = await measure(operation, runs)
    for (let nth = 1; ratios && nth < attempts && ratioOf(best) > limitOf(ratios, best.name); nth += 1) {
      const again = await measure(operation, runs)
      if (ratioOf(again) < ratioOf(best)) best = again
    }
    measured.push(best)
    say(shown(best))
  }
}
await measureAll(operationsOn(core.context))
await measureAll(remakingOn(core.context))
const shares: readonly Share[] = values.only === '' ? sharesOf(core.context) : []
for (const { name, is, goal, verdict } of shares) say(`${name}: ${is.toFixed(3)}, ${verdict} (${goal})`)
const than = values.than === undefined ? null : readRun(values.than)
const growth = than ? growthOf(than, measured) : []
if (than) say(`beside ${than.cases} cases, by the processor; the goal is ${mostGrowth} ×`)
for (const { name, growth: by, floor, verdict } of growth)
  say(
    `${name.padEnd(42)} ${by.toFixed(2).padStart(6)} ×  ${verdict ?? 'no goal'} (its floor ${floor.toFixed(2)} ×)`,
  )
await core.close()
const memory = Math.round((await memoryOfCore(folder)) / 1_000_000)
say(`memory of a core at work: ${memory} MB, ${memory <= mostMemory ? 'held' : 'missed'} (${mostMemory} MB)`)
const beside = values.only === '' ? besideMiniSearch(folder, cases) : null
for (const line of beside ? besideLines(beside) : []) say(line)
if (values.json)
  console.log(
    JSON.stringify({ cases, node: process.version, memory, shares, measured, growth, beside }, null, 2),
  )
if (values.keep !== undefined) writeRatios(values.keep, measured)
if (ratios)
  for (const line of misfits(ratios, measured)) {
    console.error(line)
    process.exitCode = 1
  }
if (made) rmSync(made, { recursive: true, force: true })
