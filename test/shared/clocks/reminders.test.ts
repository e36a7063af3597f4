import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Country, workingCalendar } from '#shared/calendar/index.ts'
import { caseDecider } from '#shared/case/decide.ts'
import type { Case } from '#shared/case/state.ts'
import { currentPause } from '#shared/case/state.ts'
import { clocksOf, defaultClockRules, nextReminder, remindersOn } from '#shared/clocks/index.ts'
import { workingDaysBefore } from '#shared/clocks/rests.ts'
import { fold } from '#shared/kernel/decider.ts'
import { history } from '#test/shared/case/arbitraries.ts'
import { given } from '#test/shared/case/given.ts'
import {
  asked,
  closed,
  extended,
  heard,
  id,
  lapsed,
  type Order,
  paused,
  reminded,
  reopened,
  reply,
  resumed,
  untilAdmitted,
  untilAsked,
} from '#test/shared/case/orders.ts'
import { walk } from '#test/shared/case/walks.ts'
import { clockAfter, clockContextOn } from './given.ts'

const requestAfter = (...orders: readonly Order[]) => {
  const [request] = given(...orders).state().requests
  if (!request) throw new Error('nobody was asked')
  return request
}
const nextAfter = (...orders: readonly Order[]) => nextReminder(requestAfter(...orders))

describe('the reminders of a request', () => {
  it('are planned when it is sent: five and two working days before the day, and one after it', () => {
    given(...untilAsked.slice(0, -1))
      .on('2026-03-06')
      .when(asked())
      .happens({
        type: 'responseRequested',
        dueOn: '2026-03-20',
        unit: 'working',
        remindOn: { first: '2026-03-13', second: '2026-03-18', last: '2026-03-23' },
      })
  })

  it('leave out what would come on the day of the request or before it', () => {
    const short = [...untilAdmitted, heard(), asked({ dueOn: '2026-03-11' })]
    expect(requestAfter(...short).remindOn).toEqual({
      first: null,
      second: '2026-03-09',
      last: '2026-03-12',
    })
    expect(nextAfter(...short)).toEqual({ reminder: 'second', on: '2026-03-09' })
  })

  it('come one after the other, until it is answered or lapsed', () => {
    expect(nextAfter(...untilAsked)).toEqual({ reminder: 'first', on: '2026-03-13' })
    const once = [...untilAsked, reminded({ on: '2026-03-13' })]
    expect(nextAfter(...once)).toEqual({ reminder: 'second', on: '2026-03-18' })
    const twice = [...once, reminded({ on: '2026-03-18' })]
    expect(nextAfter(...twice)).toEqual({ reminder: 'last', on: '2026-03-23' })
    expect(nextAfter(...twice, reminded({ on: '2026-03-23' }))).toBeNull()
    expect(nextAfter(...once, reply({ on: '2026-03-17' }))).toBeNull()
    expect(nextAfter(...untilAsked, lapsed())).toBeNull()
  })

  it('are not caught up: after a late one comes the next whose day is still to come', () =>
    expect(nextAfter(...untilAsked, reminded({ on: '2026-03-19' }))).toEqual({
      reminder: 'last',
      on: '2026-03-23',
    }))

  it('move along when there is more time, and come after the day on which that was given', () => {
    expect(requestAfter(...untilAsked, extended()).remindOn).toEqual({
      first: '2026-03-20',
      second: '2026-03-25',
      last: '2026-03-30',
    })
    expect(requestAfter(...untilAsked, paused(), resumed()).remindOn).toEqual({
      first: '2026-03-20',
      second: '2026-03-25',
      last: '2026-03-30',
    })
    const back = [closed({ on: '2026-03-19', outcome: 'withdrawn', note: 'Vergissing.' }), reopened()]
    expect(requestAfter(...untilAsked, ...back)).toMatchObject({
      dueOn: '2026-05-05',
      remindOn: { first: null, second: null, last: '2026-05-06' },
    })
  })

  it('are not missed while the case rests, also those whose day had passed before it', () => {
    const late = [...untilAsked, paused({ on: '2026-03-16' })]
    expect(clockAfter('firstReminder', '2026-03-25', ...late).state).toBe('paused')
    expect(nextAfter(...late, resumed({ on: '2026-03-25' }))).toEqual({
      reminder: 'second',
      on: '2026-03-27',
    })
  })

  it('are not planned in a history from before there was a schedule', () => {
    const { events } = given(...untilAsked)
    const old = events.map((event) => {
      if (event.type !== 'responseRequested') return event
      const { unit: _, remindOn: __, ...before } = event
      return before
    })
    const [request] = (fold(caseDecider, old) as Case).requests
    expect(request).toMatchObject({ remindOn: null, unit: 'working' })
    expect(request && nextReminder(request)).toBeNull()
  })

  it('are numbered in a history that did not say which they were', () => {
    const { events } = given(...untilAsked)
    const sent = (on: string) =>
      ({ type: 'reminderSent', v: 1, request: id('request'), on, via: 'mail' }) as never
    const days = ['2026-03-12', '2026-03-13', '2026-03-16', '2026-03-17']
    const state = fold(caseDecider, [...events, ...days.map(sent)]) as Case
    expect(state.requests[0]?.reminders.map(({ reminder }) => reminder)).toEqual([
      'first',
      'second',
      'last',
      'last',
    ])
  })
})

