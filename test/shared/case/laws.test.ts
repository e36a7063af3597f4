import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openActions } from '#shared/case/actions.ts'
import { type CommandType, commandTypes } from '#shared/case/commands.ts'
import { allowedCommands, caseDecider, decide } from '#shared/case/decide.ts'
import { type CaseEvent, caseEventTypes } from '#shared/case/events.ts'
import { evolveAll } from '#shared/case/evolve.ts'
import { historyOf } from '#shared/case/history.ts'
import { nextStep } from '#shared/case/nextStep.ts'
import { asSeenBy } from '#shared/case/redact.ts'
import { type Case, type CaseState, currentPause, noCase } from '#shared/case/state.ts'
import { caseView } from '#shared/case/view.ts'
import { audience, stages } from '#shared/case/vocabulary.ts'
import { fold } from '#shared/kernel/decider.ts'
import { caseId } from '#shared/kernel/id.ts'
import { command, day, fromALaterVersion, history } from './arbitraries.ts'
import { contextOn, fits, parsed } from './given.ts'
import { openCase } from './orders.ts'
import { sampleFor } from './samples.ts'
import { walk } from './walks.ts'

const frozen = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, part) =>
    typeof part === 'object' && part !== null ? Object.freeze(part) : part,
  )
const withoutSteps = (state: CaseState) => ({ ...state, steps: [] })
const viewOn = (state: Case, today: string) =>
  caseView(state, {
    id: caseId.parse('00000000-0000-7000-8000-00000000ca5e'),
    version: 1,
    context: contextOn(today),
  })
const undone: CaseEvent = { type: 'stepUndone', v: 1 }
const applied = (state: CaseState, events: readonly CaseEvent[]) => events.reduce(caseDecider.evolve, state)

describe('whatever the history', () => {
  it('decide comes to a decision, leaves the state alone, and what it accepts can be applied', () => {
    fc.assert(
      fc.property(history, fc.oneof(command, fc.constant(openCase())), day, (past, order, today) => {
        const state = frozen(fold(caseDecider, past))
        const decision = decide(parsed(order), state, contextOn(today))
        if (!decision.accepted) {
          expect(decision.refusal.code).toBeTypeOf('string')
          return
        }
        expect(decision.events.length).toBeGreaterThan(0)
        for (const event of decision.events) expect(caseEventTypes).toContain(event.type)
        expect(applied(state, frozen(decision.events)).is).toBe('opened')
      }),
      { numRuns: 1_000 },
    )
  })

  it('evolve accepts every event, and an event of a later version changes nothing', () => {
    fc.assert(
      fc.property(history, (past) => {
        const state = applied(frozen(noCase), frozen(past))
        expect(caseDecider.evolve(state, fromALaterVersion)).toEqual(state)
        expect(state).toEqual(fold(caseDecider, past))
      }),
    )
  })

  it('a whole history comes to the same at once as event by event', () => {
    fc.assert(
      fc.property(history, (past) => {
        expect(evolveAll(frozen(past))).toEqual(fold(caseDecider, past))
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(walk, ({ events, end }) => {
        const again = [...events, undone, undone, ...events.slice(1)]
        expect(evolveAll(events)).toEqual(end)
        expect(evolveAll(again)).toEqual(fold(caseDecider, again))
      }),
    )
  })

  it('the case can be shown, to the office and to each side', () => {
    fc.assert(
      fc.property(history, day, (past, today) => {
        const state = fold(caseDecider, past)
        if (state.is === 'absent') return
        for (const who of audience.options) {
          const view = viewOn(asSeenBy(state, who), today)
          expect(stages).toContain(view.stage)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('history marks as undone exactly the events that evolve takes back', () => {
    fc.assert(
      fc.property(history, (past) => {
        const kept = historyOf(past.map((event) => ({ event })))
          .filter((entry) => !entry.undone && entry.recorded.event.type !== 'stepUndone')
          .map((entry) => entry.recorded.event)
        expect(withoutSteps(fold(caseDecider, kept))).toEqual(withoutSteps(fold(caseDecider, past)))
      }),
      { numRuns: 500 },
    )
  })
})

describe('whatever a mediator does', () => {
  it('each command that is allowed is accepted, and what is not allowed is refused with the same reason', () => {
    fc.assert(
      fc.property(walk, command, fc.nat(1_000), ({ end, today }, any, seed) => {
        const context = contextOn(today)
        const allowed = allowedCommands(end, context)
        for (const type of commandTypes) {
          if (allowed[type]) continue
          const order = sampleFor(type, end, context, seed)
          if (!fits(order)) continue
          const decision = decide(parsed(order), end, context)
          expect({ type, decision }).toMatchObject({ type, decision: { accepted: true } })
        }
        const reason = allowed[any.type]
        const overridden = any.type === 'assessCase' && any.assessment.override
        if (reason && !overridden)
          expect(decide(parsed(any), end, context)).toEqual({ accepted: false, refusal: reason })
      }),
      { numRuns: 300 },
    )
  })

  it('replay equals live, and JSON changes nothing', () => {
    fc.assert(
      fc.property(walk, ({ events, end }) => {
        expect(fold(caseDecider, events)).toEqual(end)
        const stored: CaseEvent[] = JSON.parse(JSON.stringify(events))
        expect(stored).toStrictEqual(events)
        expect(fold(caseDecider, stored)).toEqual(end)
      }),
    )
  })

  it('undo brings back exactly the case of before', () => {
    fc.assert(
      fc.property(walk, ({ legs }) => {
        for (const { before, after: state, events } of legs)
          if (events[0]?.type !== 'stepUndone')
            expect(withoutSteps(caseDecider.evolve(state, undone))).toEqual(withoutSteps(before))
      }),
    )
  })

  it('a case can always be brought to its end, and back', () => {
    fc.assert(
      fc.property(walk, ({ end, today }) => {
        const context = contextOn(today)
        const order = (type: CommandType, state: Case): Case => {
          const decision = decide(parsed(sampleFor(type, state, context)), state, context)
          expect({ type, decision }).toMatchObject({ decision: { accepted: true } })
          return decision.accepted ? (applied(state, decision.events) as Case) : state
        }
        const closed = end.closing ? end : order('closeCase', end)
        expect(viewOn(closed, context.today).stage).toBe('closed')
        expect(viewOn(order('reopenCase', closed), context.today).stage).not.toBe('closed')
      }),
    )
  })

  it('there is always a next step with a day, unless the case is closed or rests without one', () => {
    fc.assert(
      fc.property(walk, ({ end }) => {
        const step = nextStep(end)
        if (end.closing && openActions(end).length) expect(step).toMatchObject({ code: 'followUp' })
        else if (end.closing) expect(step).toMatchObject({ code: 'none', dueOn: null })
        else if (step.code === 'resume') expect(step.dueOn).toBe(currentPause(end)?.until)
        else expect(step.dueOn).not.toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  it('the walks of these tests reach every stage and every command', () => {
    const seen = new Set<string>()
    for (const { legs } of fc.sample(walk, { numRuns: 700, seed: 1 }))
      for (const { order, after: state, today } of legs) {
        seen.add(order.type)
        seen.add(viewOn(state, today).stage)
      }
    expect([...stages, ...commandTypes].filter((name) => !seen.has(name))).toEqual([])
  })
})
