import fc from 'fast-check'
import { addDays } from '#shared/calendar/index.ts'
import { type CommandType, commandTypes } from '#shared/case/commands.ts'
import { allowedCommands, caseDecider, decide } from '#shared/case/decide.ts'
import type { CaseEvent } from '#shared/case/events.ts'
import { type Case, noCase } from '#shared/case/state.ts'
import { type Direction, direction } from '#shared/case/vocabulary.ts'
import { type PlainDate, plainDate } from '#shared/kernel/date.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { command } from './arbitraries.ts'
import { contextOn, fits, given, parsed } from './given.ts'
import {
  type Order,
  openCase,
  proposed,
  untilAsked,
  untilAssessed,
  untilComplete,
  untilSettled,
} from './orders.ts'
import { sampleFor } from './samples.ts'

/** The story, of a case in that direction. */
const storyIn = (way: Direction, orders: readonly Order[]): readonly CaseEvent[] =>
  given(openCase({ direction: way }), ...orders.filter((order) => order.type !== 'openCase')).events

/** A day of a walk: the case before a command, the command that was accepted, its events and the case after. */
export type Leg = {
  readonly today: PlainDate
  readonly before: Case
  readonly order: Order
  readonly events: readonly CaseEvent[]
  readonly after: Case
}
export type Walk = {
  readonly events: readonly CaseEvent[]
  readonly legs: readonly Leg[]
  readonly end: Case
  /** The day of the end. */
  readonly today: PlainDate
}

type Move = {
  readonly days: number
  readonly seed: number
  readonly choice: number
  readonly any: Order | null
}
/** Forward through the procedure rather than back or to the end, three times out of four. */
const forward: readonly CommandType[] = [
  'findCondition',
  'recordStatement',
  'admitCase',
  'completeHearing',
  'requestResponse',
  'disclose',
  'assessCase',
  'makeProposal',
  'recordAnswer',
  'recordSettlement',
  'takePosition',
  'resolveAction',
  'recordLapse',
  'reopenCase',
  'resumeCase',
]
const chosen = (types: readonly CommandType[], choice: number): CommandType => {
  const ahead = choice % 4 ? types.filter((type) => forward.includes(type)) : types
  const list = ahead.length ? ahead : types
  // Not by the same digits as above: some places of the list would never come up.
  const type = list[Math.floor(choice / 4) % list.length]
  invariant(type, 'a case of which nothing is allowed')
  return type
}

const allowedTypes = (state: Case, today: PlainDate): readonly CommandType[] => {
  const allowed = allowedCommands(state, contextOn(today))
  return commandTypes.filter((type) => allowed[type] === null)
}

const walkAlong = (opening: readonly CaseEvent[], start: PlainDate, moves: readonly Move[]): Walk => {
  let today = start
  let state = opening.reduce(caseDecider.evolve, noCase) as Case
  const legs: Leg[] = []
  for (const { days, seed, choice, any } of moves) {
    today = addDays(today, days)
    const context = contextOn(today)
    const order = any ?? sampleFor(chosen(allowedTypes(state, today), choice), state, context, seed)
    if (!fits(order)) continue
    const decision = decide(parsed(order), state, context)
    if (!decision.accepted) continue
    const after = decision.events.reduce(caseDecider.evolve, state) as Case
    legs.push({ today, before: state, order, events: decision.events, after })
    state = after
  }
  const events = [...opening, ...legs.flatMap((leg) => leg.events)]
  // Without the states, a counterexample can be read.
  const shown = { [fc.toStringMethod]: () => JSON.stringify(events) }
  return { events, legs, end: state, today, ...shown }
}

const starts: readonly (readonly [string, readonly Order[]])[] = [
  ['2026-03-02', []],
  ['2026-03-05', untilComplete],
  ['2026-03-06', untilAsked],
  ['2026-03-24', [...untilAssessed, proposed()]],
  ['2026-03-30', untilSettled],
]

/** A realistic walk from some point in the procedure: mostly what is allowed on the day, sometimes anything. */
export const walk: fc.Arbitrary<Walk> = fc
  .tuple(
    fc.constantFrom(...direction.options),
    fc.constantFrom(...starts),
    fc.array(
      fc.record({
        days: fc.constantFrom(0, 0, 1, 2, 7, 20),
        seed: fc.nat(1_000),
        choice: fc.nat(10_000),
        any: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: command }),
      }),
      { maxLength: 60, size: 'max' },
    ),
  )
  .map(([direction, [start, orders], moves]) =>
    walkAlong(storyIn(direction, orders), plainDate.parse(start), moves),
  )
