import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCore } from '#core/host.ts'
import { packageRoot } from '#core/package.ts'
import { byPhone, newFolder, openOffice, refusalOf } from './support/office.ts'

const noJobs = { run: () => Promise.reject(new Error('no job here')) }
const options = { host: 'cli', version: '0', jobs: noJobs } as const

describe('an administration', () => {
  it('is not made where nobody asked for one', async () => {
    const folder = join(newFolder(), 'nothing')
    expect(await openCore({ ...options, folder })).toMatchObject({
      ok: false,
      refusal: { code: 'notAnAdministration' },
    })
  })

  it('is opened by one process at a time', async () => {
    const { folder, close } = await openOffice()
    const other = () =>
      spawnSync(process.execPath, ['cli/main.ts', '--data', folder, '--json', 'list'], {
        cwd: packageRoot(),
        encoding: 'utf8',
      })
    const refused = other()
    expect([refused.status, JSON.parse(refused.stdout)]).toMatchObject([
      1,
      { refusal: { code: 'administrationInUse' } },
    ])
    await close()
    expect(other()).toMatchObject({ status: 0, stdout: '[]\n' })
  })

  it('keeps who this installation is in the log, over all its openings', async () => {
    const first = await openOffice()
    await first.client.intake.open(byPhone())
    await first.close()
    const again = await openOffice(first.folder)
    await again.client.intake.open(byPhone())
    const { db } = again.core.context.administration
    const devices = db.prepare<{ device: string }>('SELECT DISTINCT device FROM event').all()
    expect(devices).toHaveLength(1)
    expect(devices[0]?.device).not.toBe('')
  })
})

describe('drafts', () => {
  it('survive that the app ends, and go when they are dropped', async () => {
    const first = await openOffice()
    await first.client.drafts.keep({ key: 'case/2026-0001/statement', value: 'Beste,\n\nhalf geschre' })
    await first.close()
    const { client } = await openOffice(first.folder)
    const key = 'case/2026-0001/statement'
    expect(await client.drafts.get({ key })).toEqual({
      value: 'Beste,\n\nhalf geschre',
      at: '2026-03-02T11:00:00.000Z',
    })
    await client.drafts.drop({ key })
    expect(await client.drafts.get({ key })).toBeNull()
  })

  it('are no part of the history', async () => {
    const { client } = await openOffice()
    await client.drafts.keep({ key: 'a', value: 'b' })
    expect((await client.system.verify()).events).toBe(0)
  })
})

describe('a command on a case', () => {
  it('is refused when the case changed after the sender read it', async () => {
    const { client } = await openOffice()
    const { number } = await client.intake.open(byPhone())
    const seen = await client.cases.get({ number })
    const note = { type: 'addNote', on: '2026-03-02', text: 'een' } as const
    const after = await client.cases.do({ number, command: note, expectedVersion: seen.version })
    expect(after.version).toBe(seen.version + 1)
    const late = client.cases.do({ number, command: note, expectedVersion: seen.version })
    expect(await refusalOf(late)).toEqual({
      code: 'changedMeanwhile',
      facts: { expected: seen.version, actual: seen.version + 1 },
    })
    expect((await client.cases.get({ number })).notes).toHaveLength(1)
  })

  it('that is allowed is accepted, and one that is not says why beforehand', async () => {
    const { client } = await openOffice()
    const { number } = await client.intake.open(byPhone())
    const { allowed } = await client.cases.get({ number })
    expect(allowed.admitCase).not.toBeNull()
    const refused = await refusalOf(
      client.cases.do({ number, command: { type: 'admitCase', on: '2026-03-02' } }),
    )
    expect(refused).toEqual(allowed.admitCase)
  })

  it('can be undone, and the history shows both', async () => {
    const { client } = await openOffice()
    const { number } = await client.intake.open(byPhone())
    await client.cases.do({ number, command: { type: 'addNote', on: '2026-03-02', text: 'weg' } })
    const view = await client.cases.do({ number, command: { type: 'undo' } })
    expect(view.notes).toEqual([])
    const lines = await client.cases.history({ number })
    expect(lines.filter(({ undone }) => undone).map(({ event }) => event.type)).toEqual(['noteAdded'])
    expect(lines.at(-1)?.event.type).toBe('stepUndone')
  })
})

it('a case is given only to a mediator of this administration', async () => {
  const { client } = await openOffice()
  const { number } = await client.intake.open(byPhone())
  const stranger = '01900000-0000-7000-8000-000000000099'
  const given = (mediator: string) => client.cases.do({ number, command: { type: 'assignCase', mediator } })
  expect(await refusalOf(given(stranger))).toEqual({
    code: 'notFound',
    facts: { what: 'mediator', id: stranger },
  })
  const { id } = await client.mediators.register({ name: 'Mia' })
  expect((await given(id)).mediator).toBe(id)
})

describe('the settings', () => {
  it('change what is given, leave the rest, and speak in their language from then on', async () => {
    const { client } = await openOffice()
    const changed = await client.settings.change({ type: 'changeSettings', language: 'fr' })
    expect(changed).toMatchObject({ language: 'fr', country: 'BE', organisation: { name: 'HetKlusHuis' } })
    const refused = await refusalOf(client.mediators.register({ name: '' }))
    expect(refused).toMatchObject({
      code: 'invalidInput',
      facts: { problems: [{ path: 'name', message: 'ne peut pas être vide' }] },
    })
    const same = client.settings.change({ type: 'changeSettings', language: 'fr' })
    expect((await refusalOf(same)).code).toBe('nothingChanged')
  })
})
