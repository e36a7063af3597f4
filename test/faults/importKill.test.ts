import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { verifyChain } from '#db/chain.ts'
import { kinds } from '#db/kinds/index.ts'
import { openAdministration } from '#db/open.ts'
import { driftedTables } from '#db/projections/drift.ts'
import { invariant } from '#shared/kernel/invariant.ts'

const root = mkdtempSync(join(tmpdir(), 'wederhoor-import-kill-'))
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }))

const kills = 12
const customers = 4_000
const folder = join(root, 'administration')
const table = join(root, 'klanten.csv')
const main = join(import.meta.dirname, '../../cli/main.ts')

const wederhoor = (...args: string[]) =>
  spawn(process.execPath, [main, '--data', folder, ...args], {
    stdio: 'ignore',
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'compiled') },
  })

/** How many events there are, of an administration that is whole. */
const events = (): number => {
  const opened = openAdministration(folder, { kinds })
  invariant(opened.ok, 'not opened', { opened })
  const { db } = opened.administration
  const { events: count, damages } = verifyChain(db)
  expect(damages).toEqual([])
  expect(driftedTables(db, kinds)).toEqual([])
  opened.administration.close()
  return count
}

it('a killed import leaves all of its rows or none', async () => {
  const rows = Array.from({ length: customers }, (_, n) => `Klant ${n};klant${n}@post.example`)
  writeFileSync(table, ['Naam;E-mail', ...rows].join('\n'))
  await once(wederhoor('init', '--name', 'Els'), 'close')
  const before = events()
  for (let kill = 0; kill < kills; kill += 1) {
    const importing = wederhoor('import', 'customers', table)
    const closed = once(importing, 'close')
    await Promise.race([closed, wait(400 + Math.random() * 4_000)])
    importing.kill('SIGKILL')
    await closed
    expect([before, before + customers]).toContain(events())
  }
  await once(wederhoor('import', 'customers', table), 'close')
  expect(events()).toBe(before + customers)
})
