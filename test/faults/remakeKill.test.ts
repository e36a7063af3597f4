import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { verifyChain } from '#db/chain.ts'
import { kinds } from '#db/kinds/index.ts'
import { fact, setFact } from '#db/meta.ts'
import { administrationFile, openAdministration } from '#db/open.ts'
import { driftedTables } from '#db/projections/drift.ts'
import { indexedPart } from '#db/projections/indexing.ts'
import { connect } from '#db/sqlite.ts'
import { invariant } from '#shared/kernel/invariant.ts'

const root = mkdtempSync(join(tmpdir(), 'wederhoor-remake-kill-'))
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }))

const kills = 8
const complaints = 3_000
const folder = join(root, 'administration')
const table = join(root, 'klachten.csv')
const main = join(import.meta.dirname, '../../cli/main.ts')

const wederhoor = (...args: string[]) =>
  spawn(process.execPath, [main, '--data', folder, ...args], {
    stdio: 'ignore',
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'compiled') },
  })

/** As an older version of the app left it. */
const outdate = () => {
  const db = connect(join(folder, administrationFile), { mode: 'write' })
  setFact(db, 'rows_made_by', 'an older version')
  setFact(db, 'index_made_by', 'an older version')
  db.close()
}

it('a killed remaking of lists and index is done again, or goes on, and loses nothing', async () => {
  const rows = Array.from(
    { length: complaints },
    (_, n) =>
      `K-${n};02/03/2020;04/05/2020;Klant ${n % 900};Lekkage ${n};akkoord;De dakgoot van klacht ${n} lekt.`,
  )
  writeFileSync(
    table,
    ['Nr;Ontvangen op;Gesloten op;Naam klant;Onderwerp;Afloop;Omschrijving', ...rows].join('\n'),
  )
  await once(wederhoor('init', '--name', 'Els'), 'close')
  await once(wederhoor('import', 'cases', table), 'close')
  outdate()
  const since = performance.now()
  await once(wederhoor('list'), 'close')
  const whole = performance.now() - since
  const left = { lists: 0, index: 0, nothing: 0 }
  for (let kill = 0; kill < kills; kill += 1) {
    outdate()
    const making = wederhoor('list')
    const closed = once(making, 'close')
    await Promise.race([closed, wait(whole * (0.2 + Math.random()))])
    making.kill('SIGKILL')
    await closed
    const half = connect(join(folder, administrationFile), { mode: 'write' })
    if (fact(half, 'rows_made_by') === 'an older version') left.lists += 1
    else left[indexedPart(half) === null ? 'nothing' : 'index'] += 1
    half.close()
    const opened = openAdministration(folder, { kinds })
    invariant(opened.ok, 'not opened', { opened })
    const { db } = opened.administration
    expect(verifyChain(db).damages).toEqual([])
    expect(driftedTables(db, kinds)).toEqual([])
    expect(db.prepare<{ n: number }>('SELECT count(*) AS n FROM case_row').get()?.n).toBe(complaints)
    opened.administration.close()
  }
  console.info(`of ${kills} kills: ${JSON.stringify(left)} left to do`)
  expect(left.nothing).toBeLessThan(kills)
})
