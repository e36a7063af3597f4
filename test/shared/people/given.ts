import fc from 'fast-check'
import { expect } from 'vitest'
import type { z } from 'zod'
import { type AnyEvent, type Decider, fold } from '#shared/kernel/decider.ts'
import type { RefusalCode } from '#shared/refusals.ts'

/** Given / when / then for a small stream. Commands go through their schema, as they do at the edge. */
export const storyOf = <S extends z.ZodType, E extends AnyEvent, T>(
  schema: S,
  decider: Decider<z.output<S>, E, T, unknown>,
) => {
  const given = (...history: E[]) => ({
    state: () => fold(decider, history),
    when: (input: z.input<S>) => {
      const decision = decider.decide(schema.parse(input), fold(decider, history), undefined)
      return {
        happens: (...events: E[]) => expect(decision).toEqual({ accepted: true, events }),
        refused: (code: RefusalCode) => {
          expect(decision).toMatchObject({ accepted: false, refusal: { code } })
        },
      }
    },
  })
  const accepts = (input: unknown) => schema.safeParse(input).success
  return { given, accepts }
}

/**
 * The laws of every stream: whatever the history, also one that `decide` would never have made, `decide` comes
 * to a decision, what it accepts can be applied, events of a later version change nothing, and no state or
 * event is touched. `events` and `commands` are examples of every kind.
 */
export const obeysTheLaws = <C, E extends AnyEvent, T>(
  decider: Decider<C, E, T, unknown>,
  events: readonly E[],
  commands: readonly C[],
): void => {
  expect(new Set(events.map((event) => event.type))).toEqual(new Set(decider.eventTypes))
  const later = { type: 'somethingOfALaterVersion', v: 9 } as AnyEvent as E
  const history = fc.array(fc.constantFrom(...events, later), { maxLength: 12 })
  const frozen = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null ? Object.freeze(value) : value
  fc.assert(
    fc.property(history, fc.constantFrom(...commands), (past, command) => {
      const state = fold(decider, JSON.parse(JSON.stringify(past), frozen))
      expect(decider.evolve(state, later)).toBe(state)
      const decision = decider.decide(command, state, undefined)
      if (!decision.accepted) return
      expect(decision.events.length).toBeGreaterThan(0)
      for (const event of decision.events) expect(decider.eventTypes).toContain(event.type)
      const next = decision.events.reduce((now, event) => decider.evolve(now, event), state)
      const again = JSON.parse(JSON.stringify([...past, ...decision.events]))
      expect(fold(decider, again)).toEqual(next)
    }),
  )
}