describe('a last notice', () => {
  const last = (other: object = {}) => reminded({ on: '2026-03-23', via: 'mail', reminder: 'last', ...other })

  it('still gives five working days after it has arrived', () => {
    const tale = given(...untilAsked).on('2026-03-23')
    tale.when(last()).happens({ type: 'reminderSent', reminder: 'last', dueOn: '2026-03-30' })
    tale.when(last({ via: 'registeredLetter' })).happens({ type: 'reminderSent', dueOn: '2026-04-02' })
    const told = [...untilAsked, last()]
    expect(requestAfter(...told)).toMatchObject({
      dueOn: '2026-03-30',
      reminders: [{ reminder: 'last', dueOn: '2026-03-30', from: '2026-03-20' }],
    })
    expect(clockAfter('response', '2026-03-24', ...told)).toMatchObject({ state: 'running', daysLeft: 4 })
  })

  it('gives the day that the mediator chooses, or none', () => {
    const tale = given(...untilAsked).on('2026-03-23')
    tale.when(last({ dueOn: '2026-03-28' })).happens({ type: 'reminderSent', dueOn: '2026-03-30' })
    const none = requestAfter(...untilAsked, last({ dueOn: null }))
    expect(none).toMatchObject({ dueOn: '2026-03-20', reminders: [{ dueOn: null, from: null }] })
  })

  it('gives no day that is not later, no endless time, and other reminders give none at all', () => {
    const tale = given(...untilAsked).on('2026-03-23')
    tale.when(last({ dueOn: '2026-03-20' })).refused('extensionNotLater', { dueOn: '2026-03-20' })
    tale.when(last({ dueOn: '2026-03-23' })).refused('dueBeforeStart')
    tale.when(last({ dueOn: '2062-03-30' })).refused('extensionTooLong', { latest: '2026-04-07' })
    tale.when(reminded({ on: '2026-03-23', dueOn: '2026-03-30' })).refused('onlyLastNoticeGivesDays')
  })

  it('gives days once: another one leaves the day', () =>
    given(...untilAsked, last())
      .on('2026-03-31')
      .when(last({ on: '2026-03-31' }))
      .happens({ type: 'reminderSent', v: 1, request: id('request'), on: '2026-03-31', via: 'mail' }))

  it('before the day leaves the day when it would not be later', () =>
    expect(requestAfter(...untilAsked, last({ on: '2026-03-09' })).dueOn).toBe('2026-03-20'))
})

const country = fc.constantFrom<Country>('BE', 'NL')
const awkward = fc
  .constantFrom('2026-03-29', '2026-10-25', '2024-02-29', '2028-02-29', '2100-02-28', '2025-12-31')
  .chain((near) => fc.integer({ min: -20, max: 20 }).map((n) => addDays(near as never, n)))
