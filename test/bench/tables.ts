/**
 * How fast a table of past complaints is read, gone through and taken over, and how much memory that takes:
 * `node test/bench/tables.ts [ROWS]`. Prints one line a measurement. Two things stand beside it: inserting the rows of the
 * table in a bare one, and the floor under the import, which is bare inserts of everything that came of it (events, lists
 * and the index of texts) in the same tables of an empty administration. The goal is 1.5 times that.
 */
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createRouterClient } from '@orpc/server'
import { openCore } from '#core/host.ts'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import { kinds } from '#db/kinds/index.ts'
import { openAdministration } from '#db/open.ts'
import { connect } from '#db/sqlite.ts'
import { allRowsOf, insertAll } from './sameRows.ts'

const count = Number(process.argv[2] ?? 100_000)
const goal = 1.5
const folder = mkdtempSync(join(tmpdir(), 'wederhoor-bench-'))
const file = join(folder, 'klachten.csv')
const two = (n: number): string => String(n).padStart(2, '0')
const cells = (n: number): string[] => [
  `K-${n}`,
  `${two((n % 28) + 1)}/${two((n % 12) + 1)}/${2005 + (n % 20)}`,
  `${two((n % 28) + 1)}/${two((n % 12) + 1)}/${2006 + (n % 20)}`,
  `Voornaam${n % 500} Achternaam${n % 60_000}`,
  `klant${n % 60_000}@post.example`,
  `Klussenier ${n % 300}`,
  `Onderwerp ${n}`,
  n % 3 === 0 ? 'akkoord' : 'ingetrokken',
  `Omschrijving van klacht ${n}: ${'de tegels liggen scheef en de voegen komen los. '.repeat(4)}`,
]
async function* lines() {
  yield 'Nr;Ontvangen op;Gesloten op;Naam klant;E-mail klant;Klussenier;Onderwerp;Afloop;Omschrijving\r\n'
  for (let n = 0; n < count; n += 1) yield `${cells(n).join(';')}\r\n`
}
await pipeline(Readable.from(lines()), createWriteStream(file))

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`
let peak = 0
let highest = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
  highest = Math.max(highest, peak)
}, 20)

const timed = async <R>(what: string, work: () => Promise<R> | R) => {
  const start = process.memoryUsage.rss()
  peak = start
  const began = performance.now()
  const spent = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(spent)
  const seconds = (performance.now() - began) / 1000
  const rate = Math.round(count / seconds)
  const own = (user + system) / 1e6
  const memory = `peak ${megabytes(peak - start)} above start`
  console.log(
    `${what}: ${seconds.toFixed(1)} s (${own.toFixed(1)} s of processor), ${rate} rows/s, ${memory}`,
  )
  return { result, seconds, own }
}

const last = async <S extends { readonly type: string }, R extends S['type']>(
  steps: AsyncIterable<S>,
  type: R,
): Promise<Extract<S, { type: R }>> => {
  for await (const step of steps) if (step.type === type) return step as Extract<S, { type: R }>
  throw new Error(`ended without ${type}`)
}

const opened = await openCore({
  folder: join(folder, 'administration'),
  create: true,
  host: 'cli',
  version: '0',
  jobs: nodeJobRunner(),
})
if (!opened.ok) throw new Error(opened.refusal.code)
const { core } = opened
const atStart = process.memoryUsage.rss()
const client = createRouterClient(core.router, { context: core.context })
const staged = await core.uploads.stage(file)
if (!staged.ok) throw new Error(staged.failure)
console.log(`${count} rows, ${megabytes(statSync(file).size)}`)
const {
  result: { found },
} = await timed('read', async () =>
  last(await client.tables.inspect({ upload: staged.file.upload, kind: 'cases' }), 'done'),
)
const order = { table: found.table, kind: 'cases', header: found.header, mapping: found.mapping } as const
await timed('dry run', async () => last(await client.tables.dryRun(order), 'done'))
const log = join(folder, 'administration', 'wederhoor.sqlite-wal')
let longest = 0
const imported = await timed('import', async () => {
  const watchLog = setInterval(() => {
    longest = Math.max(longest, statSync(log, { throwIfNoEntry: false })?.size ?? 0)
  }, 50)
  const done = await last(await client.tables.import(order), 'done')
  clearInterval(watchLog)
  return done
})
console.log(`write-ahead log: ${megabytes(longest)}; added: ${JSON.stringify(imported.result.summary.adds)}`)
const { result: again } = await timed('the same again', async () =>
  last(await client.tables.import(order), 'done'),
)
console.log(`added again: ${again.summary.add}`)
console.log(`highest of all: ${megabytes(highest - atStart)} above start`)
const rows = allRowsOf(core.context.administration.db, kinds)
await core.close()

const empty = openAdministration(join(folder, 'same'), { kinds, create: true })
if (!empty.ok) throw new Error(empty.refusal.code)
const floor = await timed('bare inserts of all that came of it', () =>
  insertAll(empty.administration.db, rows),
)
empty.administration.close()
const times = (what: 'seconds' | 'own'): string => `${(imported[what] / floor[what]).toFixed(2)} ×`
console.log(
  `import beside its floor: ${times('seconds')} of the clock, ${times('own')} of the processor; goal ${goal} ×: ${
    Math.min(imported.seconds / floor.seconds, imported.own / floor.own) <= goal ? 'held' : 'missed'
  }`,
)

const bare = connect(join(folder, 'bare.sqlite'), { mode: 'write' })
bare.pragma('journal_mode = WAL')
bare.exec('CREATE TABLE t (a, b, c, d, e, f, g, h, i)')
await timed('bare inserts', () =>
  bare.immediately(() => {
    const insert = bare.write('INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    for (let n = 0; n < count; n += 1) insert(...cells(n))
  }),
)
bare.close()
clearInterval(watch)
rmSync(folder, { recursive: true, force: true })
