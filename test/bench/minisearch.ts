/**
 * `node test/bench/minisearch.ts --data DIR [--runs N] [--json]`: our search beside MiniSearch, a library that keeps its
 * index in memory, over the same texts of all cases of an administration. Best up to some 10,000 cases: at 100,000 it
 * takes gigabytes. Nothing in DIR is changed. Prints what the index took to make and to keep, and the time of each key.
 * `npm run bench` runs it in a process of its own.
 */
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import MiniSearch from 'minisearch'
import { type CoreContext, todayOf } from '#core/context.ts'
import { openCore } from '#core/host.ts'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import { readQuery } from '#core/search/readQuery.ts'
import { saidIn } from '#db/indexed/said.ts'
import { load } from '#db/kind.ts'
import { searchTexts } from '#db/kinds/case.ts'
import { caseKind } from '#db/kinds/index.ts'
import { searchCases } from '#db/search/find.ts'
import type { CaseId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { wordKey } from '#shared/search/fold.ts'
import { besideLines } from './beside.ts'
import { type Measured, measure } from './measure.ts'
import { nth, wordsIn, wordsOf } from './searches.ts'

const page = 50

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
/** What JavaScript keeps, in MB. */
const kept = (): number => {
  collect()
  return process.memoryUsage().heapUsed / 1_000_000
}

/** All texts of all cases, one document a case, and how many characters these are together. */
const filled = ({ administration: { db } }: CoreContext) => {
  const cases = db
    .prepare<{ id: CaseId; seq: number }>('SELECT case_id AS id, first_seq AS seq FROM case_row')
    .all()
  let index: MiniSearch<{ seq: number }> | null = null
  let characters = 0
  for (const { id, seq } of cases) {
    const { state } = load(db, caseKind, id)
    invariant(state.is === 'opened', 'a row of a case without its opening', { id })
    const contents = new Set(state.documents.map(({ sha256 }) => sha256))
    const texts = { ...searchTexts(state), texts: saidIn(db, JSON.stringify([...contents])) }
    characters += Object.values(texts).reduce((sum, text) => sum + text.length, 0)
    index ??= new MiniSearch({ idField: 'seq', fields: Object.keys(texts), processTerm: wordKey })
    index.add({ seq, ...texts })
  }
  invariant(index, 'an administration without cases')
  return { index, characters, cases: cases.length }
}

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    runs: { type: 'string', default: '300' },
    json: { type: 'boolean', default: false },
  },
})
if (values.data === undefined) {
  console.error('node test/bench/minisearch.ts --data DIR [--runs N] [--json]')
  process.exit(2)
}
const opened = await openCore({ folder: values.data, host: 'cli', version: '0', jobs: nodeJobRunner() })
if (!opened.ok) {
  console.error(opened.refusal)
  process.exit(1)
}
const { core } = opened
const { db } = core.context.administration
const before = kept()
const began = performance.now()
const { index, characters, cases } = filled(core.context)
const seconds = (performance.now() - began) / 1000
const memory = kept() - before

const today = todayOf(core.context)
const find = (typed: string) => {
  const { query } = readQuery(core.context, typed)
  invariant(query, 'nothing to look for', { typed })
  return searchCases(db, query, today, { order: 'newest', size: page })
}
const words = wordsOf(db)
const common = wordsIn(words, cases, 0.27)
const rare = wordsIn(words, cases, Math.min(0.009, 900 / cases))
const letters = (round: number) => nth(common, round).slice(0, 1 + (Math.floor(round / 12) % 6))
// Here the "floor" is the other one, which is no floor: it answers with all hits, by relevance.
const others = [
  {
    name: 'each key of a word',
    goal: null,
    product: (round: number) => find(letters(round)),
    floor: (round: number) => index.search(letters(round), { prefix: true }).length,
  },
  {
    name: 'a word in a quarter of the cases',
    goal: null,
    product: (round: number) => find(`${nth(common, round)} `),
    floor: (round: number) => index.search(nth(common, round)).length,
  },
  {
    name: 'a word in fewer than a thousand',
    goal: null,
    product: (round: number) => find(`${nth(rare, round)} `),
    floor: (round: number) => index.search(nth(rare, round)).length,
  },
]
const measured: Measured[] = []
for (const one of others) measured.push(await measure(one, Number(values.runs)))
await core.close()

const found = { cases, characters, seconds, memory: Math.round(memory), measured }
console.log(values.json ? JSON.stringify(found, null, 2) : besideLines(found).join('\n'))
