import { load } from '#db/kind.ts'
import { customerKind, klussenierKind } from '#db/kinds/index.ts'
import { standsFor } from '#db/mergers.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import type { ReadDb } from '#db/sqlite.ts'
import type { CustomerDetails, KlussenierDetails } from '#shared/case/facts.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import { type Customer, customerOf } from '#shared/people/customer.ts'
import { type Klussenier, klussenierOf } from '#shared/people/klussenier.ts'

/** The details of a customer as a case takes them over. */
export const detailsOfCustomer = ({ importedFrom: _, ...details }: Customer): CustomerDetails => details

/** The details of a Klussenier as a case takes them over. */
export const detailsOfKlussenier = ({
  active: _,
  importedFrom: __,
  ...details
}: Klussenier): KlussenierDetails => details

/** Of the record that stands for a customer, where his were merged. Refuses `notFound`. */
export const customerDetailsOf = (db: ReadDb, id: CustomerId): Outcome<{ details: CustomerDetails }> => {
  const { state } = load(db, customerKind, standsFor(db, id))
  return state.is === 'absent'
    ? refused('notFound', { what: 'customer', id })
    : { ok: true, details: detailsOfCustomer(customerOf(state)) }
}

/** As `customerDetailsOf`. Refuses `notFound`. */
export const klussenierDetailsOf = (
  db: ReadDb,
  id: KlussenierId,
): Outcome<{ details: KlussenierDetails }> => {
  const { state } = load(db, klussenierKind, standsFor(db, id))
  return state.is === 'absent'
    ? refused('notFound', { what: 'klussenier', id })
    : { ok: true, details: detailsOfKlussenier(klussenierOf(state)) }
}
