import { type AnyEvent, type Decider, fold as foldAll, type StreamName } from '#shared/kernel/decider.ts'
import { type LogRow, type Recorded, type SaidRow, type StreamId, saidRows, streamRows } from './eventLog.ts'
import type { Rows } from './projections/tables.ts'
import type { ReadDb } from './sqlite.ts'

/** Where a stream stands: its id, the seq of its first event (a number that never changes) and its version. */
export type Place = { readonly id: string; readonly firstSeq: number; readonly version: number }

/** An event with who recorded it, when and where. */
export type Logged<E extends AnyEvent> = Recorded & {
  readonly seq: number
  readonly id: string
  readonly version: number
  readonly event: E
}

/**
 * Brings an event of an older shape to the newest. Gives null for one that only a newer app understands:
 * its stream can then be read but not added to.
 */
export type Upcast = (event: AnyEvent) => AnyEvent | null

/** Where a stream stands. */
export type Folded<S> = {
  readonly state: S
  /** How many events the log has for it; 0 when there is no such stream. */
  readonly version: number
  readonly firstSeq: number
  /** The type of an event that this version does not understand: the stream is read-only. */
  readonly unknownType: string | null
}

/** A stream, read back. */
export type Loaded<E extends AnyEvent, S> = Folded<S> & {
  /** The events that were applied, first one first: erased and unknown ones are not among them. */
  readonly history: readonly Logged<E>[]
}

/** Which rows of a stream: those of the lists, or those that only the search reads. */
export type Part = 'listed' | 'searched'

/** What storage needs to know of a kind of stream to rebuild its rows, whatever its types are. */
export type AnyKind = {
  readonly stream: StreamName
  /** To be raised whenever the rows of lists are others than before: they are then made again at the next open. */
  readonly rowsVersion: number
  /** The same for the rows that are searched, which take longer to make. */
  readonly searchedVersion: number
  /** The rows of the stream with this id, from the log. */
  rowsOf(db: ReadDb, id: string): { readonly place: Place; readonly rows: Rows }
  /** A part of the rows of the stream with this id, from all that the log says of it. */
  rowsFrom(said: readonly SaidRow[], id: string, part: Part): { readonly place: Place; readonly rows: Rows }
}

/** All kinds of stream that an administration has. */
export type Kinds = readonly AnyKind[]

/** A kind of stream with all that storage needs: see `streamKind`. */
export type Kind<C, E extends AnyEvent, S, X> = AnyKind & {
  readonly decider: Decider<C, E, S, X>
  rows(state: S, place: Place): Rows
  /** The event that a row of the log holds. */
  eventIn(row: Pick<LogRow, 'type' | 'payload'>): E | 'erased' | 'unknown'
  /** What a row of the log says to this version of the app. */
  understand(row: LogRow): Understood<E>
}

export type Understood<E extends AnyEvent> =
  | { readonly is: 'known'; readonly logged: Logged<E> }
  | { readonly is: 'erased' }
  | { readonly is: 'unknown' }

const parsed = (type: string, payload: string): AnyEvent | null => {
  try {
    const fields: unknown = JSON.parse(payload)
    if (typeof fields !== 'object' || fields === null) return null
    // Set, and not assigned with others: that took a fifth of all reading and parsing.
    const event = fields as { type?: string }
    event.type = type
    return event as AnyEvent
  } catch {
    return null // damaged: `verifyChain` reports it, and until it is mended nothing is built on it
  }
}

type Projection<S> = {
  /** Its rows in the tables of lists. */
  readonly listed: (state: S, place: Place) => Rows
  readonly rowsVersion: number
  /** Its rows in the indexes of the search. */
  readonly searched?: (state: S, place: Place) => Rows
  readonly searchedVersion?: number
  readonly upcast?: Upcast
}

/** Puts together a decider, its projections (pure) and what reads its older events. */
export const streamKind = <C, E extends AnyEvent, S, X>(
  decider: Decider<C, E, S, X>,
  {
    listed,
    rowsVersion,
    searched = () => ({}),
    searchedVersion = 0,
    upcast = (event) => event,
  }: Projection<S>,
): Kind<C, E, S, X> => {
  const types = new Set<string>(decider.eventTypes)
  const parts = { listed, searched }
  const rows = (state: S, place: Place): Rows => ({ ...listed(state, place), ...searched(state, place) })
  const kind: Kind<C, E, S, X> = {
    stream: decider.stream,
    rowsVersion,
    searchedVersion,
    decider,
    rows,
    eventIn: ({ type, payload }) => {
      if (payload === null) return 'erased'
      const written = parsed(type, payload)
      const event = written && upcast(written)
      // The only place where text becomes an event: the log holds what this decider, or an older one, accepted.
      return event && types.has(event.type) ? (event as E) : 'unknown'
    },
    understand: ({ type, payload, ...row }) => {
      const event = kind.eventIn({ type, payload })
      return typeof event === 'string' ? { is: event } : { is: 'known', logged: { ...row, event } }
    },
    rowsOf: (db, id) => {
      const { state, firstSeq, version } = fold(db, kind, id)
      const place = { id, firstSeq, version }
      return { place, rows: version === 0 ? {} : rows(state, place) }
    },
    rowsFrom: (said, id, part) => {
      const { state, firstSeq, version } = foldSaid(kind, said)
      const place = { id, firstSeq, version }
      return { place, rows: version === 0 ? {} : parts[part](state, place) }
    },
  }
  return kind
}

export const streamOf = (kind: { readonly stream: StreamName }, id: string): StreamId =>
  `${kind.stream}/${id}`

/** A stream of which there is nothing yet. */
export const notThere = <C, E extends AnyEvent, S, X>({ decider }: Kind<C, E, S, X>): Folded<S> => ({
  state: decider.initial,
  version: 0,
  firstSeq: 0,
  unknownType: null,
})

const foldSaid = <C, E extends AnyEvent, S, X>(
  kind: Kind<C, E, S, X>,
  rows: readonly SaidRow[],
): Folded<S> => {
  const history: E[] = []
  let unknownType: string | null = null
  for (const row of rows) {
    const event = kind.eventIn(row)
    if (event === 'unknown') unknownType ??= row.type
    else if (event !== 'erased') history.push(event)
  }
  const state = kind.decider.evolveAll?.(history) ?? foldAll(kind.decider, history)
  return { state, version: rows.at(-1)?.version ?? 0, firstSeq: rows[0]?.seq ?? 0, unknownType }
}

/** `load` without who recorded what and when: half the work. */
export const fold = <C, E extends AnyEvent, S, X>(
  db: ReadDb,
  kind: Kind<C, E, S, X>,
  id: string,
): Folded<S> => foldSaid(kind, saidRows(db, streamOf(kind, id)))

/** Reads a stream back and folds it. A stream that is not there is at version 0, in its initial state. */
export const load = <C, E extends AnyEvent, S, X>(
  db: ReadDb,
  kind: Kind<C, E, S, X>,
  id: string,
): Loaded<E, S> => {
  const rows = streamRows(db, streamOf(kind, id))
  const history: Logged<E>[] = []
  let state = kind.decider.initial
  let unknownType: string | null = null
  for (const row of rows) {
    const understood = kind.understand(row)
    if (understood.is === 'unknown') unknownType ??= row.type
    if (understood.is !== 'known') continue
    history.push(understood.logged)
    state = kind.decider.evolve(state, understood.logged.event)
  }
  return { state, version: rows.at(-1)?.version ?? 0, firstSeq: rows[0]?.seq ?? 0, history, unknownType }
}
