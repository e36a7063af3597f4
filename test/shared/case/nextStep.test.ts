import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/index.ts'
import { isLate, nextStep, stepOn } from '#shared/case/nextStep.ts'
import { currentPause } from '#shared/case/state.ts'
import { clocksOf } from '#shared/clocks/index.ts'
import { plainDate } from '#shared/kernel/date.ts'
import { contextOn, given } from './given.ts'
import {
  agreed,
  allFound,
  asked,
  askMissing,
  assessed,
  closed,
  complaint,
  found,
  heard,
  id,
  lapsed,
  type Order,
  openCase,
  paused,
  proposed,
  refuseIt,
  reminded,
  reopened,
  resumed,
  signed,
  untilAdmitted,
  untilAsked,
  untilAssessed,
  untilClosed,
  untilComplete,
  untilReplied,
  untilSettled,
} from './orders.ts'
import { walk } from './walks.ts'

describe('the stage and the next step', () => {
  const both = { to: ['complainant', 'respondent'] as const }
  it.each<[string, readonly Order[], string, string, string | null, string]>([
    ['a new case', untilAdmitted.slice(0, 1), 'intake', 'requestMissingItems', '2026-03-09', 'mediator'],
    [
      'a case that waits for what is missing',
      [...untilAdmitted.slice(0, 2), askMissing()],
      'admissibility',
      'awaitMissingItems',
      '2026-03-17',
      'complainant',
    ],
    [
      'a case of which the last missing thing came in',
      [
        ...untilAdmitted.slice(0, 1),
        agreed({ agreement: {} }),
        askMissing({ items: ['description'] }),
        complaint({ on: '2026-03-16' }),
      ],
      'admissibility',
      'checkConditions',
      '2026-03-24',
      'mediator',
    ],
    [
      'a case that meets the conditions',
      untilAdmitted.slice(0, -1),
      'admissibility',
      'admit',
      '2026-03-09',
      'mediator',
    ],
    [
      'a case with a ground for refusal',
      [...untilAdmitted.slice(0, 1), found('bothWilling', { finding: 'notMet' })],
      'admissibility',
      'refuse',
      '2026-03-09',
      'mediator',
    ],
    [
      'a refused case',
      [...untilAdmitted.slice(0, 1), found('attemptsMade', { finding: 'notMet' }), refuseIt()],
      'admissibility',
      'close',
      '2026-03-11',
      'mediator',
    ],
    ['an admitted case', untilAdmitted, 'hearing', 'completeHearing', '2026-03-11', 'mediator'],
    [
      'a case of which the hearing is complete',
      [...untilAdmitted, heard()],
      'counterHearing',
      'requestResponse',
      '2026-03-09',
      'mediator',
    ],
    [
      'a case that waits for the respondent',
      untilAsked,
      'counterHearing',
      'remind',
      '2026-03-13',
      'respondent',
    ],
    [
      'a case of which the last reminder went out',
      [...untilAsked, reminded({ reminder: 'last', dueOn: null })],
      'counterHearing',
      'awaitResponse',
      '2026-03-20',
      'respondent',
    ],
    ['an answered case', untilReplied, 'assessment', 'assess', '2026-04-01', 'mediator'],
    ['a case whose day passed', [...untilAsked, lapsed()], 'assessment', 'assess', '2026-04-07', 'mediator'],
    [
      'a case that waits for the complainant’s answer',
      [...untilReplied, asked({ request: id('back'), to: 'complainant', on: '2026-03-19', shown: [] })],
      'counterHearing',
      'remind',
      '2026-03-26',
      'complainant',
    ],
    ['an assessed case', untilAssessed, 'mediation', 'propose', '2026-03-30', 'mediator'],
    [
      'a case that cannot be mediated',
      [...untilReplied, assessed({ approach: 'none' })],
      'assessment',
      'close',
      '2026-03-30',
      'mediator',
    ],
    [
      'a case with an open proposal',
      [...untilAssessed, proposed('proposal', both)],
      'mediation',
      'awaitAnswers',
      '2026-04-08',
      'both',
    ],
    ['a settled case', untilSettled, 'mediation', 'awaitActions', '2026-04-15', 'respondent'],
    [
      'a case of which all was done',
      untilClosed.slice(0, -1),
      'mediation',
      'close',
      '2026-04-22',
      'mediator',
    ],
    ['a closed case', untilClosed, 'closed', 'none', null, 'nobody'],
    [
      'a paused case',
      [...untilAsked, paused({ until: '2026-03-17' })],
      'counterHearing',
      'resume',
      '2026-03-17',
      'nobody',
    ],
    [
      'a reopened case that could not be mediated',
      [...untilReplied, assessed({ approach: 'none' }), closed({ outcome: 'notMediable' }), reopened()],
      'assessment',
      'assess',
      '2026-05-11',
      'mediator',
    ],
  ])('of %s', (_, orders, stage, code, dueOn, waitsFor) =>
    expect(given(...orders).view()).toMatchObject({ stage, next: { code, dueOn, waitsFor } }),
  )

  const nextOn = (today: string, ...orders: readonly Order[]) =>
    given(...orders)
      .on(today)
      .view().next

  it('is late from the day after', () => {
    expect(nextOn('2026-03-13', ...untilAsked).late).toBe(false)
    expect(nextOn('2026-03-14', ...untilAsked).late).toBe(true)
  })

  it('is the mediator’s own from the day of a reminder, and each reminder makes way for the next', () => {
    expect(nextOn('2026-03-12', ...untilAsked)).toMatchObject({ code: 'remind', waitsFor: 'respondent' })
    expect(nextOn('2026-03-13', ...untilAsked)).toMatchObject({ code: 'remind', waitsFor: 'mediator' })
    const once = [...untilAsked, reminded({ on: '2026-03-13' })]
    expect(nextOn('2026-03-13', ...once)).toMatchObject({ dueOn: '2026-03-18', waitsFor: 'respondent' })
  })

  it('is to record the lapse once the day has passed after the last reminder', () => {
    const told = [...untilAsked, reminded({ on: '2026-03-16', reminder: 'last', dueOn: null })]
    expect(nextOn('2026-03-20', ...told)).toMatchObject({ code: 'awaitResponse', waitsFor: 'respondent' })
    expect(nextOn('2026-03-21', ...told)).toMatchObject({
      code: 'recordLapse',
      waitsFor: 'mediator',
      late: true,
    })
  })

  it('is to record the lapse too where nobody reminded, once the day itself has passed', () => {
    expect(nextOn('2026-03-20', ...untilAsked)).toMatchObject({ code: 'remind', dueOn: '2026-03-13' })
    expect(nextOn('2026-03-21', ...untilAsked)).toMatchObject({ code: 'recordLapse', dueOn: '2026-03-20' })
    const twice = [...untilAsked, reminded({ on: '2026-03-13' }), reminded({ on: '2026-03-18' })]
    expect(nextOn('2026-03-23', ...twice)).toMatchObject({ code: 'remind', dueOn: '2026-03-23' })
  })

  it('is the mediator’s when a side let the day for anything else pass, or a rest is over', () => {
    const missing = [...untilAdmitted.slice(0, 2), askMissing()]
    expect(nextOn('2026-03-17', ...missing).code).toBe('awaitMissingItems')
    expect(nextOn('2026-03-18', ...missing)).toMatchObject({ code: 'askAgain', waitsFor: 'mediator' })
    const offered = [...untilAssessed, proposed()]
    expect(nextOn('2026-04-09', ...offered)).toMatchObject({ code: 'chaseAnswers', waitsFor: 'mediator' })
    const resting = [...untilAsked, paused({ until: '2026-03-17' })]
    expect(nextOn('2026-03-16', ...resting).waitsFor).toBe('nobody')
    expect(nextOn('2026-03-17', ...resting)).toMatchObject({ code: 'resume', waitsFor: 'mediator' })
  })

  it('takes the earlier of two sides that were asked', () => {
    const both = [...untilAsked, asked({ request: id('back'), to: 'complainant', shown: [] })]
    expect(nextOn('2026-03-09', ...both)).toMatchObject({ code: 'remind', waitsFor: 'both' })
    const first = [...both, reminded({ on: '2026-03-13' })]
    expect(nextOn('2026-03-13', ...first)).toMatchObject({ code: 'remind', dueOn: '2026-03-13' })
    expect(given(...first).state().requests[1]?.reminders).toEqual([])
  })
})

