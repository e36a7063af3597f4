import { z } from 'zod'
import { type ImportedFrom, importedFrom, type KlussenierDetails } from '../case/facts.ts'
import { accept, acceptUnless, type Decider, refusal, refuse } from '../kernel/decider.ts'
import { differences } from '../kernel/differences.ts'
import { type KlussenierId, klussenierId, newId } from '../kernel/id.ts'
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
import { correctedDetails, detailKeys, newDetails, optionalLine } from './person.ts'

/**
 * The stream of one Klussenier. Who left the franchise is retired, never removed: complaints about earlier
 * work still come in, and the history of cases names him.
 */
export const klussenierCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('registerKlussenier'),
    id: klussenierId.default(() => newId<KlussenierId>()),
    ...newDetails,
    importedFrom: importedFrom.exactOptional(),
    tradeName: optionalLine(200).default(null),
    active: z.boolean().default(true),
  }),
  z.object({
    type: z.literal('correctKlussenier'),
    ...correctedDetails,
    tradeName: optionalLine(200).optional(),
  }),
  z.object({ type: z.literal('retireKlussenier') }),
  z.object({ type: z.literal('reinstateKlussenier') }),
  /** This record is of the same person as that one, which stands for him from now on. */
  z.object({ type: z.literal('mergeKlussenier'), into: klussenierId }),
  z.object({ type: z.literal('separateKlussenier') }),
  /** Takes over details of a record that was merged into this one; `restoreKlussenier` gives them back. */
  z.object({
    type: z.literal('completeKlussenier'),
    from: klussenierId,
    ...correctedDetails,
    tradeName: optionalLine(200).optional(),
  }),
  z.object({ type: z.literal('restoreKlussenier'), from: klussenierId }),
  /** That record looks like this one, and is of someone else. */
  z.object({ type: z.literal('tellKlussenierApart'), from: klussenierId }),
  z.object({ type: z.literal('withdrawKlussenierApart'), from: klussenierId }),
])
export type KlussenierCommand = z.infer<typeof klussenierCommand>

export type Klussenier = Readonly<KlussenierDetails> & {
  readonly active: boolean
  /** The row of a table that brought him. */
  readonly importedFrom?: ImportedFrom
}
type Correction = Partial<Omit<KlussenierDetails, 'id'>>
export type KlussenierEvent =
  | ({ readonly type: 'klussenierRegistered'; readonly v: 1 } & Klussenier)
  | { readonly type: 'klussenierCorrected'; readonly v: 1; readonly changed: Readonly<Correction> }
  | { readonly type: 'klussenierRetired'; readonly v: 1 }
  | { readonly type: 'klussenierReinstated'; readonly v: 1 }
  | { readonly type: 'klussenierMerged'; readonly v: 1; readonly into: KlussenierId }
  | { readonly type: 'klussenierSeparated'; readonly v: 1 }
  | {
      readonly type: 'klussenierCompleted' | 'klussenierRestored'
      readonly v: 1
      readonly from: KlussenierId
      readonly changed: Readonly<Correction>
    }
  | {
      readonly type: 'klussenierToldApart' | 'klussenierNotToldApart'
      readonly v: 1
      readonly from: KlussenierId
    }

/** Who he is, without what is known of his records. */
export const klussenierOf = ({
  is: _,
  merging: __,
  formerNames: ___,
  ...klussenier
}: PresentKlussenier): Klussenier => klussenier
type PresentKlussenier = Extract<KlussenierState, { is: 'present' }>
export type KlussenierState =
  | { readonly is: 'absent' }
  | ({ readonly is: 'present'; readonly merging: Merging<KlussenierId, Correction> } & FormerNames &
      Klussenier)

/**
 * Refuses `alreadyRegistered`, `notRegistered`, `nothingChanged`, `samePerson` and `notMerged`; and `personMerged` for
 * whatever would change a record that another one stands for. That mergers make no ring is for who knows all records.
 */
export const klussenierDecider: Decider<KlussenierCommand, KlussenierEvent, KlussenierState, unknown> = {
  stream: 'klussenier',
  initial: { is: 'absent' },
  eventTypes: [
    'klussenierRegistered',
    'klussenierCorrected',
    'klussenierRetired',
    'klussenierReinstated',
    'klussenierMerged',
    'klussenierSeparated',
    'klussenierCompleted',
    'klussenierRestored',
    'klussenierToldApart',
    'klussenierNotToldApart',
  ],

  decide(command, state) {
    if (command.type === 'registerKlussenier')
      return state.is === 'present'
        ? refuse(refusal('alreadyRegistered', { what: 'klussenier' }))
        : accept({ ...command, type: 'klussenierRegistered', v: 1 })
    if (state.is === 'absent') return refuse(refusal('notRegistered', { what: 'klussenier' }))
    const aside = standsAside(state)
    const unchanged = refuse(refusal('nothingChanged', {}))
    switch (command.type) {
      case 'correctKlussenier': {
        if (aside) return refuse(aside)
        const changed = differences(state, command, [...detailKeys, 'tradeName'])
        return changed ? accept({ type: 'klussenierCorrected', v: 1, changed }) : unchanged
      }
      case 'retireKlussenier':
      case 'reinstateKlussenier': {
        if (aside) return refuse(aside)
        if (state.active === (command.type === 'reinstateKlussenier')) return unchanged
        return accept({ type: state.active ? 'klussenierRetired' : 'klussenierReinstated', v: 1 })
      }
      case 'mergeKlussenier':
        return acceptUnless(unmergeable(state, command.into), {
          type: 'klussenierMerged',
          v: 1,
          into: command.into,
        })
      case 'separateKlussenier':
        return acceptUnless(inseparable(state), { type: 'klussenierSeparated', v: 1 })
      case 'completeKlussenier': {
        const changed = differences(state, command, [...detailKeys, 'tradeName'])
        return changed
          ? accept({ type: 'klussenierCompleted', v: 1, from: command.from, changed })
          : unchanged
      }
      case 'restoreKlussenier': {
        const changed = restoredFrom(state.merging, state, command.from)
        return changed ? accept({ type: 'klussenierRestored', v: 1, from: command.from, changed }) : unchanged
      }
      case 'tellKlussenierApart':
        return acceptUnless(cannotBeApart(state, command.from), {
          type: 'klussenierToldApart',
          v: 1,
          from: command.from,
        })
      case 'withdrawKlussenierApart':
        return acceptUnless(isNotApart(state, command.from), {
          type: 'klussenierNotToldApart',
          v: 1,
          from: command.from,
        })
      default:
        return unreachable(command, 'klussenier.decide')
    }
  },

  evolve(state, event) {
    if (event.type === 'klussenierRegistered') {
      const { type: _, v: __, ...klussenier } = event
      return { is: 'present', ...klussenier, merging: unmerged, formerNames: [] }
    }
    if (state.is === 'absent') return state
    switch (event.type) {
      case 'klussenierCorrected':
        return withFacts(state, event.changed)
      case 'klussenierRetired':
        return { ...state, active: false }
      case 'klussenierReinstated':
        return { ...state, active: true }
      case 'klussenierMerged':
        return withMergedInto(state, event.into)
      case 'klussenierSeparated':
        return withMergedInto(state, null)
      case 'klussenierCompleted':
        return completed(state, event)
      case 'klussenierRestored':
        return restored(state, event)
      case 'klussenierToldApart':
        return withApart(state, event.from, true)
      case 'klussenierNotToldApart':
        return withApart(state, event.from, false)
      default:
        return state
    }
  },
}