const distance = fc.integer({ min: 1, max: 60 })

describe('whatever the calendar', () => {
  it('a day so many working days before another has so many working days between them', () => {
    fc.assert(
      fc.property(country, awkward, distance, (where, from, n) => {
        const calendar = workingCalendar(where)
        const before = workingDaysBefore(calendar, from, n)
        expect(calendar.isWorkingDay(before)).toBe(true)
        const due = calendar.nextWorkingDay(from)
        expect(calendar.addWorkingDays(workingDaysBefore(calendar, due, n), n)).toBe(due)
      }),
    )
  })

  it('reminders are on working days, in their order, after what they remind of', () => {
    fc.assert(
      fc.property(
        country,
        awkward,
        distance,
        distance,
        distance,
        fc.nat(60),
        (where, since, first, second, last, granted) => {
          const calendar = workingCalendar(where)
          const rules = { reminders: { first, second, last } }
          const dueOn = calendar.addWorkingDays(since, granted)
          const on = remindersOn({ calendar, rules }, { since, dueOn })
          const days = [since, on.first, on.second, on.first || on.second ? dueOn : since, on.last].filter(
            (one) => one !== null,
          )
          expect(days).toEqual(days.toSorted())
          for (const one of days.slice(1)) if (one !== since) expect(calendar.isWorkingDay(one)).toBe(true)
          expect([
            on.first === since,
            on.second === since,
            on.second === on.first && on.first !== null,
          ]).toEqual([false, false, false])
          expect(on.last && on.last > dueOn).toBe(true)
        },
      ),
    )
  })
})

describe('whatever a mediator does', () => {
  it('what comes next is after what was sent, and nothing comes next once it is answered', () => {
    let seen = 0
    fc.assert(
      fc.property(
        fc.oneof(
          walk.map(({ end }) => end),
          history.map((past) => fold(caseDecider, past)),
        ),
        (state) => {
          if (state.is === 'absent') return
          for (const request of state.requests) {
            const next = nextReminder(request)
            if (request.response.is !== 'awaited') expect(next).toBeNull()
            if (!next) continue
            seen += 1
            expect(request.reminders.every(({ on }) => on < next.on)).toBe(true)
            expect(
              request.reminders.every(({ reminder }) => reminder < next.reminder || reminder !== 'last'),
            ).toBe(true)
          }
        },
      ),
      { numRuns: 300 },
    )
    expect(seen).toBeGreaterThan(0)
  })

  it('the office’s days of the history are those of the clocks, while nothing rests', () => {
    let moved = 0
    fc.assert(
      fc.property(walk, ({ legs, end, today }) => {
        // A receipt that is corrected changes from when a pause counts, and the history keeps what was said.
        if (legs.some(({ order }) => order.type === 'correctFacts')) return
        if (currentPause(end) || end.closing) return
        const clocks = clocksOf(end, clockContextOn(today))
        for (const clock of clocks) {
          const { name } = clock
          if (name !== 'acknowledgement' && name !== 'refusal' && name !== 'procedure') continue
          if (clock.endedOn) continue
          expect([name, end.ownDays[name]]).toEqual([name, clock.dueOn])
          if (clock.pausedDays) moved += 1
        }
      }),
      { numRuns: 300 },
    )
    expect(moved).toBeGreaterThan(0)
  })
})

it('the days of a response are counted in what was recorded, whatever the settings are later', () => {
  const { events } = given(...untilAsked, paused(), resumed())
  const inCalendarDays = events.map((event) =>
    event.type === 'responseRequested' ? { ...event, unit: 'calendar' as const } : event,
  )
  const clock = (list: typeof events) =>
    clocksOf(fold(caseDecider, list) as Case, clockContextOn('2026-03-18')).find(
      ({ name }) => name === 'response',
    )
  expect(clock(events)).toMatchObject({ unit: 'working', pausedDays: 5, daysLeft: 7 })
  expect(clock(inCalendarDays)).toMatchObject({ unit: 'calendar', pausedDays: 7, daysLeft: 9 })
  expect(defaultClockRules.units.response).toBe('working')
})
