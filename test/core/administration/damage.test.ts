import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import { hashOf } from '#db/chain.ts'
import type { EventLine } from '#shared/dump/format.ts'
import { byPhone, newFolder, openOffice } from '../support/office.ts'
import { chained, dumpOf, partsOf, zipOf } from './dumps.ts'
import { dumped, filesUnder, loaded } from './support.ts'

const load = async (bytes: Uint8Array, folder = join(newFolder(), 'administratie')) => {
  const path = join(newFolder(), 'kopie.zip')
  writeFileSync(path, bytes)
  const outcome = await loaded(folder, path)
  return { ...outcome, left: filesUnder(folder) }
}
/** That this is refused so, with nothing left where it should have come. */
const refused = async (bytes: Uint8Array, code: string, facts: object = {}) =>
  expect(await load(bytes)).toMatchObject({ ok: false, refusal: { code, facts }, left: [] })

const events = (...changes: Partial<EventLine>[]) => chained(changes.length ? changes : [{}, {}, {}])
const letter = Buffer.from('een brief')

/** A dump of a real case with a document, as its parts, in their order. */
const realParts = async () => {
  const office = await openOffice()
  const files = [{ upload: await office.offer('brief.txt', letter) }]
  await office.client.intake.open(byPhone({ files }))
  return partsOf((await dumped(office)).bytes)
}

/** The same bytes with a name in them replaced by one of the same length: no ZIP library writes these. */
const renamed = (zip: Buffer, from: string | Buffer, to: string | Buffer): Buffer => {
  const changed = Buffer.from(zip)
  for (let at = changed.indexOf(from); at >= 0; at = changed.indexOf(from, at + 1))
    changed.set(Buffer.from(to), at)
  return changed
}

describe('a file that is no dump', () => {
  it.each([
    ['empty', Buffer.alloc(0)],
    ['a text', Buffer.from('PDF of niet')],
  ])('is refused when it is %s', (_, bytes) => refused(bytes, 'notADump', { name: 'kopie.zip' }))

  it('is refused when it is a ZIP of something else', async () => {
    await refused(await zipOf([['foto.jpg', 'x']]), 'notADump')
    await refused(await zipOf([['manifest.json', '{"format":"iets anders","version":1}']]), 'notADump')
    await refused(await zipOf([['manifest.json', 'geen JSON']]), 'notADump')
  })

  it('is refused when it is not there, or a folder', async () => {
    const folder = join(newFolder(), 'a')
    expect(await loaded(folder, join(newFolder(), 'weg.zip'))).toMatchObject({
      refusal: { code: 'fileMissing' },
    })
    expect(await loaded(folder, newFolder())).toMatchObject({ refusal: { code: 'notAFile' } })
    expect(filesUnder(folder)).toEqual([])
  })
})

describe('a dump that is not whole', () => {
  it('is refused wherever it is cut off', async () => {
    const whole = await dumpOf(events(), { documents: [letter] })
    for (const part of [0.05, 0.3, 0.6, 0.9, 0.999])
      await refused(whole.subarray(0, Math.floor(whole.length * part)), 'dumpUnreadable')
  })

  it('is refused when it was made by a newer app, however it looks inside', async () => {
    const newer = JSON.stringify({ format: 'wederhoor-administration', version: 2, anything: [] })
    await refused(await zipOf([['manifest.json', newer]]), 'newerDump', { found: 2, known: 1 })
  })

  it.each(['events.jsonl', 'drafts.jsonl'])('is refused without %s', async (name) => {
    const parts = await partsOf(await dumpOf(events()))
    parts.delete(name)
    await refused(await zipOf(parts), 'dumpEntryMissing', { entry: name })
  })

  it('is refused without a document, whether its manifest counts it or not', async () => {
    const parts = await realParts()
    const entry = `documents/${hashOf(letter)}`
    parts.delete(entry)
    await refused(await zipOf(parts), 'dumpEntryChanged', { entry: 'manifest.json' })
    const manifest = JSON.parse(String(parts.get('manifest.json')))
    manifest.documents.count = 0
    parts.set('manifest.json', Buffer.from(JSON.stringify(manifest)))
    await refused(await zipOf(parts), 'dumpEntryMissing', { entry })
  })

  it('is refused when its last line has no end, or lines are gone or doubled', async () => {
    const parts = await partsOf(await dumpOf(events()))
    const lines = String(parts.get('events.jsonl')).split('\n').slice(0, -1)
    const having = (content: string) => zipOf(new Map(parts).set('events.jsonl', Buffer.from(content)))
    await refused(await having(lines.join('\n')), 'dumpLineWrong', { entry: 'events.jsonl', line: 3 })
    await refused(await having(`${lines.slice(0, 2).join('\n')}\n`), 'dumpEntryChanged')
    await refused(await having(`${[lines[0], lines[2]].join('\n')}\n`), 'dumpChainBroken', {
      what: 'linkBroken',
    })
    await refused(await having(`${[...lines, lines[2]].join('\n')}\n`), 'dumpChainBroken', { line: 4 })
  })
})

