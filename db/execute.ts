import type { AnyEvent } from '#shared/kernel/decider.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { append, beginsStreamsOnly, type Recorded } from './eventLog.ts'
import { foldKept, keepFolded } from './kept.ts'
import { type Kind, type Logged, notThere, streamOf } from './kind.ts'
import { type Outcome, refused } from './outcome.ts'
import { rewriteRows } from './projections/rewrite.ts'
import type { Db } from './sqlite.ts'
import { transact } from './transact.ts'

export type Executed<E extends AnyEvent, S> = {
  readonly state: S
  readonly version: number
  /** The seq of its first event; 0 where the stream still has none. */
  readonly firstSeq: number
  /** What this command caused; empty when it asked for nothing new. */
  readonly events: readonly Logged<E>[]
}

/** `expectedVersion`: the version that the sender had read; without it, the command is decided on what is there. */
export type Execution = Recorded & { readonly expectedVersion?: number }

/**
 * Loads the stream, decides on each command in turn, appends, and projects once, in one immediate transaction; all of
 * it is on the disk when this returns `ok`, and nothing when one is refused.
 * Refuses what the decider refuses, and `changedMeanwhile`, `readOnlyStream`, `diskFull`.
 */
export const executeAll = <C, E extends AnyEvent, S, X>(
  db: Db,
  kind: Kind<C, E, S, X>,
  id: string,
  commands: readonly C[],
  context: X,
  { expectedVersion, ...recorded }: Execution,
): Outcome<Executed<E, S>> => {
  const done = transact<Executed<E, S>>(db, () => {
    const before = beginsStreamsOnly(db) ? notThere(kind) : foldKept(db, kind, id)
    if (expectedVersion !== undefined && expectedVersion !== before.version)
      return refused('changedMeanwhile', { expected: expectedVersion, actual: before.version })
    if (before.unknownType !== null) return refused('readOnlyStream', { type: before.unknownType })

    let { state, version } = before
    const events: Logged<E>[] = []
    for (const command of commands) {
      const decision = kind.decider.decide(command, state, context)
      if (!decision.accepted) return { ok: false, refusal: decision.refusal }
      if (decision.events.length === 0) continue
      const appended = append(db, {
        ...recorded,
        stream: streamOf(kind, id),
        expectedVersion: version,
        events: decision.events,
      })
      if (!appended.ok) return appended
      for (const row of appended.rows) {
        // From the text that was written, so that the state of now is the state of every later reading.
        const understood = kind.understand(row)
        invariant(understood.is === 'known', 'the decider gave an event that it does not list', {
          type: row.type,
        })
        events.push(understood.logged)
        state = kind.decider.evolve(state, understood.logged.event)
        version = row.version
      }
    }
    const firstSeq = before.version === 0 ? (events[0]?.seq ?? 0) : before.firstSeq
    if (events.length > 0) {
      const was = { id, firstSeq, version: before.version }
      const is = { id, firstSeq, version }
      rewriteRows(db, is, before.version === 0 ? {} : kind.rows(before.state, was), kind.rows(state, is))
    }
    return { ok: true, state, version, firstSeq, events }
  })
  if (done.ok && done.version > 0) {
    const { state, version, firstSeq } = done
    keepFolded(db, kind, id, { state, version, firstSeq, unknownType: null })
  }
  return done
}

/** `executeAll` of one command. Several streams in one: inside `transact`, returning the first refusal. */
export const execute = <C, E extends AnyEvent, S, X>(
  db: Db,
  kind: Kind<C, E, S, X>,
  id: string,
  command: C,
  context: X,
  execution: Execution,
): Outcome<Executed<E, S>> => executeAll(db, kind, id, [command], context, execution)
