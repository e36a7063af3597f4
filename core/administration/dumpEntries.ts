import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { ChainWalk } from '#db/chain.ts'
import { documentPath, documentsOnDisk, type Kept, verifyDocuments } from '#db/documents.ts'
import type { Administration } from '#db/open.ts'
import { type LoggedBytes, type Snapshot, takeSnapshot } from '#db/snapshot.ts'
import type { Dumped, DumpProgress } from '#shared/contract/administration.ts'
import {
  type AbsentDocument,
  documentEntry,
  dumpEntries,
  dumpFormat,
  dumpVersion,
  type Manifest,
} from '#shared/dump/format.ts'
import type { Instant } from '#shared/kernel/date.ts'
import type { ZipContent } from '../formats/zip.ts'

/** The log is not what was recorded: a copy of it could not be loaded, and would hide where it went wrong. */
export class DamagedLog extends Error {}

export type Contents = Pick<Dumped, 'events' | 'documents' | 'absent'>

export type Dumping = {
  /** The app's. */
  readonly version: string
  readonly madeAt: Instant
  tell(progress: DumpProgress): void
  /** Called once, when everything was given. */
  done(contents: Contents): void
}

/** How many rows are read at a time, and written as one piece. */
const batch = 500

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const textOf = (payload: Uint8Array | null): string | null => {
  try {
    return payload && utf8.decode(payload)
  } catch {
    throw new DamagedLog('a payload that is no text')
  }
}

const eventText = (row: LoggedBytes): string => JSON.stringify({ ...row, payload: textOf(row.payload) })

/** What went into a JSON Lines file. */
class Written {
  count = 0
  readonly #sum = createHash('sha256')

  piece(lines: readonly string[]): Uint8Array {
    const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''))
    this.#sum.update(bytes)
    this.count += lines.length
    return bytes
  }

  end(): { count: number; sha256: string } {
    return { count: this.count, sha256: this.#sum.digest('hex') }
  }
}

async function* eventPieces(
  snapshot: Snapshot,
  { written, walk, tell }: { written: Written; walk: ChainWalk; tell: Dumping['tell'] },
): AsyncGenerator<Uint8Array> {
  for (let rows = snapshot.eventsAfter(0, batch); rows.length > 0; ) {
    for (const {
      payload_hash: payloadHash,
      previous_hash: previousHash,
      erased_at: erasedAt,
      ...row
    } of rows) {
      const damages = walk.next({ ...row, payloadHash, previousHash, erased: erasedAt !== null })
      if (damages.length > 0) throw new DamagedLog(`event ${row.seq}: ${damages.join(', ')}`)
    }
    yield written.piece(rows.map(eventText))
    tell({ step: 'events', done: written.count, total: snapshot.events })
    await breathe() // others have calls to be answered
    rows = snapshot.eventsAfter(rows.at(-1)?.seq ?? 0, batch)
  }
}

async function* draftPieces(snapshot: Snapshot, written: Written): AsyncGenerator<Uint8Array> {
  for (let rows = snapshot.draftsAfter('', batch); rows.length > 0; ) {
    yield written.piece(rows.map((row) => JSON.stringify(row)))
    rows = snapshot.draftsAfter(rows.at(-1)?.key ?? '', batch)
  }
}

/** Every document on the disk that is what its name says, and those referred to that are not among them. */
const findDocuments = async (folder: string, { documents }: Snapshot, tell: Dumping['tell']) => {
  const referred = new Map(documents.map(({ sha256, size }) => [sha256, size]))
  const onDisk = documentsOnDisk(folder)
  const known = new Set(onDisk.map(({ sha256 }) => sha256))
  const absent: AbsentDocument[] = documents
    .filter(({ sha256 }) => !known.has(sha256))
    .map(({ sha256 }) => ({ sha256, what: 'missing' }))
  const good: Kept[] = []
  for (const [nth, document] of onDisk.entries()) {
    const { sha256, size } = document
    const damages = await verifyDocuments(folder, [{ sha256, size: referred.get(sha256) ?? size }])
    if (damages.length === 0) good.push(document)
    else if (referred.has(sha256)) absent.push(...damages)
    tell({ step: 'checking', done: nth + 1, total: onDisk.length })
  }
  return { good, absent }
}

/**
 * All entries of a dump, in their order; the manifest last, because only then everything is known that it says.
 * Throws `DamagedLog`, and what the disk throws.
 */
export async function* dumpEntriesOf(
  { folder }: Administration,
  { version, madeAt, tell, done }: Dumping,
): AsyncGenerator<ZipContent> {
  const snapshot = takeSnapshot(folder)
  try {
    const [events, drafts, walk] = [new Written(), new Written(), new ChainWalk()]
    const content = eventPieces(snapshot, { written: events, walk, tell })
    yield { name: dumpEntries.events, packed: true, content }
    yield { name: dumpEntries.drafts, packed: true, content: draftPieces(snapshot, drafts) }
    const { good, absent } = await findDocuments(folder, snapshot, tell)
    let size = 0
    for (const [nth, { sha256, size: own }] of good.entries()) {
      const path = join(folder, documentPath(sha256))
      yield { name: documentEntry(sha256), packed: false, content: createReadStream(path) }
      size += own
      tell({ step: 'documents', done: nth + 1, total: good.length })
    }
    const filledAt = snapshot.local('example')
    const manifest: Manifest = {
      format: dumpFormat,
      version: dumpVersion,
      app: { name: 'Wederhoor', version },
      madeAt,
      events: { ...events.end(), erased: walk.erased, head: walk.head },
      drafts: drafts.end(),
      documents: { count: good.length, size, absent },
      example: filledAt === null ? null : { filledAt, mailAt: snapshot.local('exampleMail') },
    }
    yield { name: dumpEntries.manifest, packed: true, content: oneText(JSON.stringify(manifest, null, 2)) }
    done({ events: events.count, documents: good.length, absent })
  } finally {
    snapshot.close()
  }
}

async function* oneText(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${text}\n`)
}