describe('a dump with something in it that does not belong there', () => {
  it.each([
    'notities.txt',
    'documents/',
    `documents/${'A'.repeat(64)}`,
    `documents/ab/${'c'.repeat(62)}`,
    'Manifest.json',
  ])('is refused with %s', async (entry) => {
    const parts = await partsOf(await dumpOf(events()))
    await refused(
      await zipOf([...parts, [entry.endsWith('/') ? `${entry}x` : entry, 'x']]),
      'dumpEntryUnexpected',
    )
  })

  it.each(['../../../../evil.txt', '/etc/passwd-copy.txt', 'C:\\windows\\evil.txt'])(
    'is refused with a name that leads elsewhere: %s',
    async (name) => {
      const parts = await partsOf(await dumpOf(events()))
      const harmless = 'x'.repeat(name.length)
      const zip = renamed(await zipOf([...parts, [harmless, 'x']]), harmless, name)
      const outcome = await load(zip)
      expect(outcome).toMatchObject({ ok: false, left: [] })
      expect(['dumpUnreadable', 'dumpEntryUnexpected']).toContain(outcome.ok ? '' : outcome.refusal.code)
    },
  )

  it('is refused with an entry twice', async () => {
    const parts = [...(await partsOf(await dumpOf(events())))]
    await refused(await zipOf([...parts, ['drafts.jsonl', '']]), 'dumpEntryTwice', { entry: 'drafts.jsonl' })
  })

  it('is refused with a document that is not what its name says', async () => {
    const entry = `documents/${hashOf('iets anders')}`
    const parts = await partsOf(await dumpOf(events(), { documents: [letter] }))
    parts.delete(`documents/${hashOf(letter)}`)
    await refused(await zipOf(parts.set(entry, letter)), 'dumpEntryChanged', { entry })
  })

  it('is refused with a draft that is none, or of a key that was there', async () => {
    const having = async (drafts: string) => {
      const count = drafts.split('\n').length - 1
      const parts = await partsOf(
        await dumpOf(events(), { said: { drafts: { count, sha256: hashOf(drafts) } } }),
      )
      return zipOf(parts.set('drafts.jsonl', Buffer.from(drafts)))
    }
    const draft = '{"key":"a","value":"b","at":"2026-03-02T11:00:00.000Z"}\n'
    expect(await load(await having(draft))).toMatchObject({ ok: true, loaded: { drafts: 1 } })
    await refused(await having('{"key":"a"}\n'), 'dumpLineWrong', { entry: 'drafts.jsonl', line: 1 })
    await refused(await having(draft + draft), 'dumpLineWrong', { entry: 'drafts.jsonl', line: 2 })
  })
})

describe('a dump whose history was changed', () => {
  const [first, second] = events()
  const elsewhere = { stream: 'mediator/0198c0de-0000-7000-8000-000000000001', version: 1 }
  it.each([
    ['a payload', events({}, { payload: '{"v":2}', payload_hash: hashOf('{"v":1}') }), 'payloadChanged'],
    ['a column', events({}, { by: 'een ander', hash: second?.hash ?? '' }), 'eventChanged'],
    ['a link', events({}, { previous_hash: 'ab'.repeat(32) }), 'linkBroken'],
    ['a version', events({}, { version: 3 }), 'versionMissing'],
    ['the order', events({ seq: 7 }, { seq: 7 }), 'orderBroken'],
    ['an id', events({ id: first?.id ?? '' }, { id: first?.id ?? '', ...elsewhere }), 'idTwice'],
  ])('is refused: %s', async (_, changed, what) =>
    refused(await dumpOf(changed), 'dumpChainBroken', { line: 2, what }),
  )

  it.each([
    ['no object', '[]'],
    ['a column too many', { ...first, extra: 1 }],
    ['a column too few', { ...first, device: undefined }],
    ['a number as text', { ...first, seq: '1' }],
    ['no payload that was not erased', { ...first, payload: null }],
    ['half a character', { ...first, by: '\ud83d' }],
    ['a stream without an id', { ...first, stream: 'case' }],
  ])('is refused with a line that is %s', async (_, line) =>
    refused(await dumpOf([line as EventLine]), 'dumpLineWrong', { line: 1 }),
  )

  it('is refused when the end was cut off and the manifest still names it, or the sums differ', async () => {
    const cut = events().slice(0, 2)
    const manifest = JSON.parse(String((await partsOf(await dumpOf(events()))).get('manifest.json')))
    await refused(await dumpOf(cut, { said: manifest }), 'dumpEntryChanged', { entry: 'events.jsonl' })
    const head = { ...manifest.events, head: 'ab'.repeat(32) }
    await refused(await dumpOf(events(), { said: { events: head } }), 'dumpEntryChanged')
    await refused(await dumpOf(events(), { said: { more: true } }), 'dumpEntryChanged', {
      entry: 'manifest.json',
    })
  })

  it('is refused when it is whole and still makes no sense', async () => {
    const stream = 'case/0198c0de-0000-7000-8000-000000000000'
    const type = 'caseOpened'
    const outcome = await load(await dumpOf(events({ stream, type, payload: '{"v":1,"facts":7}' })))
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'dumpNotUnderstood' }, left: [] })
  })

  it('keeps an event that only a newer app understands', async () => {
    expect(await load(await dumpOf(events()))).toMatchObject({ ok: true, loaded: { events: 3 } })
  })
})

