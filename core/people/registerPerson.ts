import { execute } from '#db/execute.ts'
import { customerKind, klussenierKind } from '#db/kinds/index.ts'
import type { Outcome } from '#db/outcome.ts'
import { type CustomerId, type KlussenierId, newId } from '#shared/kernel/id.ts'
import type { CustomerCommand } from '#shared/people/customer.ts'
import type { KlussenierCommand } from '#shared/people/klussenier.ts'
import { type CoreContext, recordedNow } from '../context.ts'

export type NewCustomer = Omit<Extract<CustomerCommand, { type: 'registerCustomer' }>, 'type' | 'id'>
export type NewKlussenier = Omit<
  Extract<KlussenierCommand, { type: 'registerKlussenier' }>,
  'type' | 'id' | 'active'
>

/** Registers a customer. Refuses `diskFull`. */
export const registerCustomer = (context: CoreContext, said: NewCustomer): Outcome<{ id: CustomerId }> => {
  const id = newId<CustomerId>()
  const command = { type: 'registerCustomer', id, ...said } as const
  const done = execute(context.administration.db, customerKind, id, command, {}, recordedNow(context))
  return done.ok ? { ok: true, id } : done
}

/** Registers a Klussenier, active. Refuses `diskFull`. */
export const registerKlussenier = (
  context: CoreContext,
  said: NewKlussenier,
): Outcome<{ id: KlussenierId }> => {
  const id = newId<KlussenierId>()
  const command = { type: 'registerKlussenier', id, active: true, ...said } as const
  const done = execute(context.administration.db, klussenierKind, id, command, {}, recordedNow(context))
  return done.ok ? { ok: true, id } : done
}
