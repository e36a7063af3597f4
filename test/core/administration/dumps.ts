import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { hashOf, linkHash, noHash } from '#db/chain.ts'
import type { EventLine, Manifest } from '#shared/dump/format.ts'
import type { Instant } from '#shared/kernel/date.ts'
import { newId } from '#shared/kernel/id.ts'

/** What is in a dump, by the names of its entries. */
export type Parts = Map<string, Buffer>

export const partsOf = async (zip: Buffer): Promise<Parts> => {
  const parts: Parts = new Map()
  const file = await fromBufferPromise(zip, { lazyEntries: true })
  for await (const entry of file.eachEntry())
    parts.set(entry.fileName, await buffer(await file.openReadStreamPromise(entry)))
  return parts
}

/** A ZIP of any entries, in this order; a name may come twice. */
export const zipOf = async (entries: Iterable<readonly [string, Uint8Array | string]>): Promise<Buffer> => {
  const zip = new ZipFile()
  const whole = buffer(zip.outputStream)
  for (const [name, content] of entries)
    zip.addBuffer(Buffer.from(content), name, { compress: name.includes('.json') })
  zip.end()
  const failed = once(zip, 'error').then(([error]) => Promise.reject(error))
  return Promise.race([whole, failed])
}

const sum = (content: string): string => createHash('sha256').update(content).digest('hex')

/** Links rows into a chain, from the first one on. */
export const chained = (rows: readonly Partial<EventLine>[]): EventLine[] => {
  let previous = noHash
  return rows.map((row, nth) => {
    const payload = row.payload ?? '{"v":1}'
    const full: EventLine = {
      seq: nth + 1,
      id: newId(),
      stream: 'mediator/0198c0de-0000-7000-8000-000000000000',
      version: nth + 1,
      type: 'somethingNew',
      at: '2026-03-02T11:00:00.000Z',
      by: '',
      device: 'device',
      payload,
      payload_hash: hashOf(payload),
      previous_hash: previous,
      hash: '',
      erased_at: null,
      ...row,
    }
    const { payload_hash: payloadHash, previous_hash: previousHash } = full
    const hash = row.hash ?? linkHash({ ...full, payloadHash, previousHash })
    previous = hash
    return { ...full, hash }
  })
}

/** A dump of these events, whole and right in every sum; `said` changes the manifest. */
export const dumpOf = (
  events: readonly EventLine[],
  {
    said = {},
    documents = [],
  }: { said?: Partial<Manifest> | Record<string, unknown>; documents?: readonly Buffer[] } = {},
): Promise<Buffer> => {
  const lines = events.map((event) => `${JSON.stringify(event)}\n`).join('')
  const manifest = {
    format: 'wederhoor-administration',
    version: 1,
    app: { name: 'Wederhoor', version: '0.0.0-test' },
    madeAt: '2026-03-02T11:00:00.000Z' as Instant,
    events: {
      count: events.length,
      sha256: sum(lines),
      erased: events.filter((event) => event.erased_at !== null).length,
      head: events.at(-1)?.hash ?? noHash,
    },
    drafts: { count: 0, sha256: sum('') },
    documents: {
      count: documents.length,
      size: documents.reduce((size, { length }) => size + length, 0),
      absent: [],
    },
    example: null,
    ...said,
  }
  return zipOf([
    ['events.jsonl', lines],
    ['drafts.jsonl', ''],
    ...documents.map((bytes) => [`documents/${hashOf(bytes)}`, bytes] as const),
    ['manifest.json', JSON.stringify(manifest)],
  ])
}
