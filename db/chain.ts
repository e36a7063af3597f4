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

type ChainRow = Linked & {
  readonly seq: number
  readonly hash: string
  readonly payload: Uint8Array | null
  readonly erased: number
}

/** Reads the whole log and checks every hash, link and version. Nothing is changed. */
export const verifyChain = (db: ReadDb): ChainReport => {
  const damages: Damage[] = []
  const versions = new Map<string, number>()
  let [events, erased, head] = [0, 0, noHash]
  // As bytes: a text that is no valid UTF-8 any more would come out repaired.
  const rows = db.prepare<ChainRow>(`
    SELECT seq, id, stream, version, type, at, "by", device, CAST(payload AS BLOB) AS payload,
      payload_hash AS payloadHash, previous_hash AS previousHash, hash, erased_at IS NOT NULL AS erased
    FROM event ORDER BY seq`)
  for (const row of rows.iterate()) {
    const damaged = (what: Damage['what']) => damages.push({ seq: row.seq, what })
    if (row.previousHash !== head) damaged('linkBroken')
    if (linkHash(row) !== row.hash) damaged('eventChanged')
    if (row.erased === 0 && (row.payload === null || hashOf(row.payload) !== row.payloadHash))
      damaged('payloadChanged')
    if (row.version !== (versions.get(row.stream) ?? 0) + 1) damaged('versionMissing')
    versions.set(row.stream, row.version)
    events += 1
    erased += row.erased
    head = row.hash
  }
  return { events, erased, head, damages }
}
