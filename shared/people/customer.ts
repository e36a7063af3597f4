import { z } from 'zod'
import { type CustomerDetails, type ImportedFrom, importedFrom } from '../case/facts.ts'
import { accept, type Decider, refusal, refuse } from '../kernel/decider.ts'
import { differences } from '../kernel/differences.ts'
import { type CustomerId, customerId, newId } from '../kernel/id.ts'
import { unreachable } from '../kernel/invariant.ts'
import { correctedDetails, detailKeys, newDetails } from './person.ts'

/** The stream of one customer: who he is and how he is reached. Old details stay in the history. */
export const customerCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('registerCustomer'),
    id: customerId.default(() => newId<CustomerId>()),
    ...newDetails,
    importedFrom: importedFrom.exactOptional(),
  }),
  z.object({ type: z.literal('correctCustomer'), ...correctedDetails }),
])
export type CustomerCommand = z.infer<typeof customerCommand>

type Correction = Partial<Omit<CustomerDetails, 'id'>>
export type CustomerEvent =
  | ({ readonly type: 'customerRegistered'; readonly v: 1 } & Customer)
  | { readonly type: 'customerCorrected'; readonly v: 1; readonly changed: Readonly<Correction> }

export type Customer = Readonly<CustomerDetails> & { readonly importedFrom?: ImportedFrom }
export type CustomerState = { readonly is: 'absent' } | ({ readonly is: 'present' } & Customer)

/** Refuses `alreadyRegistered`, `notRegistered` and `nothingChanged`. */
export const customerDecider: Decider<CustomerCommand, CustomerEvent, CustomerState, unknown> = {
  stream: 'customer',
  initial: { is: 'absent' },
  eventTypes: ['customerRegistered', 'customerCorrected'],

  decide(command, state) {
    switch (command.type) {
      case 'registerCustomer': {
        if (state.is === 'present') return refuse(refusal('alreadyRegistered', { what: 'customer' }))
        return accept({ ...command, type: 'customerRegistered', v: 1 })
      }
      case 'correctCustomer': {
        if (state.is === 'absent') return refuse(refusal('notRegistered', { what: 'customer' }))
        const changed = differences(state, command, detailKeys)
        return changed
          ? accept({ type: 'customerCorrected', v: 1, changed })
          : refuse(refusal('nothingChanged', {}))
      }
      default:
        return unreachable(command, 'customer.decide')
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case 'customerRegistered': {
        const { type: _, v: __, ...customer } = event
        return { is: 'present', ...customer }
      }
      case 'customerCorrected':
        return state.is === 'present' ? { ...state, ...event.changed } : state
      default:
        return state
    }
  },
}
