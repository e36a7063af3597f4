import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import { isSound } from '#core/system/verify.ts'
import { append } from '#db/eventLog.ts'
import { kinds } from '#db/kinds/index.ts'
import { rebuild } from '#db/projections/rebuild.ts'
import type { ReadDb } from '#db/sqlite.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { byPhone, newFolder, type Office, openOffice } from '../support/office.ts'
import { partsOf } from './dumps.ts'
import { dumped, loaded, wholeOf } from './support.ts'

/** What may happen to an administration, in any order and number. */
type Happening =
  | { readonly is: 'complaint'; readonly text: string; readonly files: readonly Uint8Array[] }
  | { readonly is: 'note'; readonly text: string }
  | { readonly is: 'draft'; readonly key: string; readonly text: string }
  | { readonly is: 'erase'; readonly nth: number /** As SQLite says it. */; readonly instead: string }
  | { readonly is: 'newerEvent' }

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((said) => `x${said}`)
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    is: fc.constant('complaint' as const),
    text,
    files: fc.array(fc.uint8Array({ minLength: 1, maxLength: 5_000 }), { maxLength: 3 }),
  }),
  fc.record({ is: fc.constant('note' as const), text }),
  fc.record({ is: fc.constant('draft' as const), key: fc.string({ minLength: 1, maxLength: 40 }), text }),
  fc.record({
    is: fc.constant('erase' as const),
    nth: fc.nat(40),
    instead: fc.constantFrom("replace(payload, 'kraan', '…')", 'NULL', "'geen JSON'"),
  }),
  fc.record({ is: fc.constant('newerEvent' as const) }),
)

const eventsIn = (db: ReadDb): number =>
  db.prepare<{ n: number }>('SELECT count(*) AS n FROM event').get()?.n ?? 0

const happen = async ({ client, core, offer }: Office, what: Happening, numbers: string[]): Promise<void> => {
  const { db } = core.context.administration
  switch (what.is) {
    case 'complaint': {
      const files = await Promise.all(
        what.files.map(async (bytes, nth) => ({ upload: await offer(`stuk-${nth}.bin`, bytes) })),
      )
      numbers.push((await client.intake.open(byPhone({ description: what.text, files }))).number)
      return
    }
    case 'note': {
      const number = numbers.at(-1)
      if (!number) return
      const command = { type: 'addNote', on: '2026-03-02', text: what.text } as const
      await client.cases.do({ number, command })
      return
    }
    case 'draft':
      await client.drafts.keep({ key: what.key, value: what.text })
      return
    case 'erase':
      db.write(`UPDATE event SET payload = ${what.instead}, erased_at = ? WHERE seq = ?`)(
        '2026-03-02T11:00:00.000Z',
        1 + (what.nth % Math.max(1, eventsIn(db))),
      )
      return
    case 'newerEvent':
      db.immediately(() =>
        append(db, {
          stream: `future/${numbers.length}-${Math.random()}` as never,
          expectedVersion: 0,
          events: [{ type: 'foretold', v: 3 }],
          at: '2026-03-02T11:00:00.000Z',
          by: '',
          device: 'other',
        }),
      )
  }
}

