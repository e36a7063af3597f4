import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { verifyChain } from '#db/chain.ts'
import { keepDocument } from '#db/documents.ts'
import { execute } from '#db/execute.ts'
import { fileDamages } from '#db/housekeeping.ts'
import { openAdministration } from '#db/open.ts'
import { driftedTables } from '#db/projections/drift.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { caseKind, kinds, newCase, openCommand, who } from '#test/db/smallKinds.ts'
import { copyWhole } from '../../electron/copyWhole.ts'
import { newFolder, smallDisk } from './smallDisk.ts'

const open = (folder: string) => {
  const outcome = openAdministration(folder, { kinds, create: true })
  invariant(outcome.ok, 'not opened', { outcome })
  return outcome.administration
}
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )

describe('on a disk that is full', () => {
  it('commands are refused and go on when there is room again; nothing is half', (test) => {
    const disk = smallDisk(3)
    if (!disk) return test.skip('a disk of its own takes a Linux administrator')
    const { db, close } = open(disk)
    onTestFinished(close)
    writeFileSync(join(disk, 'ballast'), randomBytes(1_000_000))
    const id = newCase()
    execute(db, caseKind, id, openCommand('2026-0001'), undefined, who)
    const note = () =>
      execute(db, caseKind, id, { type: 'note', text: randomBytes(6000).toString('hex') }, undefined, who)
    let kept = 0
    let outcome = note()
    for (; outcome.ok && kept < 1000; kept += 1) outcome = note()
    expect(outcome).toEqual({ ok: false, refusal: { code: 'diskFull', facts: {} } })
    expect(note().ok).toBe(false)
    expect(verifyChain(db)).toMatchObject({ events: kept + 1, damages: [] })

    rmSync(join(disk, 'ballast'))
    expect(note()).toMatchObject({ ok: true, version: kept + 2 })
    expect(fileDamages(db)).toEqual([])
    expect(driftedTables(db, kinds)).toEqual([])
  })

  it('an export is not saved there, and the file that was there stays', async (test) => {
    const disk = smallDisk(1)
    if (!disk) return test.skip('a disk of its own takes a Linux administrator')
    const made = join(newFolder(), 'made.pdf')
    writeFileSync(made, randomBytes(900_000))
    const kept = join(disk, 'kept.pdf')
    writeFileSync(kept, randomBytes(500_000))
    expect(await copyWhole(made, kept)).toBe('diskFull')
    expect(filesIn(disk)).toEqual(['kept.pdf'])
    expect(statSync(kept).size).toBe(500_000)
  })

  it('a document is refused and leaves nothing behind', async (test) => {
    const disk = smallDisk(2)
    if (!disk) return test.skip('a disk of its own takes a Linux administrator')
    const source = join(newFolder(), 'groot.pdf')
    writeFileSync(source, randomBytes(5_000_000))
    const refusal = { ok: false, refusal: { code: 'diskFull', facts: {} } }
    expect(await keepDocument(disk, source, 10_000_000)).toEqual(refusal)
    expect(filesIn(disk)).toEqual([])
    writeFileSync(source, randomBytes(500_000))
    expect((await keepDocument(disk, source, 10_000_000)).ok).toBe(true)
  })

  it('no administration is made, and one is when there is room again', (test) => {
    const disk = smallDisk(1)
    if (!disk) return test.skip('a disk of its own takes a Linux administrator')
    const folder = join(disk, 'administratie')
    mkdirSync(folder)
    writeFileSync(join(disk, 'ballast'), randomBytes(1_000_000))
    const refused = openAdministration(folder, { kinds, create: true })
    expect(refused).toEqual({ ok: false, refusal: { code: 'diskFull', facts: {} } })
    expect(filesIn(folder)).toEqual(['lock.sqlite'])
    rmSync(join(disk, 'ballast'))
    open(folder).close()
  })
})