describe('what presses before the next step', () => {
  const pressingAfter = (...orders: readonly Order[]) => given(...orders).view().next.pressing

  it('is the earliest day of the office that comes before the step is due', () => {
    const slow = [openCase(), askMissing({ on: '2026-03-03' })]
    // The complainant heard of it: nothing presses before the answer.
    expect(pressingAfter(...slow)).toBeNull()
    const looking = [openCase(), complaint(), signed(), ...allFound().slice(0, 3)]
    expect(pressingAfter(...looking)).toBeNull()
    const long = [...untilComplete, heard(), asked({ dueOn: '2026-08-20' })]
    expect(pressingAfter(...long)).toEqual({ clock: 'procedure', dueOn: '2026-06-03' })
  })

  it('is nothing while the case rests or is closed, and comes later after it', () => {
    const late = [openCase(), signed(), complaint(), found('bothWilling', { finding: 'unknown' })]
    const dueOn = (...orders: readonly Order[]) => given(...late, ...orders).state().ownDays
    expect(dueOn()).toMatchObject({ acknowledgement: '2026-03-09', refusal: '2026-03-23' })
    expect(pressingAfter(...late, paused({ until: '2027-01-04' }))).toBeNull()
    expect(dueOn(paused({ on: '2026-03-04' }), resumed({ on: '2026-03-11' }))).toMatchObject({
      acknowledgement: '2026-03-16',
      refusal: '2026-03-30',
    })
  })

  it('makes a case late by itself', () => {
    const step = nextStep(given(...untilAsked).state())
    const pressing = { clock: 'procedure', dueOn: plainDate.parse('2026-03-10') } as const
    expect(isLate({ ...step, pressing }, plainDate.parse('2026-03-11'))).toBe(true)
    expect(isLate({ ...step, pressing }, plainDate.parse('2026-03-10'))).toBe(false)
  })

  it('is what the clocks say, whatever a mediator does', () => {
    let seen = 0
    fc.assert(
      fc.property(walk, ({ legs, end, today }) => {
        if (legs.some(({ order }) => order.type === 'correctFacts')) return
        const { pressing, dueOn } = nextStep(end)
        if (currentPause(end)) {
          expect(pressing).toBeNull()
          return
        }
        const own = clocksOf(end, { ...contextOn(today), rules: contextOn(today).clocks }).filter(
          (clock) => ['acknowledgement', 'refusal', 'procedure'].includes(clock.name) && !clock.endedOn,
        )
        const days = own.map((clock) => clock.dueOn ?? '')
        const first = days.toSorted()[0]
        expect(pressing?.dueOn).toBe(
          first && (dueOn === null || first < dueOn) && !end.closing ? first : undefined,
        )
        if (pressing) seen += 1
      }),
      { numRuns: 300 },
    )
    expect(seen).toBeGreaterThan(0)
  })
})

describe('whatever day comes', () => {
  it('somebody has something to do: nobody waits for a side whose day has passed', () => {
    fc.assert(
      fc.property(walk, fc.nat(400), ({ end, today }, later) => {
        const on = addDays(today, later)
        const step = stepOn(nextStep(end), on)
        if (end.closing || step.dueOn === null || step.dueOn >= on) return
        expect([step.code, step.waitsFor]).toEqual([step.code, 'mediator'])
      }),
      { numRuns: 300 },
    )
  })
})
