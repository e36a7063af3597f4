import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseCommand, CommandType } from '#shared/case/commands.ts'
import { caseDecider, decide } from '#shared/case/decide.ts'
import type { Case, CaseState } from '#shared/case/state.ts'
import { fold } from '#shared/kernel/decider.ts'
import { command } from './arbitraries.ts'
import { contextOn, given, parsed } from './given.ts'
import { agreed, attached, id, noted, type Order, tried, undo, untilAsked } from './orders.ts'

const context = contextOn('2026-05-01')
const stateAfter = (
  state: CaseState,
  events: readonly Parameters<typeof caseDecider.evolve>[1][],
): CaseState => fold({ initial: state, evolve: caseDecider.evolve }, events)

/** What is accepted as long as its id is new. */
const likely = fc.constantFrom<Order>(
  tried('another'),
  attached('paper'),
  attached('other paper'),
  noted({ note: id('one') }),
  noted({ note: id('two') }),
  agreed(),
)
const barred: readonly CommandType[] = ['undo', 'sendLetter']
const commands = fc
  .array(
    fc.oneof(
      likely,
      command.filter(({ type }) => !barred.includes(type)),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((orders) => orders.map((order) => parsed(order as Order) as CaseCommand))

const withoutSteps = (state: CaseState) => ({ ...(state as Case), steps: [] })

describe('commands that are one act', () => {
  const before = given(...untilAsked).state()

  it('come to what they come to one after the other, and are refused with the first that is', () =>
    fc.assert(
      fc.property(commands, (orders) => {
        const one = decide({ type: 'together', commands: orders }, before, context)
        let state: CaseState = before
        for (const order of orders) {
          const decision = decide(order, state, context)
          if (!decision.accepted) {
            expect(one).toEqual(decision)
            return
          }
          state = stateAfter(state, decision.events)
        }
        expect(one.accepted).toBe(true)
        if (one.accepted) expect(withoutSteps(stateAfter(before, one.events))).toEqual(withoutSteps(state))
      }),
    ))

  it('are taken back by one undo', () =>
    fc.assert(
      fc.property(commands, (orders) => {
        const one = decide({ type: 'together', commands: orders }, before, context)
        if (!one.accepted || !one.events.length) return
        expect(one.events.map(({ follows }) => follows ?? false)).toEqual(one.events.map((_, at) => at > 0))
        const done = stateAfter(before, one.events)
        const back = decide(parsed(undo()) as CaseCommand, done, context)
        expect(back.accepted && stateAfter(done, back.events)).toEqual(before)
      }),
    ))

  it('need a case', () =>
    expect(decide({ type: 'together', commands: [] }, caseDecider.initial, context)).toMatchObject({
      accepted: false,
      refusal: { code: 'caseNotOpened' },
    }))
})
