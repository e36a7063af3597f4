import { join } from 'node:path'
import type { DraftLine, EventLine } from '#shared/dump/format.ts'
import type { Sha256 } from '#shared/kernel/id.ts'
import { administrationFile } from './open.ts'
import { contentsReferredTo } from './queries/documents.ts'
import { settleReader } from './settle.ts'
import { connect, type ReadDb } from './sqlite.ts'

/** An administration as it is at one moment, while others go on writing to it. */
export type Snapshot = {
  readonly events: number
  readonly drafts: number
  /** The next events after this seq, at most `size`; the payloads as bytes, because damaged text would come repaired. */
  eventsAfter(seq: number, size: number): LoggedBytes[]
  draftsAfter(key: string, size: number): DraftLine[]
  local(key: string): string | null
  /** The documents that its events refer to. `size` in bytes. */
  readonly documents: readonly { readonly sha256: Sha256; readonly size: number }[]
  /** To be called always: until then SQLite keeps everything that is written from merging into the file. */
  close(): void
}

export type LoggedBytes = Omit<EventLine, 'payload'> & { readonly payload: Uint8Array | null }

const countOf = (db: ReadDb, table: 'event' | 'draft'): number =>
  db.prepare<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0

/** Over a connection of its own, in one read transaction. Throws what SQLite throws. */
export const takeSnapshot = (folder: string): Snapshot => {
  const db = connect(join(folder, administrationFile), { mode: 'read' })
  try {
    settleReader(db)
    db.exec('BEGIN')
    // The first question is the moment.
    const [events, drafts] = [countOf(db, 'event'), countOf(db, 'draft')]
    return {
      events,
      drafts,
      documents: contentsReferredTo(db),
      eventsAfter: (seq, size) =>
        db
          .prepare<LoggedBytes>(`
            SELECT seq, id, stream, version, type, at, "by", device, CAST(payload AS BLOB) AS payload, payload_hash,
              previous_hash, hash, erased_at FROM event WHERE seq > ? ORDER BY seq LIMIT ?`)
          .all(seq, size),
      draftsAfter: (key, size) =>
        db
          .prepare<DraftLine>('SELECT key, value, at FROM draft WHERE key > ? ORDER BY key LIMIT ?')
          .all(key, size),
      local: (key) =>
        db.prepare<{ value: string }>('SELECT value FROM local WHERE key = ?').get(key)?.value ?? null,
      close: () => db.close(),
    }
  } catch (error) {
    db.close()
    throw error
  }
}
