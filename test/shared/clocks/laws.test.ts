import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Country, daysBetween, workingCalendar } from '#shared/calendar/index.ts'
import { caseDecider } from '#shared/case/decide.ts'
import type { OwnDay } from '#shared/case/events.ts'
import { awaitedRequests, type Case, currentPause, openProposals } from '#shared/case/state.ts'
import { type Clock, clockKey, clocksOf, isDue } from '#shared/clocks/index.ts'
import { countDays, endOfTerm, movedBy, type Rest } from '#shared/clocks/rests.ts'
import { plainDate } from '#shared/kernel/date.ts'
import { fold } from '#shared/kernel/decider.ts'
import { day as anyDay, history } from '#test/shared/case/arbitraries.ts'
import { type Leg, walk } from '#test/shared/case/walks.ts'
import { clockContextOn } from './given.ts'

const country = fc.constantFrom<Country>('BE', 'NL')
const unit = fc.constantFrom('working' as const, 'calendar' as const)
const term = fc.record({ days: fc.integer({ min: 1, max: 365 }), unit })
/** Around the days on which a clock in the wall, a leap year or a new year would trip a sum. */
const awkward = fc
  .constantFrom(
    '2026-03-29',
    '2026-10-25',
    '2024-02-29',
    '2028-02-29',
    '2100-02-28',
    '2025-12-31',
    '2027-01-01',
  )
  .chain((near) => fc.integer({ min: -100, max: 10 }).map((n) => addDays(plainDate.parse(near), n)))
const day = fc.oneof(awkward, anyDay)

const rests = (start: string): fc.Arbitrary<readonly Rest[]> =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 60 })), { maxLength: 5 })
    .map((gaps) => {
      let at = plainDate.parse(start)
      return gaps.map(([gap, length]) => {
        const from = addDays(at, gap + 1)
        at = addDays(from, length)
        return { from, to: at }
      })
    })

describe('a term', () => {
  it('ends on a working day, not before its days are over, and no more days later than a holiday lasts', () => {
    fc.assert(
      fc.property(country, day, term, (where, from, said) => {
        const calendar = workingCalendar(where)
        const end = endOfTerm(calendar, from, said)
        if (from > '2198') return
        expect(calendar.isWorkingDay(end)).toBe(true)
        const counted = countDays(calendar, said.unit, from, end)
        if (said.unit === 'working') expect(counted).toBe(said.days)
        else expect(counted - said.days).toBeOneOf([0, 1, 2, 3, 4])
      }),
      { numRuns: 500 },
    )
  })

  it('of more days never ends earlier', () => {
    fc.assert(
      fc.property(country, day, term, (where, from, said) => {
        const calendar = workingCalendar(where)
        const longer = endOfTerm(calendar, from, { ...said, days: said.days + 1 })
        expect(longer >= endOfTerm(calendar, from, said)).toBe(true)
      }),
    )
  })
})

describe('a pause', () => {
  const setting = fc
    .tuple(
      country,
      day.filter((from) => from > '1901' && from < '2190'),
      term,
    )
    .chain(([where, start, said]) =>
      fc.record({
        where: fc.constant(where),
        start: fc.constant(start),
        said: fc.constant(said),
        list: rests(start),
        later: fc.integer({ min: 0, max: 400 }),
      }),
    )

  it('never shortens a deadline, and neither does another one', () => {
    fc.assert(
      fc.property(setting, ({ where, start, said, list, later }) => {
        const calendar = workingCalendar(where)
        const first: OwnDay = { dueOn: endOfTerm(calendar, start, said), unit: said.unit }
        const until = addDays(start, later)
        const days = list.map(
          (_, nth) => movedBy(calendar, first, list.slice(0, nth), { start, until }).dueOn,
        )
        const all = movedBy(calendar, first, list, { start, until })
        expect([first.dueOn, ...days, all.dueOn]).toEqual([first.dueOn, ...days, all.dueOn].toSorted())
        expect(all.days).toBeGreaterThanOrEqual(0)
        if (all.days === 0) expect(all.dueOn).toBe(first.dueOn)
      }),
      { numRuns: 500 },
    )
  })

  it('gives back exactly the working days that it took', () => {
    fc.assert(
      fc.property(country, awkward, fc.nat(30), fc.nat(60), (where, start, gap, length) => {
        const calendar = workingCalendar(where)
        const dueOn = calendar.addWorkingDays(start, 40)
        const from = addDays(start, gap)
        const to = addDays(from, length)
        const moved = movedBy(calendar, { dueOn, unit: 'working' }, [{ from, to }], { start, until: to })
        expect(calendar.workingDaysBetween(to, moved.dueOn)).toBe(calendar.workingDaysBetween(from, dueOn))
        expect(moved.days).toBe(calendar.workingDaysBetween(from, to))
      }),
    )
  })

  it('that goes on leaves as many calendar days as there were, but for the end of a weekend', () => {
    fc.assert(
      fc.property(country, awkward, fc.nat(30), fc.nat(200), (where, start, gap, length) => {
        const calendar = workingCalendar(where)
        const dueOn = endOfTerm(calendar, start, { days: 40, unit: 'calendar' })
        const from = addDays(start, gap)
        const until = addDays(from, length)
        const moved = movedBy(calendar, { dueOn, unit: 'calendar' }, [{ from, to: null }], { start, until })
        expect(moved.still).toBe(true)
        expect(daysBetween(until, moved.dueOn) - daysBetween(from, dueOn)).toBeOneOf([0, 1, 2, 3, 4])
      }),
    )
  })
})

