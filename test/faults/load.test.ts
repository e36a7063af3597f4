import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '#core/package.ts'
import { isSound } from '#core/system/verify.ts'
import { kinds } from '#db/kinds/index.ts'
import { openAdministration } from '#db/open.ts'
import { chained, dumpOf } from '#test/core/administration/dumps.ts'
import { dumped, filesUnder, loaded } from '#test/core/administration/support.ts'
import { openOffice } from '#test/core/support/office.ts'
import { smallDisk } from './smallDisk.ts'

const root = mkdtempSync(join(tmpdir(), 'wederhoor-load-'))
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }))
const copy = join(root, 'kopie.zip')
const documents = 60
const kills = 12

beforeAll(async () => {
  const files = Array.from({ length: documents }, (_, nth) => Buffer.alloc(20_000, `stuk ${nth} `))
  writeFileSync(copy, await dumpOf(chained(Array.from({ length: 1_000 }, () => ({}))), { documents: files }))
})

/** As soon as the load put something into the folder that is to become the administration; after a minute anyhow. */
const amidTheWork = async (folder: string): Promise<void> => {
  for (let polls = 0; polls < 30_000 && !existsSync(join(folder, 'loading')); polls += 1) await wait(2)
}

/** Starts `load` in a process of its own, kills it and what it started at that moment; says whether it was done by then. */
const loadAndDie = async (folder: string, moment: (folder: string) => Promise<unknown>): Promise<boolean> => {
  const cli = join(packageRoot(), 'cli', 'main.ts')
  const child = spawn(process.execPath, [cli, '--data', folder, 'load', copy], {
    stdio: 'ignore',
    detached: true,
  })
  const closed = once(child, 'exit')
  const ended = await Promise.race([closed.then(() => true), moment(folder).then(() => false)])
  if (!ended) process.kill(-(child.pid ?? 0), 'SIGKILL')
  const [code] = await closed
  return code === 0
}

describe(`a load that is killed, ${kills} times at any moment`, () => {
  it('leaves nothing that looks like an administration, or the whole one; and can be done again', async () => {
    let [whole, begun] = [0, 0]
    const started = performance.now()
    expect(await loadAndDie(join(root, 'eerst'), () => wait(60_000))).toBe(true)
    const takes = performance.now() - started
    for (let k = 0; k < kills; k += 1) {
      const folder = join(root, `administratie-${k}`)
      // On a slow machine most moments are before the first byte: so every third is chosen.
      await loadAndDie(folder, k % 3 === 0 ? amidTheWork : () => wait(Math.random() * takes * 1.1))
      const opened = openAdministration(folder, { kinds })
      if (opened.ok) {
        whole += 1
        opened.administration.close()
      } else {
        expect(opened.refusal.code).toBe('notAnAdministration')
        if (existsSync(join(folder, 'loading'))) begun += 1
        expect(filesUnder(folder).filter((name) => name === 'wederhoor.sqlite')).toEqual([])
        expect(await loaded(folder, copy)).toMatchObject({ ok: true })
      }
      const { client, close } = await openOffice(folder)
      const found = await client.system.verify()
      expect([isSound(found), found.events]).toEqual([true, 1_000])
      expect(readdirSync(join(folder, 'documents')).length).toBeGreaterThan(0)
      await close()
      rmSync(folder, { recursive: true })
    }
    console.info(`${kills} loads killed: ${begun} amid the work, ${whole} whole by then`)
    expect(begun).toBeGreaterThan(2)
  })
})

describe('on a disk that is full', () => {
  const refusal = { ok: false, refusal: { code: 'diskFull', facts: {} } }

  it('nothing is loaded, and nothing is left of it', async (test) => {
    const disk = smallDisk(2)
    if (!disk) return test.skip('a disk of its own takes a Linux administrator')
    const folder = join(disk, 'administratie')
    expect(await loaded(folder, copy)).toMatchObject(refusal)
    expect(existsSync(folder)).toBe(false)
  })

  it('nothing is dumped, nothing is left of it, and the work goes on', async (test) => {
    const disk = smallDisk(12)
    if (!disk) return test.skip('a disk of its own takes a Linux administrator')
    const folder = join(disk, 'administratie')
    mkdirSync(folder)
    const office = await openOffice(folder)
    const { client, core, offer } = office
    await client.terms.add({
      upload: await offer('v.pdf', `%PDF-1.4\n${'x'.repeat(5_000_000)}\n%%EOF\n`),
      appliesFrom: '2024-01-01',
    })
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(4_500_000))
    await expect(dumped({ client, core })).rejects.toMatchObject({ data: refusal.refusal })
    expect(filesUnder(core.temporaryFolder)).toEqual([])
    rmSync(join(disk, 'ballast'))
    await client.mediators.register({ name: 'Els Maes' })
    expect((await dumped({ client, core })).documents).toBe(1)
  })
})
