import type { SaidStream } from '../eventLog.ts'
import type { AnyKind, Kinds, Part, Place } from '../kind.ts'
import type { Rows } from './tables.ts'

/** A part of the rows of each of these streams. Of a kind that only a newer app knows there are none. */
export function* partOfStreams(
  kinds: Kinds,
  streams: readonly SaidStream[],
  part: Part,
): Generator<{ readonly place: Place; readonly rows: Rows }> {
  const kindOf = new Map<string, AnyKind>(kinds.map((kind) => [kind.stream, kind]))
  for (const { stream, said } of streams) {
    const slash = stream.indexOf('/')
    const kind = kindOf.get(stream.slice(0, slash))
    if (kind) yield kind.rowsFrom(said, stream.slice(slash + 1), part)
  }
}