describe('an administration that goes out and comes in elsewhere', () => {
  it('has the same events byte for byte, the same lists, drafts and documents, and goes out the same again', async () => {
    const counted = { events: 0, documents: 0, drafts: 0, erased: 0 }
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 14, size: 'max' }), async (happenings) => {
        const ends: (() => void | Promise<void>)[] = []
        const finished = (end: () => void | Promise<void>) => void ends.push(end)
        const there = await openOffice(undefined, finished)
        const numbers: string[] = []
        // Erasing comes last: nothing of ours goes on with a case whose opening was erased.
        for (const what of happenings) if (what.is !== 'erase') await happen(there, what, numbers)
        for (const what of happenings) if (what.is === 'erase') await happen(there, what, numbers)
        // The lists do not know yet what was erased behind their back.
        rebuild(there.core.context.administration.db, kinds)
        const out = await dumped(there)
        const folder = join(newFolder(finished), 'elders', 'administratie')
        const outcome = await loaded(folder, out.path)
        expect(outcome).toMatchObject({ ok: true })
        const here = await openOffice(folder, finished)
        const [before, after] = [
          wholeOf(there.core.context.administration),
          wholeOf(here.core.context.administration),
        ]
        expect(after.events).toEqual(before.events)
        expect(after.drafts).toEqual(before.drafts)
        expect(after.documents).toEqual(before.documents)
        expect(after.lists).toEqual(before.lists)
        const found = await here.client.system.verify()
        expect(isSound(found)).toBe(true)
        const [first, second] = [await partsOf(out.bytes), await partsOf((await dumped(here)).bytes)]
        expect([...second.keys()]).toEqual([...first.keys()])
        for (const name of first.keys())
          if (name !== 'manifest.json')
            expect(second.get(name)?.equals(first.get(name) ?? Buffer.alloc(0))).toBe(true)
        counted.events += before.events.length
        counted.documents += before.documents.length
        counted.drafts += before.drafts.length
        counted.erased += (before.events as { erased_at: string | null }[]).filter(
          (row) => row.erased_at,
        ).length
        for (const end of ends.reverse()) await end()
      }),
      { numRuns: 30 },
    )
    // Runs in which nothing happens prove nothing.
    expect(Math.min(counted.events / 4, counted.documents, counted.drafts, counted.erased)).toBeGreaterThan(5)
  })

  it('keeps the ids of who recorded what, and gets one of its own for what comes', async () => {
    const there = await openOffice()
    await there.client.mediators.register({ name: 'Els Maes', me: true })
    await there.client.intake.open(byPhone())
    const folder = join(newFolder(), 'administratie')
    await loaded(folder, (await dumped(there)).path)
    const here = await openOffice(folder)
    expect(await here.client.mediators.me()).toBeNull()
    expect((await here.client.mediators.list()).map(({ name }) => name)).toEqual(['Els Maes'])
    await here.client.mediators.register({ name: 'Jan Smet' })
    const devices = here.core.context.administration.db
      .prepare<{ device: string }>('SELECT DISTINCT device FROM event')
      .all()
    expect(devices).toHaveLength(2)
  })

  it('is as it was when the dump began, while others go on recording', async () => {
    const there = await openOffice()
    for (let n = 0; n < 3; n += 1) await there.client.intake.open(byPhone())
    const before = eventsIn(there.core.context.administration.db)
    const steps = await there.client.administration.dump()
    let meanwhile = 0
    let path = ''
    for await (const step of steps) {
      if (step.type === 'progress' && meanwhile < 2) {
        await there.client.intake.open(byPhone())
        meanwhile += 1
      }
      if (step.type === 'done') path = there.core.exportFile(step.dumped.id)?.path ?? ''
    }
    expect(meanwhile).toBeGreaterThan(0)
    const folder = join(newFolder(), 'administratie')
    expect(await loaded(folder, path)).toMatchObject({ ok: true, loaded: { events: before } })
  })

  it('names the documents that were gone or damaged, at both ends', async () => {
    const there = await openOffice()
    const files = [
      { upload: await there.offer('a.txt', 'een') },
      { upload: await there.offer('b.txt', 'twee') },
    ]
    const { number } = await there.client.intake.open(byPhone({ files }))
    const [a, b] = (await there.client.cases.get({ number })).documents
    const pathOf = (sha256 = '') => there.core.documentFile(sha256) ?? ''
    rmSync(pathOf(a?.sha256))
    chmodSync(pathOf(b?.sha256), 0o644)
    writeFileSync(pathOf(b?.sha256), 'TWEE')
    const out = await dumped(there)
    const absent = [
      { sha256: a?.sha256, what: 'missing' },
      { sha256: b?.sha256, what: 'damaged' },
    ]
    expect(out).toMatchObject({ documents: 0, absent })
    const folder = join(newFolder(), 'administratie')
    expect(await loaded(folder, out.path)).toMatchObject({ ok: true, loaded: { absent } })
    const here = await openOffice(folder)
    expect((await here.client.system.verify()).damagedDocuments).toHaveLength(2)
  })

  it('does not go out when its log is not what was recorded', async () => {
    const { client, core } = await openOffice()
    await client.intake.open(byPhone())
    const { db } = core.context.administration
    for (const { name } of db
      .prepare<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      .all())
      db.exec(`DROP TRIGGER "${name}"`)
    db.exec(`UPDATE event SET payload = replace(payload, 'lekt', 'lekte')`)
    const dump = client.administration.dump().then(async (steps) => {
      for await (const step of steps) invariant(step.type === 'progress', 'it ended')
    })
    await expect(dump).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'damagedAdministration' } })
  })

  it('is read in a process of its own, and takes the place of one in which nothing was recorded', async () => {
    const there = await openOffice()
    await there.client.intake.open(byPhone({ files: [{ upload: await there.offer('a.txt', 'een brief') }] }))
    const folder = join(newFolder(), 'administratie')
    const empty = await openOffice(folder)
    await empty.close()
    const out = await dumped(there)
    const outcome = await loaded(folder, out.path, nodeJobRunner())
    expect(outcome).toMatchObject({ ok: true, loaded: { documents: 1 } })
    expect(outcome.steps.map(({ step }) => step)).toContain('lists')
    const here = await openOffice(folder)
    expect(wholeOf(here.core.context.administration)).toEqual(wholeOf(there.core.context.administration))
  })
})