const clocksAt = (state: Case, today: string) => clocksOf(state, clockContextOn(today))
const byKey = (clocks: readonly Clock[]) => new Map(clocks.map((clock) => [clockKey(clock), clock]))

describe('whatever the history', () => {
  it('the clocks can be read on any day, and each has a name of its own', () => {
    fc.assert(
      fc.property(history, anyDay, (past, today) => {
        const state = fold(caseDecider, past)
        if (state.is === 'absent') return
        const clocks = clocksAt(state, today)
        for (const clock of clocks) {
          expect(clock.pausedDays).toBeGreaterThanOrEqual(0)
          expect(clock.daysRun).toBeGreaterThanOrEqual(0)
          expect(clock.daysLeft === null).toBe(clock.dueOn === null || clock.endedOn !== null)
          if (clock.state === 'met' || clock.state === 'stopped') expect(clock.endedOn).not.toBeNull()
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** What can make that a clock that ended runs again. */
const again: readonly string[] = [
  'reopenCase',
  'undo',
  // The answer was taken away, or the complaint did not come by telephone after all.
  'removeStatement',
  'correctFacts',
]

describe('whatever a mediator does', () => {
  it('the clocks are a function of the history and of today', () => {
    fc.assert(
      fc.property(walk, ({ events, end, today }) => {
        const replayed = fold(caseDecider, JSON.parse(JSON.stringify(events))) as Case
        expect(clocksAt(replayed, today)).toEqual(clocksAt(end, today))
        expect(new Set(clocksAt(end, today).map(clockKey)).size).toBe(clocksAt(end, today).length)
      }),
    )
  })

  const endedStays = ({ before, after, order, today }: Leg) => {
    if (again.includes(order.type)) return
    const now = byKey(clocksAt(after, today))
    for (const [key, clock] of byKey(clocksAt(before, today))) {
      const still = now.get(key)
      if (clock.endedOn && still) expect({ key, endedOn: still.endedOn }).not.toMatchObject({ endedOn: null })
    }
  }
  it('a clock that ended never runs again, unless what ended it is taken back', () => {
    fc.assert(
      fc.property(walk, ({ legs }) => {
        for (const leg of legs) endedStays(leg)
      }),
    )
  })

  it('a pause stops what it should and nothing else, and none is due meanwhile that it stops', () => {
    let seen = 0
    fc.assert(
      fc.property(walk, ({ legs }) => {
        for (const { after, today } of legs)
          for (const clock of clocksAt(after, today)) {
            const pausable = clock.name !== 'age' && clock.name !== 'action'
            if (clock.state === 'paused') {
              seen += 1
              expect([pausable, currentPause(after) !== null, isDue(clock)]).toEqual([true, true, false])
            }
            if (clock.state === 'running' && pausable) expect(currentPause(after)).toBeNull()
            if (!pausable) expect(clock.pausedDays).toBe(0)
          }
      }),
    )
    // Walks in which nothing rests would prove nothing.
    expect(seen).toBeGreaterThan(0)
  })

  it('while nothing rests, what a side has to do is due on the day that the case says', () => {
    fc.assert(
      fc.property(walk, ({ end, today }) => {
        if (currentPause(end) || end.closing) return
        const due = byKey(clocksAt(end, today))
        for (const { id, dueOn } of awaitedRequests(end)) expect(due.get(`response.${id}`)?.dueOn).toBe(dueOn)
        for (const { id, to, answerBy, answers } of openProposals(end))
          for (const side of to)
            if (!answers[side]) expect(due.get(`answer.${id}.${side}`)?.dueOn).toBe(answerBy)
      }),
    )
  })
})
