import { type } from '@orpc/contract'
import { z } from 'zod'
import type { ActionCounts } from '../case/actions.ts'
import type { PartyDetails } from '../case/facts.ts'
import { type CustomerId, customerId, type KlussenierId, klussenierId } from '../kernel/id.ts'
import type { Customer } from '../people/customer.ts'
import type { Klussenier } from '../people/klussenier.ts'
import { correctedDetails, newDetails, optionalLine } from '../people/person.ts'
import { base } from './base.ts'
import type { CaseLine } from './cases.ts'

export const personKind = z.enum(['customer', 'klussenier'])
export type PersonKind = z.infer<typeof personKind>

/** Someone in a list. */
export type PersonLine = {
  readonly kind: PersonKind
  readonly id: CustomerId | KlussenierId
  readonly name: string
  readonly tradeName: string | null
  readonly city: string | null
  readonly email: string | null
}
/** A Klussenier in the list, with how many cases there were and how many are open. */
export type KlussenierLine = PersonLine & {
  readonly id: KlussenierId
  readonly active: boolean
  readonly cases: number
  readonly open: number
}

export const people = {
  /** Everyone whose name, trade name or e-mail has all the typed words; at most 50. */
  find: base
    .input(z.object({ words: z.string().max(200), kind: personKind.optional() }))
    .output(type<readonly PersonLine[]>()),
  klusseniers: base.output(type<readonly KlussenierLine[]>()),
  /** `actions`: what he agreed to do in all of them, and what came of it as of today. */
  klussenier: base
    .input(z.object({ id: klussenierId }))
    .output(
      type<{ details: Klussenier; version: number; cases: readonly CaseLine[]; actions: ActionCounts }>(),
    ),
  customer: base
    .input(z.object({ id: customerId }))
    .output(
      type<{ details: Customer; version: number; cases: readonly CaseLine[]; actions: ActionCounts }>(),
    ),
  registerKlussenier: base
    .input(z.object({ ...newDetails, tradeName: optionalLine(200).default(null) }))
    .output(type<{ id: KlussenierId }>()),
  registerCustomer: base.input(z.object(newDetails)).output(type<{ id: CustomerId }>()),
  /** Corrects someone's details, also in the cases that are still open. What is left out stays as it is. */
  correctKlussenier: base
    .input(
      z.object({
        id: klussenierId,
        ...correctedDetails,
        tradeName: optionalLine(200).optional(),
        active: z.boolean().optional(),
      }),
    )
    .output(type<PartyDetails>()),
  correctCustomer: base.input(z.object({ id: customerId, ...correctedDetails })).output(type<PartyDetails>()),
}