describe('a dump that would become too large', () => {
  it('is refused before it is unpacked', async () => {
    const parts = await partsOf(await dumpOf(events()))
    const bomb = Buffer.alloc(80 * 1024 * 1024, ' ')
    await refused(await zipOf(parts.set('events.jsonl', bomb)), 'dumpEntryTooLarge', {
      entry: 'events.jsonl',
    })
  })

  it('is refused when an entry is larger than it says', async () => {
    const zip = await dumpOf(events(), { documents: [Buffer.alloc(5_000, 'a')] })
    const size = Buffer.alloc(4)
    size.writeUInt32LE(5_000)
    const smaller = Buffer.alloc(4)
    smaller.writeUInt32LE(50)
    const lying = renamed(zip, size, smaller)
    expect(await load(lying)).toMatchObject({ ok: false, left: [] })
  })
})

describe('a place where something is', () => {
  it('is left alone: an administration, or any file', async () => {
    const dump = await dumpOf(events())
    const office = await openOffice()
    await office.client.intake.open(byPhone())
    await office.close()
    const before = filesUnder(office.folder)
    expect(await load(dump, office.folder)).toMatchObject({
      ok: false,
      refusal: { code: 'loadPlaceTaken', facts: { folder: office.folder } },
      left: before,
    })
    const folder = newFolder()
    writeFileSync(join(folder, 'vakantie.jpg'), 'x')
    expect(await load(dump, folder)).toMatchObject({ ok: false, left: ['vakantie.jpg'] })
    expect(await load(dump, join(folder, 'vakantie.jpg'))).toMatchObject({ ok: false })
    expect(readFileSync(join(folder, 'vakantie.jpg'), 'utf8')).toBe('x')
  })

  it('is left alone while somebody has it open', async () => {
    const { folder } = await openOffice()
    expect(await load(await dumpOf(events()), folder)).toMatchObject({
      ok: false,
      refusal: { code: 'administrationInUse' },
    })
  })

  it('may be what a load that was broken off left behind', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'loading', 'documents'), { recursive: true })
    writeFileSync(join(folder, 'loading', 'unfinished.sqlite'), 'half')
    writeFileSync(join(folder, 'lock.sqlite'), '')
    expect(await load(await dumpOf(events()), folder)).toMatchObject({ ok: true })
  })
})

it('stopped half-way, a load leaves nothing', async () => {
  const path = join(newFolder(), 'kopie.zip')
  writeFileSync(path, await dumpOf(events()))
  const folder = join(newFolder(), 'administratie')
  const outcome = await loaded(folder, path, nodeJobRunner(), AbortSignal.abort())
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'jobCancelled' } })
  expect(filesUnder(folder)).toEqual([])
})

it('any byte of a dump may be another: it is refused, or makes the same administration', async () => {
  const whole = await dumpOf(events(), { documents: [letter] })
  let taken = 0
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const changed = Buffer.from(whole)
      changed.writeUInt8(changed.readUInt8(at) ^ flip, at)
      const outcome = await load(changed)
      if (outcome.ok) {
        taken += 1
        expect(outcome.loaded).toMatchObject({ events: 3, documents: 1 })
      } else expect(outcome.left).toEqual([])
    }),
    { numRuns: 60 },
  )
  // Moments and attributes of the ZIP itself mean nothing to us; most of the rest does.
  expect(taken).toBeLessThan(40)
})
