import { load } from '#db/kind.ts'
import { customerKind, klussenierKind } from '#db/kinds/index.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import type { ReadDb } from '#db/sqlite.ts'
import type { CustomerDetails, KlussenierDetails } from '#shared/case/facts.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'

/** The details of a customer as a case takes them over. Refuses `notFound`. */
export const customerDetailsOf = (db: ReadDb, id: CustomerId): Outcome<{ details: CustomerDetails }> => {
  const { state } = load(db, customerKind, id)
  if (state.is === 'absent') return refused('notFound', { what: 'customer', id })
  const { is: _, importedFrom: __, ...details } = state
  return { ok: true, details }
}

/** The details of a Klussenier as a case takes them over. Refuses `notFound`. */
export const klussenierDetailsOf = (
  db: ReadDb,
  id: KlussenierId,
): Outcome<{ details: KlussenierDetails }> => {
  const { state } = load(db, klussenierKind, id)
  if (state.is === 'absent') return refused('notFound', { what: 'klussenier', id })
  const { is: _, active: __, importedFrom: ___, ...details } = state
  return { ok: true, details }
}
