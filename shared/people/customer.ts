import { z } from 'zod'
import { type CustomerDetails, type ImportedFrom, importedFrom } from '../case/facts.ts'
import { accept, acceptUnless, type Decider, refusal, refuse } from '../kernel/decider.ts'
import { differences } from '../kernel/differences.ts'
import { type CustomerId, customerId, newId } from '../kernel/id.ts'
import { unreachable } from '../kernel/invariant.ts'
import type { FormerNames } from './formerNames.ts'
import {
  cannotBeApart,
  completed,
  inseparable,
  isNotApart,
  type Merging,
  restored,
  restoredFrom,
  standsAside,
  unmergeable,
  unmerged,
  withApart,
  withFacts,
  withMergedInto,
} from './merging.ts'
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
  /** This record is of the same person as that one, which stands for him from now on. */
  z.object({ type: z.literal('mergeCustomer'), into: customerId }),
  z.object({ type: z.literal('separateCustomer') }),
  /** Takes over details of a record that was merged into this one; `restoreCustomer` gives them back. */
  z.object({ type: z.literal('completeCustomer'), from: customerId, ...correctedDetails }),
  z.object({ type: z.literal('restoreCustomer'), from: customerId }),
  /** That record looks like this one, and is of someone else. */
  z.object({ type: z.literal('tellCustomerApart'), from: customerId }),
  z.object({ type: z.literal('withdrawCustomerApart'), from: customerId }),
])
export type CustomerCommand = z.infer<typeof customerCommand>

type Correction = Partial<Omit<CustomerDetails, 'id'>>
export type CustomerEvent =
  | ({ readonly type: 'customerRegistered'; readonly v: 1 } & Customer)
  | { readonly type: 'customerCorrected'; readonly v: 1; readonly changed: Readonly<Correction> }
  | { readonly type: 'customerMerged'; readonly v: 1; readonly into: CustomerId }
  | { readonly type: 'customerSeparated'; readonly v: 1 }
  | {
      readonly type: 'customerCompleted' | 'customerRestored'
      readonly v: 1
      readonly from: CustomerId
      readonly changed: Readonly<Correction>
    }
  | { readonly type: 'customerToldApart' | 'customerNotToldApart'; readonly v: 1; readonly from: CustomerId }

export type Customer = Readonly<CustomerDetails> & { readonly importedFrom?: ImportedFrom }
/** Who he is, without what is known of his records. */
export const customerOf = ({
  is: _,
  merging: __,
  formerNames: ___,
  ...customer
}: PresentCustomer): Customer => customer
type PresentCustomer = Extract<CustomerState, { is: 'present' }>
export type CustomerState =
  | { readonly is: 'absent' }
  | ({ readonly is: 'present'; readonly merging: Merging<CustomerId, Correction> } & FormerNames & Customer)

/**
 * Refuses `alreadyRegistered`, `notRegistered`, `nothingChanged`, `samePerson` and `notMerged`; and `personMerged` for
 * whatever would change a record that another one stands for. That mergers make no ring is for who knows all records.
 */
export const customerDecider: Decider<CustomerCommand, CustomerEvent, CustomerState, unknown> = {
  stream: 'customer',
  initial: { is: 'absent' },
  eventTypes: [
    'customerRegistered',
    'customerCorrected',
    'customerMerged',
    'customerSeparated',
    'customerCompleted',
    'customerRestored',
    'customerToldApart',
    'customerNotToldApart',
  ],

  decide(command, state) {
    if (command.type === 'registerCustomer')
      return state.is === 'present'
        ? refuse(refusal('alreadyRegistered', { what: 'customer' }))
        : accept({ ...command, type: 'customerRegistered', v: 1 })
    if (state.is === 'absent') return refuse(refusal('notRegistered', { what: 'customer' }))
    const aside = standsAside(state)
    const unchanged = refuse(refusal('nothingChanged', {}))
    switch (command.type) {
      case 'correctCustomer': {
        if (aside) return refuse(aside)
        const changed = differences(state, command, detailKeys)
        return changed ? accept({ type: 'customerCorrected', v: 1, changed }) : unchanged
      }
      case 'mergeCustomer':
        return acceptUnless(unmergeable(state, command.into), {
          type: 'customerMerged',
          v: 1,
          into: command.into,
        })
      case 'separateCustomer':
        return acceptUnless(inseparable(state), { type: 'customerSeparated', v: 1 })
      case 'completeCustomer': {
        const changed = differences(state, command, detailKeys)
        return changed ? accept({ type: 'customerCompleted', v: 1, from: command.from, changed }) : unchanged
      }
      case 'restoreCustomer': {
        const changed = restoredFrom(state.merging, state, command.from)
        return changed ? accept({ type: 'customerRestored', v: 1, from: command.from, changed }) : unchanged
      }
      case 'tellCustomerApart':
        return acceptUnless(cannotBeApart(state, command.from), {
          type: 'customerToldApart',
          v: 1,
          from: command.from,
        })
      case 'withdrawCustomerApart':
        return acceptUnless(isNotApart(state, command.from), {
          type: 'customerNotToldApart',
          v: 1,
          from: command.from,
        })
      default:
        return unreachable(command, 'customer.decide')
    }
  },

  evolve(state, event) {
    if (event.type === 'customerRegistered') {
      const { type: _, v: __, ...customer } = event
      return { is: 'present', ...customer, merging: unmerged, formerNames: [] }
    }
    if (state.is === 'absent') return state
    switch (event.type) {
      case 'customerCorrected':
        return withFacts(state, event.changed)
      case 'customerMerged':
        return withMergedInto(state, event.into)
      case 'customerSeparated':
        return withMergedInto(state, null)
      case 'customerCompleted':
        return completed(state, event)
      case 'customerRestored':
        return restored(state, event)
      case 'customerToldApart':
        return withApart(state, event.from, true)
      case 'customerNotToldApart':
        return withApart(state, event.from, false)
      default:
        return state
    }
  },
}
