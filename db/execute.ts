import type { AnyEvent } from '#shared/kernel/decider.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { append, type Recorded } from './eventLog.ts'
import { type Kind, type Logged, load, streamOf } from './kind.ts'
import { type Outcome, refused } from './outcome.ts'
import { rewriteRows } from './projections/rewrite.ts'
import type { Db } from './sqlite.ts'
import { transact } from './transact.ts'

export type Executed<E extends AnyEvent, S> = {
  readonly state: S
  readonly version: number
  /** What this command caused; empty when it asked for nothing new. */
  readonly events: readonly Logged<E>[]
}

/** `expectedVersion`: the version that the sender had read; without it, the command is decided on what is there. */
export type Execution = Recorded & { readonly expectedVersion?: number }

/**
 * Loads the stream, decides, appends and projects in one immediate transaction; all of it is on the disk when
 * this returns `ok`. Several in one: inside `transact`, returning the first refusal.
 * Refuses what the decider refuses, and `changedMeanwhile`, `readOnlyStream`, `diskFull`.
 */
export const execute = <C, E extends AnyEvent, S, X>(
  db: Db,
  kind: Kind<C, E, S, X>,
  id: string,
  command: C,
  context: X,
  { expectedVersion, ...recorded }: Execution,
): Outcome<Executed<E, S>> =>
  transact(db, () => {
    const before = load(db, kind, id)
    const { version } = before
    if (expectedVersion !== undefined && expectedVersion !== version)
      return refused('changedMeanwhile', { expected: expectedVersion, actual: version })
    if (before.unknownType !== null) return refused('readOnlyStream', { type: before.unknownType })

    const decision = kind.decider.decide(command, before.state, context)
    if (!decision.accepted) return { ok: false, refusal: decision.refusal }
    if (decision.events.length === 0) return { ok: true, state: before.state, version, events: [] }

    const appended = append(db, {
      ...recorded,
      stream: streamOf(kind, id),
      expectedVersion: version,
      events: decision.events,
    })
    if (!appended.ok) return appended
    // From the text that was written, so that the state of now is the state of every later reading.
    const events = appended.rows.map((row) => {
      const understood = kind.understand(row)
      invariant(understood.is === 'known', 'the decider gave an event that it does not list', {
        type: row.type,
      })
      return understood.logged
    })
    const state = events.reduce((so, { event }) => kind.decider.evolve(so, event), before.state)

    const firstSeq = version === 0 ? (events[0]?.seq ?? 0) : before.firstSeq
    const was = { id, firstSeq, version }
    const is = { id, firstSeq, version: version + events.length }
    rewriteRows(db, is, version === 0 ? {} : kind.rows(before.state, was), kind.rows(state, is))
    return { ok: true, state, version: is.version, events }
  })
