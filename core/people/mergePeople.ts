import { execute } from '#db/execute.ts'
import { load } from '#db/kind.ts'
import { customerKind, klussenierKind } from '#db/kinds/index.ts'
import { standsFor } from '#db/mergers.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import type { ReadDb } from '#db/sqlite.ts'
import { transact } from '#db/transact.ts'
import type { ApartOrder, MergeOrder, PersonKind, PersonRef } from '#shared/contract/people.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import type { CustomerCommand } from '#shared/people/customer.ts'
import type { KlussenierCommand } from '#shared/people/klussenier.ts'
import { type CoreContext, recordedNow } from '../context.ts'

/** The same order, as it is said of each kind. */
type Orders = { readonly customer: CustomerCommand; readonly klussenier: KlussenierCommand }

const order = (context: CoreContext, kind: PersonKind, id: string, orders: Orders): Outcome<object> => {
  const { db } = context.administration
  const recorded = recordedNow(context)
  return kind === 'customer'
    ? execute(db, customerKind, id, orders.customer, {}, recorded)
    : execute(db, klussenierKind, id, orders.klussenier, {}, recorded)
}

const recordOf = (db: ReadDb, kind: PersonKind, id: string) =>
  kind === 'customer' ? load(db, customerKind, id) : load(db, klussenierKind, id)

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
  const { kind, id, details } = asked
  return transact(db, (): Outcome<{ into: string }> => {
    const into = standsFor(db, asked.into)
    const missing = [id, into].find((one) => recordOf(db, kind, one).version === 0)
    if (missing !== undefined) return refused('notFound', { what: kind, id: missing })
    if (into === id) return refused('samePerson', {})
    const merged = order(context, kind, id, {
      customer: { type: 'mergeCustomer', into: into as CustomerId },
      klussenier: { type: 'mergeKlussenier', into: into as KlussenierId },
    })
    if (!merged.ok) return merged
    const completed = order(context, kind, into, {
      customer: { type: 'completeCustomer', from: id as CustomerId, ...details },
      klussenier: { type: 'completeKlussenier', from: id as KlussenierId, ...details },
    })
    const done = orNothing(completed)
    return done.ok ? { ok: true, into } : done
  })
}

/**
 * Takes a merger back: the record stands by itself again, and what the other one took over from it goes, unless it was
 * corrected since. Refuses `notFound`, `notMerged`, `diskFull`.
 */
export const separatePeople = (context: CoreContext, { kind, id }: PersonRef): Outcome<object> => {
  const { db } = context.administration
  return transact(db, (): Outcome<object> => {
    const { state } = recordOf(db, kind, id)
    if (state.is === 'absent') return refused('notFound', { what: kind, id })
    const into = state.merging.mergedInto
    const separated = order(context, kind, id, {
      customer: { type: 'separateCustomer' },
      klussenier: { type: 'separateKlussenier' },
    })
    if (!separated.ok || !into) return separated
    const restored = order(context, kind, into, {
      customer: { type: 'restoreCustomer', from: id as CustomerId },
      klussenier: { type: 'restoreKlussenier', from: id as KlussenierId },
    })
    return orNothing(restored)
  })
}

/**
 * Records that two records which look alike are of two people, so that they are no longer proposed; or takes that back.
 * Refuses `notFound`, `samePerson`, `nothingChanged`, `diskFull`.
 */
export const tellApart = (context: CoreContext, { kind, id, from, apart }: ApartOrder): Outcome<object> => {
  const { db } = context.administration
  const said = (of: string, other: string): Outcome<object> =>
    order(context, kind, of, {
      customer: { type: apart ? 'tellCustomerApart' : 'withdrawCustomerApart', from: other as CustomerId },
      klussenier: {
        type: apart ? 'tellKlussenierApart' : 'withdrawKlussenierApart',
        from: other as KlussenierId,
      },
    })
  return transact(db, (): Outcome<object> => {
    const missing = [id, from].find((one) => recordOf(db, kind, one).version === 0)
    if (missing !== undefined) return refused('notFound', { what: kind, id: missing })
    return apart ? said(id, from) : eitherWay(said(id, from), () => said(from, id))
  })
}

/** It may have been said of the one or of the other. */
const eitherWay = (one: Outcome<object>, other: () => Outcome<object>): Outcome<object> =>
  one.ok || one.refusal.code !== 'nothingChanged' ? one : other()
