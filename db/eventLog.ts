import type { AnyEvent, StreamName } from '#shared/kernel/decider.ts'
import { newId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { hashOf, linkHash, noHash } from './chain.ts'
import { type Outcome, refused } from './outcome.ts'
import type { Db, ReadDb } from './sqlite.ts'

/** `case/0198…`: the kind of stream and the id of what it is about. */
export type StreamId = `${StreamName}/${string}`

/** When it was recorded (instant in UTC), by which mediator, on which installation. */
export type Recorded = { readonly at: string; readonly by: string; readonly device: string }

/** A row of the log as it stands, before `upcast`. `payload` is JSON, or null when it was erased. */
export type LogRow = Recorded & {
  readonly seq: number
  readonly id: string
  readonly version: number
  readonly type: string
  readonly payload: string | null
}

export type Appending = Recorded & {
  readonly stream: StreamId
  /** The version of the stream that was decided upon; 0 for a new one. */
  readonly expectedVersion: number
  readonly events: readonly AnyEvent[]
}

// `+?`: where rows are asked for in an order, SQLite looks at the value of a bare one to plan with (see `ReadDb`).

/** The rows of one stream, first event first; none when there is no such stream. */
export const streamRows = (db: ReadDb, stream: string): LogRow[] =>
  db
    .prepare<LogRow>(
      `SELECT seq, id, version, type, at, "by", device, payload FROM event WHERE stream = +? ORDER BY version`,
    )
    .all(stream)

/** What a state is folded from. */
export type SaidRow = Pick<LogRow, 'seq' | 'version' | 'type' | 'payload'>

/** Of the rows of one stream what its state follows from, first event first. */
export const saidRows = (db: ReadDb, stream: string): SaidRow[] =>
  db
    .prepare<SaidRow>('SELECT seq, version, type, payload FROM event WHERE stream = +? ORDER BY version')
    .all(stream)

/** A stream with all that the log says of it. */
export type SaidStream = { readonly stream: string; readonly said: readonly SaidRow[] }

/** The next streams whose first event comes after a seq, at most `size`, in the order of their first events. */
export const streamsAfter = (db: ReadDb, seq: number, size: number): SaidStream[] => {
  const found: { stream: string; said: SaidRow[] }[] = []
  const rows = db
    .prepare<SaidRow & { stream: string | null }>(`
      SELECT iif(event.version = 1, event.stream, NULL) AS stream, event.seq, event.version, event.type, event.payload
      FROM (SELECT seq, stream FROM event WHERE seq > +? AND version = 1 ORDER BY seq LIMIT 0 + ?) AS first
      CROSS JOIN event ON event.stream = first.stream ORDER BY first.seq, event.version`)
    .all(seq, size)
  for (const row of rows) {
    if (row.stream === null) found.at(-1)?.said.push(row)
    else found.push({ stream: row.stream, said: [row] })
  }
  return found
}

/** The seq of the last event; 0 of an empty log. */
export const lastSeq = (db: ReadDb): number =>
  db.prepare<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM event').get()?.seq ?? 0

/** How many events a stream has; 0 when there is none. */
export const streamVersion = (db: ReadDb, stream: string): number =>
  db
    .prepare<{ version: number }>('SELECT coalesce(max(version), 0) AS version FROM event WHERE stream = +?')
    .get(stream)?.version ?? 0

type End = { readonly seq: number; readonly hash: string }

/** Where the chain ends. */
const endOf = (db: ReadDb): End =>
  db.prepare<End>('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1').get() ?? { seq: 0, hash: noHash }

/** The same, with the version of a stream. */
const standOf = (db: ReadDb, stream: string): End & { readonly version: number } =>
  db
    .prepare<End & { version: number }>(`
      SELECT seq, hash, (SELECT coalesce(max(version), 0) FROM event WHERE stream = +?) AS version
      FROM event ORDER BY seq DESC LIMIT 1`)
    .get(stream) ?? { seq: 0, hash: noHash, version: 0 }

/** Where it ends in transactions that are held and in which streams only begin. */
const ends = new WeakMap<Db, End>()

/**
 * From now on every stream that is added to with this connection is a new one, and nobody asks the log where it ends: until
 * `endBeginnings`, or the end of the connection. To add to one that was there is a bug, and throws.
 */
export const beginStreamsOnly = (db: Db): void => void ends.set(db, endOf(db))
export const endBeginnings = (db: Db): void => void ends.delete(db)
export const beginsStreamsOnly = (db: Db): boolean => ends.has(db)

/**
 * Adds events to a stream and to the chain. Inside a transaction only: what is appended is projected with it.
 * Gives the rows as they were written. Refuses `changedMeanwhile` when the stream is at another version.
 */
export const append = (
  db: Db,
  { stream, expectedVersion, events, at, by, device }: Appending,
): Outcome<{ rows: LogRow[] }> => {
  invariant(db.inTransaction, 'append outside a transaction', { stream })
  for (const text of [stream, at, by, device])
    invariant(text.isWellFormed(), 'half a character in a column of the log', { text })
  const known = ends.get(db)
  // Of a stream that begins the log itself refuses a second first event.
  const stand = known && expectedVersion === 0 ? { ...known, version: 0 } : standOf(db, stream)
  const actual = stand.version
  if (actual !== expectedVersion) return refused('changedMeanwhile', { expected: expectedVersion, actual })

  const insert = db.write(`
    INSERT INTO event (seq, id, stream, version, type, at, "by", device, payload, payload_hash, previous_hash, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  let { seq, hash: previousHash } = stand
  const rows: LogRow[] = []
  for (const { type, ...rest } of events) {
    const payload = JSON.stringify(rest)
    seq += 1
    const id = newId()
    const version = expectedVersion + rows.length + 1
    const payloadHash = hashOf(payload)
    const hash = linkHash({ previousHash, id, stream, version, type, at, by, device, payloadHash })
    insert(seq, id, stream, version, type, at, by, device, payload, payloadHash, previousHash, hash)
    previousHash = hash
    rows.push({ seq, id, version, type, at, by, device, payload })
  }
  if (known) ends.set(db, { seq, hash: previousHash })
  return { ok: true, rows }
}
