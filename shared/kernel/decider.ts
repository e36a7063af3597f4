import type { Refusal, RefusalCode, RefusalFacts } from '../refusals.ts'

/** The streams of the event log. */
const streamNames = [
  'case',
  'klussenier',
  'customer',
  'terms',
  'mediator',
  'settings',
  'template',
  'search',
] as const
export type StreamName = (typeof streamNames)[number]

/** What every event has: what happened, and the version of its shape. */
export type AnyEvent = { readonly type: string; readonly v: number }

/** What a command comes to: the events it causes, or why it is refused. */
export type Decision<E extends AnyEvent> =
  | { readonly accepted: true; readonly events: readonly E[] }
  | { readonly accepted: false; readonly refusal: Refusal }

/** What happens; no events where nothing new was asked for. */
export const accept = <E extends AnyEvent>(...events: E[]): Decision<E> => ({ accepted: true, events })

/** Why not, with the facts that its sentence names. */
export const refusal = <C extends RefusalCode>(code: C, facts: RefusalFacts[C]): Refusal =>
  ({ code, facts }) as Refusal

/** Nothing happens. */
export const refuse = (reason: Refusal): { readonly accepted: false; readonly refusal: Refusal } => ({
  accepted: false,
  refusal: reason,
})

/** What happens, unless something hinders it. */
export const acceptUnless = <E extends AnyEvent>(hindrance: Refusal | null, event: E): Decision<E> =>
  hindrance ? refuse(hindrance) : accept(event)

/**
 * One kind of stream, whole: how commands become events and events become state.
 * Pure: `decide` and `evolve` know no clock, no random number and no I/O, and never throw.
 * `evolve` leaves the state as it is for an event type it does not know.
 */
export type Decider<C, E extends AnyEvent, S, X> = {
  readonly stream: StreamName
  readonly initial: S
  readonly eventTypes: readonly E['type'][]
  decide(command: C, state: S, context: X): Decision<E>
  evolve(state: S, event: E): S
  /** The state after a whole history, where there is a quicker way than one event after another. */
  evolveAll?(history: readonly E[]): S
}

/** The state after a history. */
export const fold = <E extends AnyEvent, S>(
  decider: { readonly initial: S; evolve(state: S, event: E): S },
  history: readonly E[],
): S => history.reduce((state, event) => decider.evolve(state, event), decider.initial)
