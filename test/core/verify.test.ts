import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isSound } from '#core/system/verify.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { aPdf, byPhone, type Office, openOffice } from './support/office.ts'

/** A case with one document, and terms. */
const sound = async () => {
  const office = await openOffice()
  const { client, offer } = office
  const { number } = await client.intake.open(
    byPhone({ files: [{ upload: await offer('a.txt', 'een brief') }] }),
  )
  await client.terms.add({ upload: await offer('v.pdf', aPdf()), appliesFrom: '2024-01-01' })
  const { documents } = await client.cases.get({ number })
  const path = office.core.documentFile(documents[0]?.sha256 ?? '')
  invariant(path, 'no document')
  return { ...office, number, path, sha256: documents[0]?.sha256 }
}

/** As someone with a database tool would: past everything of ours. */
const tamper = ({ core }: Office, sql: string) => {
  const { db } = core.context.administration
  const guards = db.prepare<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()
  for (const { name } of guards) db.exec(`DROP TRIGGER "${name}"`)
  db.exec(sql)
}

describe('verifying', () => {
  it('finds nothing where nothing was touched, and says how much it read', async () => {
    const { client } = await sound()
    const found = await client.system.verify()
    expect(isSound(found)).toBe(true)
    expect(found).toMatchObject({ documents: 2 })
    expect(found.events).toBeGreaterThan(4)
  })

  it('finds a document that is gone', async () => {
    const { client, path, sha256 } = await sound()
    rmSync(path)
    const found = await client.system.verify()
    expect(found.damagedDocuments).toEqual([{ sha256, what: 'missing' }])
    expect(isSound(found)).toBe(false)
  })

  it('finds one swapped byte in a document', async () => {
    const { client, path, sha256 } = await sound()
    const bytes = readFileSync(path)
    bytes.writeUInt8((bytes.at(3) ?? 0) ^ 1, 3)
    chmodSync(path, 0o644)
    writeFileSync(path, bytes)
    expect((await client.system.verify()).damagedDocuments).toEqual([{ sha256, what: 'damaged' }])
  })

  it.each([
    [
      'a changed payload',
      `UPDATE event SET payload = replace(payload, 'lekt', 'lekte') WHERE seq = 5`,
      'payloadChanged',
    ],
    ['a changed moment', `UPDATE event SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2`, 'eventChanged'],
    ['a removed event', 'DELETE FROM event WHERE seq = 2', 'linkBroken'],
  ])('finds %s in the log', async (_, sql, what) => {
    const office = await sound()
    tamper(office, sql)
    const found = await office.client.system.verify()
    expect(found.changedEvents.map((damage) => damage.what)).toContain(what)
    expect(isSound(found)).toBe(false)
  })

  it('finds a list that does not agree with the log, and leaves it', async () => {
    const office = await sound()
    tamper(office, `UPDATE case_row SET subject = 'iets anders'`)
    for (let time = 0; time < 2; time += 1)
      expect((await office.client.system.verify()).driftedTables).toEqual(['case_row'])
    expect((await office.client.cases.list({})).lines[0]?.subject).toBe('iets anders')
  })
})
