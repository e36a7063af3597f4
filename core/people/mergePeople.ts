import { execute } from '#db/execute.ts'
import { load } from '#db/kind.ts'
import { customerKind, klussenierKind } from '#db/kinds/index.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { standsFor } from '#db/queries/persons.ts'
import type { ReadDb } from '#db/sqlite.ts'
import { transact } from '#db/transact.ts'
import type { ApartOrder, MergeOrder, PersonKind, PersonRef } from '#shared/contract/people.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import type { CustomerCommand } from '#shared/people/customer.ts'
import type { KlussenierCommand } from '#shared/people/klussenier.ts'
import { type CoreContext, recordedNow } from '../context.ts'

type Order =
  | { readonly kind: 'customer'; readonly id: CustomerId; readonly command: CustomerCommand }
  | { readonly kind: 'klussenier'; readonly id: KlussenierId; readonly command: KlussenierCommand }

const order = (context: CoreContext, { kind, id, command }: Order): Outcome<object> => {
  const { db } = context.administration
  const recorded = recordedNow(context)
  return kind === 'customer'
    ? execute(db, customerKind, id, command, {}, recorded)
    : execute(db, klussenierKind, id, command, {}, recorded)
}

const isThere = (db: ReadDb, kind: PersonKind, id: string): boolean =>
  (kind === 'customer' ? load(db, customerKind, id) : load(db, klussenierKind, id)).version > 0

/** What adds nothing, or has nothing to give back, is no reason to stop. */
const orNothing = (outcome: Outcome<object>): Outcome<object> =>
  outcome.ok || outcome.refusal.code !== 'nothingChanged' ? outcome : { ok: true }

/**
 * Merges a record into another of the same person, which stands for him from then on, with the details that were chosen
 * of both. Cases keep the record that they were opened with. A record that was merged itself leads to the one that
 * stands for it. All on the disk when this returns `ok`. Refuses `notFound`, `samePerson` (also what would make a ring),
 * `personMerged`, `diskFull`.
 */
export const mergePeople = (context: CoreContext, asked: MergeOrder): Outcome<{ into: string }> => {
  const { db } = context.administration
  const { kind, id } = asked
  return transact(db, (): Outcome<{ into: string }> => {
    const into = standsFor(db, asked.into)
    const missing = [id, into].find((one) => !isThere(db, kind, one))
    if (missing !== undefined) return refused('notFound', { what: kind, id: missing })
    if (into === id) return refused('samePerson', {})
    const merged =
      asked.kind === 'customer'
        ? order(context, {
            kind: 'customer',
            id: asked.id,
            command: { type: 'mergeCustomer', into: into as CustomerId },
          })
        : order(context, {
            kind: 'klussenier',
            id: asked.id,
            command: { type: 'mergeKlussenier', into: into as KlussenierId },
          })
    if (!merged.ok) return merged
    const completed =
      asked.kind === 'customer'
        ? order(context, {
            kind: 'customer',
            id: into as CustomerId,
            command: { type: 'completeCustomer', from: asked.id, ...asked.details },
          })
        : order(context, {
            kind: 'klussenier',
            id: into as KlussenierId,
            command: { type: 'completeKlussenier', from: asked.id, ...asked.details },
          })
    const done = orNothing(completed)
    return done.ok ? { ok: true, into } : done
  })
}

/**
 * Takes a merger back: the record stands by itself again, and what the other one took over from it goes, unless it was
 * corrected since. Refuses `notFound`, `notMerged`, `diskFull`.
 */
export const separatePeople = (context: CoreContext, asked: PersonRef): Outcome<object> => {
  const { db } = context.administration
  return transact(db, (): Outcome<object> => {
    if (asked.kind === 'customer') {
      const { state } = load(db, customerKind, asked.id)
      if (state.is === 'absent') return refused('notFound', { what: 'customer', id: asked.id })
      const into = state.merging.mergedInto
      const separated = order(context, { ...asked, command: { type: 'separateCustomer' } })
      if (!separated.ok || !into) return separated
      const command = { type: 'restoreCustomer', from: asked.id } as const
      return orNothing(order(context, { kind: 'customer', id: into, command }))
    }
    const { state } = load(db, klussenierKind, asked.id)
    if (state.is === 'absent') return refused('notFound', { what: 'klussenier', id: asked.id })
    const into = state.merging.mergedInto
    const separated = order(context, { ...asked, command: { type: 'separateKlussenier' } })
    if (!separated.ok || !into) return separated
    const command = { type: 'restoreKlussenier', from: asked.id } as const
    return orNothing(order(context, { kind: 'klussenier', id: into, command }))
  })
}

/**
 * Records that two records which look alike are of two people, so that they are no longer proposed; or takes that back.
 * Refuses `notFound`, `samePerson`, `nothingChanged`, `diskFull`.
 */
export const tellApart = (context: CoreContext, asked: ApartOrder): Outcome<object> => {
  const { db } = context.administration
  return transact(db, (): Outcome<object> => {
    const missing = [asked.id, asked.from].find((one) => !isThere(db, asked.kind, one))
    if (missing !== undefined) return refused('notFound', { what: asked.kind, id: missing })
    const { apart } = asked
    if (asked.kind === 'customer') {
      const of = (id: CustomerId, from: CustomerId) =>
        order(context, {
          kind: 'customer',
          id,
          command: { type: apart ? 'tellCustomerApart' : 'withdrawCustomerApart', from },
        })
      return apart
        ? of(asked.id, asked.from)
        : eitherWay(of(asked.id, asked.from), () => of(asked.from, asked.id))
    }
    const of = (id: KlussenierId, from: KlussenierId) =>
      order(context, {
        kind: 'klussenier',
        id,
        command: { type: apart ? 'tellKlussenierApart' : 'withdrawKlussenierApart', from },
      })
    return apart
      ? of(asked.id, asked.from)
      : eitherWay(of(asked.id, asked.from), () => of(asked.from, asked.id))
  })
}

/** It may have been said of the one or of the other. */
const eitherWay = (one: Outcome<object>, other: () => Outcome<object>): Outcome<object> =>
  one.ok || one.refusal.code !== 'nothingChanged' ? one : other()
