import { z } from 'zod'
import { type ImportedFrom, importedFrom, type KlussenierDetails } from '../case/facts.ts'
import { accept, type Decider, refusal, refuse } from '../kernel/decider.ts'
import { differences } from '../kernel/differences.ts'
import { type KlussenierId, klussenierId, newId } from '../kernel/id.ts'
import { unreachable } from '../kernel/invariant.ts'
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

export type KlussenierState = { readonly is: 'absent' } | ({ readonly is: 'present' } & Klussenier)

/** Refuses `alreadyRegistered`, `notRegistered` and `nothingChanged`. */
export const klussenierDecider: Decider<KlussenierCommand, KlussenierEvent, KlussenierState, unknown> = {
  stream: 'klussenier',
  initial: { is: 'absent' },
  eventTypes: ['klussenierRegistered', 'klussenierCorrected', 'klussenierRetired', 'klussenierReinstated'],

  decide(command, state) {
    if (command.type === 'registerKlussenier')
      return state.is === 'present'
        ? refuse(refusal('alreadyRegistered', { what: 'klussenier' }))
        : accept({ ...command, type: 'klussenierRegistered', v: 1 })
    if (state.is === 'absent') return refuse(refusal('notRegistered', { what: 'klussenier' }))
    const unchanged = refuse(refusal('nothingChanged', {}))
    switch (command.type) {
      case 'correctKlussenier': {
        const changed = differences(state, command, [...detailKeys, 'tradeName'])
        return changed ? accept({ type: 'klussenierCorrected', v: 1, changed }) : unchanged
      }
      case 'retireKlussenier':
        return state.active ? accept({ type: 'klussenierRetired', v: 1 }) : unchanged
      case 'reinstateKlussenier':
        return state.active ? unchanged : accept({ type: 'klussenierReinstated', v: 1 })
      default:
        return unreachable(command, 'klussenier.decide')
    }
  },

  evolve(state, event) {
    if (event.type === 'klussenierRegistered') {
      const { type: _, v: __, ...klussenier } = event
      return { is: 'present', ...klussenier }
    }
    if (state.is === 'absent') return state
    switch (event.type) {
      case 'klussenierCorrected':
        return { ...state, ...event.changed }
      case 'klussenierRetired':
        return { ...state, active: false }
      case 'klussenierReinstated':
        return { ...state, active: true }
      default:
        return state
    }
  },
}
