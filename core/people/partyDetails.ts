import { load } from '#db/kind.ts'
import { customerKind, klussenierKind } from '#db/kinds/index.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { standsFor } from '#db/queries/persons.ts'
import type { ReadDb } from '#db/sqlite.ts'
import type { CustomerDetails, KlussenierDetails } from '#shared/case/facts.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import { customerOf } from '#shared/people/customer.ts'
import { klussenierOf } from '#shared/people/klussenier.ts'

/**
 * The details of a customer as a case takes them over: of the record that stands for him, where his were merged.
 * Refuses `notFound`.
 */
export const customerDetailsOf = (db: ReadDb, id: CustomerId): Outcome<{ details: CustomerDetails }> => {
  const { state } = load(db, customerKind, standsFor(db, id))
  if (state.is === 'absent') return refused('notFound', { what: 'customer', id })
  const { importedFrom: _, ...details } = customerOf(state)
  return { ok: true, details }
}

/** The details of a Klussenier as a case takes them over, as `customerDetailsOf`. Refuses `notFound`. */
export const klussenierDetailsOf = (
  db: ReadDb,
  id: KlussenierId,
): Outcome<{ details: KlussenierDetails }> => {
  const { state } = load(db, klussenierKind, standsFor(db, id))
  if (state.is === 'absent') return refused('notFound', { what: 'klussenier', id })
  const { active: _, importedFrom: __, ...details } = klussenierOf(state)
  return { ok: true, details }
}
