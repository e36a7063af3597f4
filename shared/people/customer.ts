import { z } from 'zod'
import { type CustomerDetails, type ImportedFrom, importedFrom } from '../case/facts.ts'
import { accept, type Decider, refusal, refuse } from '../kernel/decider.ts'
import { differences } from '../kernel/differences.ts'
import { type CustomerId, customerId, newId } from '../kernel/id.ts'
import { unreachable } from '../kernel/invariant.ts'
import { type FormerNames, withFormer } from './formerNames.ts'
import {
  completedFrom,
  type Merging,
  notToldApart,
  restoredFrom,
  toldApart,
  unmerged,
  withoutCompletion,
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
    const { merging } = state
    const merged = merging.mergedInto !== null
    const unchanged = refuse(refusal('nothingChanged', {}))
    switch (command.type) {
      case 'correctCustomer': {
        if (merged) return refuse(refusal('personMerged', {}))
        const changed = differences(state, command, detailKeys)
        return changed ? accept({ type: 'customerCorrected', v: 1, changed }) : unchanged
      }
      case 'mergeCustomer': {
        if (merged) return refuse(refusal('personMerged', {}))
        if (command.into === state.id) return refuse(refusal('samePerson', {}))
        return accept({ type: 'customerMerged', v: 1, into: command.into })
      }
      case 'separateCustomer':
        return merged ? accept({ type: 'customerSeparated', v: 1 }) : refuse(refusal('notMerged', {}))
      case 'completeCustomer': {
        const changed = differences(state, command, detailKeys)
        return changed ? accept({ type: 'customerCompleted', v: 1, from: command.from, changed }) : unchanged
      }
      case 'restoreCustomer': {
        const changed = restoredFrom(merging, state, command.from)
        return changed ? accept({ type: 'customerRestored', v: 1, from: command.from, changed }) : unchanged
      }
      case 'tellCustomerApart': {
        if (command.from === state.id) return refuse(refusal('samePerson', {}))
        const { from } = command
        return merging.apart.includes(from) ? unchanged : accept({ type: 'customerToldApart', v: 1, from })
      }
      case 'withdrawCustomerApart': {
        const { from } = command
        return merging.apart.includes(from) ? accept({ type: 'customerNotToldApart', v: 1, from }) : unchanged
      }
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
    const { merging } = state
    switch (event.type) {
      case 'customerCorrected':
        return { ...state, ...event.changed, ...withFormer(state, event.changed) }
      case 'customerMerged':
        return { ...state, merging: { ...merging, mergedInto: event.into } }
      case 'customerSeparated':
        return { ...state, merging: { ...merging, mergedInto: null } }
      case 'customerCompleted':
        return {
          ...state,
          ...event.changed,
          ...withFormer(state, event.changed),
          merging: completedFrom(merging, state, event),
        }
      case 'customerRestored':
        return {
          ...state,
          ...event.changed,
          ...withFormer(state, event.changed),
          merging: withoutCompletion(merging, event.from),
        }
      case 'customerToldApart':
        return { ...state, merging: toldApart(merging, event.from) }
      case 'customerNotToldApart':
        return { ...state, merging: notToldApart(merging, event.from) }
      default:
        return state
    }
  },
}
