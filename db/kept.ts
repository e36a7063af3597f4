import type { AnyEvent } from '#shared/kernel/decider.ts'
import { streamVersion } from './eventLog.ts'
import { type AnyKind, type Folded, fold, type Kind, streamOf } from './kind.ts'
import type { Db } from './sqlite.ts'

/** Who read a case goes on with that one, and hardly ever with more than a few by turns. */
const most = 4

/** By stream, the last one at the end. */
type Kept = Map<string, { readonly kind: AnyKind; readonly folded: Folded<unknown> }>
const keptIn = new WeakMap<Db, Kept>()

/**
 * Keeps what a stream was folded to. Only what is committed: a version that was undone can come again with other events.
 * As the log is only added to, a version of a stream is otherwise always the same history.
 */
export const keepFolded = <C, E extends AnyEvent, S, X>(
  db: Db,
  kind: Kind<C, E, S, X>,
  id: string,
  folded: Folded<S>,
): void => {
  if (db.inTransaction) return
  const kept: Kept = keptIn.get(db) ?? new Map()
  keptIn.set(db, kept)
  const stream = streamOf(kind, id)
  kept.delete(stream)
  kept.set(stream, { kind, folded })
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
}

/** `fold`, of which the last few are kept: of these only the version is read again. */
export const foldKept = <C, E extends AnyEvent, S, X>(
  db: Db,
  kind: Kind<C, E, S, X>,
  id: string,
): Folded<S> => {
  const stream = streamOf(kind, id)
  const known = keptIn.get(db)?.get(stream)
  if (known?.kind === kind && known.folded.version === streamVersion(db, stream))
    return known.folded as Folded<S> // by the same kind
  const folded = fold(db, kind, id)
  if (folded.version > 0) keepFolded(db, kind, id, folded)
  return folded
}
