import { z } from 'zod'
import { accept, type Decider, refusal, refuse } from '../kernel/decider.ts'
import { differences } from '../kernel/differences.ts'
import { type MediatorId, mediatorId, newId } from '../kernel/id.ts'
import { unreachable } from '../kernel/invariant.ts'
import { email, personName } from '../people/person.ts'

/** The stream of one mediator: who cases are assigned to. Who leaves is deactivated, never removed. */
export const mediatorCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('registerMediator'),
    id: mediatorId.default(() => newId<MediatorId>()),
    name: personName,
    email: email.default(null),
  }),
  z.object({ type: z.literal('correctMediator'), name: personName.optional(), email: email.optional() }),
  z.object({ type: z.literal('deactivateMediator') }),
  z.object({ type: z.literal('reactivateMediator') }),
])
export type MediatorCommand = z.infer<typeof mediatorCommand>

type Details = { readonly name: string; readonly email: string | null }
export type Mediator = Details & { readonly id: MediatorId; readonly active: boolean }
export type MediatorEvent =
  | ({ readonly type: 'mediatorRegistered'; readonly v: 1; readonly id: MediatorId } & Details)
  | { readonly type: 'mediatorCorrected'; readonly v: 1; readonly changed: Partial<Details> }
  | { readonly type: 'mediatorDeactivated'; readonly v: 1 }
  | { readonly type: 'mediatorReactivated'; readonly v: 1 }

export type MediatorState = { readonly is: 'absent' } | ({ readonly is: 'present' } & Mediator)

/** Refuses `alreadyRegistered`, `notRegistered` and `nothingChanged`. */
export const mediatorDecider: Decider<MediatorCommand, MediatorEvent, MediatorState, unknown> = {
  stream: 'mediator',
  initial: { is: 'absent' },
  eventTypes: ['mediatorRegistered', 'mediatorCorrected', 'mediatorDeactivated', 'mediatorReactivated'],

  decide(command, state) {
    if (command.type === 'registerMediator') {
      if (state.is === 'present') return refuse(refusal('alreadyRegistered', { what: 'mediator' }))
      return accept({ ...command, type: 'mediatorRegistered', v: 1 })
    }
    if (state.is === 'absent') return refuse(refusal('notRegistered', { what: 'mediator' }))
    const unchanged = refuse(refusal('nothingChanged', {}))
    switch (command.type) {
      case 'correctMediator': {
        const changed = differences(state, command, ['name', 'email'])
        return changed ? accept({ type: 'mediatorCorrected', v: 1, changed }) : unchanged
      }
      case 'deactivateMediator':
        return state.active ? accept({ type: 'mediatorDeactivated', v: 1 }) : unchanged
      case 'reactivateMediator':
        return state.active ? unchanged : accept({ type: 'mediatorReactivated', v: 1 })
      default:
        return unreachable(command, 'mediator.decide')
    }
  },

  evolve(state, event) {
    if (event.type === 'mediatorRegistered')
      return { is: 'present', id: event.id, name: event.name, email: event.email, active: true }
    if (state.is === 'absent') return state
    switch (event.type) {
      case 'mediatorCorrected':
        return { ...state, ...event.changed }
      case 'mediatorDeactivated':
        return { ...state, active: false }
      case 'mediatorReactivated':
        return { ...state, active: true }
      default:
        return state
    }
  },
}
