import { hash } from 'node:crypto'
import type { ReadDb } from './sqlite.ts'

/** What stands before the first event. */
export const noHash = '0'.repeat(64)

export const hashOf = (content: string | Uint8Array): string => hash('sha256', content)

export type Linked = {
  readonly previousHash: string
  readonly id: string
  readonly stream: string
  readonly version: number
  readonly type: string
  readonly at: string
  readonly by: string
  readonly device: string
  readonly payloadHash: string
}

/**
 * The hash of an event, over the hash before it and everything but `seq` (which is only the order here) and the
 * payload itself (its hash stands for it, so that it can be erased). A JSON array, because joined texts would let
 * a letter move from one column to the next unseen.
 */
export const linkHash = (e: Linked): string =>
  hashOf(
    JSON.stringify([e.previousHash, e.id, e.stream, e.version, e.type, e.at, e.by, e.device, e.payloadHash]),
  )

/**
 * `payloadChanged`: the text is not the one that was recorded. `eventChanged`: another column is not.
 * `linkBroken`: it does not follow the event before it (one was removed, put in or moved).
 * `versionMissing`: its stream has a gap before it.
 */
export type Damage = {
  readonly seq: number
  readonly what: 'payloadChanged' | 'eventChanged' | 'linkBroken' | 'versionMissing'
}

export type ChainReport = {
  readonly events: number
  /** How many payloads were erased: these are not compared. */
  readonly erased: number
  /** The last hash. Whoever wrote it down elsewhere can see later that the end was cut off. */
  readonly head: string
  readonly damages: readonly Damage[]
}

/** An event as the chain sees it. The payload as bytes where it was read: as a text, what is no UTF-8 comes repaired. */
export type ChainRow = Linked & {
  readonly seq: number
  readonly hash: string
  readonly payload: string | Uint8Array | null
  /** The payload is not the one that was recorded, and need not be. */
  readonly erased: boolean
}

/** Goes along the log, event by event, from the first one on. */
export class ChainWalk {
  events = 0
  erased = 0
  head = noHash
  readonly #versions = new Map<string, number>()

  /** Takes the next event, and says what is wrong with it; damage does not stop the walk. */
  next(row: ChainRow): Damage['what'][] {
    const found: Damage['what'][] = []
    if (row.previousHash !== this.head) found.push('linkBroken')
    if (linkHash(row) !== row.hash) found.push('eventChanged')
    if (!row.erased && (row.payload === null || hashOf(row.payload) !== row.payloadHash))
      found.push('payloadChanged')
    if (row.version !== (this.#versions.get(row.stream) ?? 0) + 1) found.push('versionMissing')
    this.#versions.set(row.stream, row.version)
    this.events += 1
    if (row.erased) this.erased += 1
    this.head = row.hash
    return found
  }
}

/** Reads the whole log and checks every hash, link and version. Nothing is changed. */
export const verifyChain = (db: ReadDb): ChainReport => {
  const damages: Damage[] = []
  const walk = new ChainWalk()
  const rows = db.prepare<Omit<ChainRow, 'erased'> & { erased: number }>(`
    SELECT seq, id, stream, version, type, at, "by", device, CAST(payload AS BLOB) AS payload,
      payload_hash AS payloadHash, previous_hash AS previousHash, hash, erased_at IS NOT NULL AS erased
    FROM event ORDER BY seq`)
  for (const row of rows.iterate())
    for (const what of walk.next({ ...row, erased: row.erased === 1 })) damages.push({ seq: row.seq, what })
  const { events, erased, head } = walk
  return { events, erased, head, damages }
}
