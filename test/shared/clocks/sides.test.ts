import { describe, expect, it } from 'vitest'
import { given } from '#test/shared/case/given.ts'
import {
  answered,
  asked,
  closed,
  facts,
  heard,
  id,
  lapsed,
  openCase,
  paused,
  proposed,
  reopened,
  reply,
  resolved,
  untilAdmitted,
  untilAsked,
  untilAssessed,
  untilClosed,
  untilSettled,
  withdrawn,
} from '#test/shared/case/orders.ts'
import { clockAfter, named } from './given.ts'

describe('what the sides are given', () => {
  it('begins when the message has arrived: a letter takes two working days, a registered one three', () => {
    const dueBy = (via: 'mail' | 'letter' | 'registeredLetter') =>
      clockAfter('response', '2026-03-06', ...untilAdmitted, heard(), asked({ via })).dueOn
    expect([dueBy('mail'), dueBy('letter'), dueBy('registeredLetter')]).toEqual([
      '2026-03-20',
      '2026-03-24',
      '2026-03-25',
    ])
  })

  it('ends on a working day, also where the mediator chose a weekend', () => {
    const chosen = asked({ dueOn: '2026-03-21' })
    expect(clockAfter('response', '2026-03-06', ...untilAdmitted, heard(), chosen).dueOn).toBe('2026-03-23')
    const answerBy = clockAfter(
      'answer',
      '2026-03-24',
      ...untilAssessed,
      proposed('one', { to: ['respondent'], answerBy: '2026-04-06' }),
    )
    expect(answerBy.dueOn).toBe('2026-04-07')
  })

  it('is met by the reply, and missed by a late one or by a lapse', () => {
    expect(clockAfter('response', '2026-04-01', ...untilAsked, reply())).toMatchObject({
      who: 'respondent',
      entry: id('request'),
      state: 'met',
      endedOn: '2026-03-18',
    })
    expect(clockAfter('response', '2026-04-01', ...untilAsked, reply({ on: '2026-03-23' })).state).toBe(
      'missed',
    )
    expect(clockAfter('response', '2026-04-01', ...untilAsked, lapsed())).toMatchObject({
      state: 'missed',
      endedOn: '2026-03-23',
    })
  })

  it('is counted for each side of a proposal apart', () => {
    const state = given(...untilAssessed, proposed(), answered()).state()
    expect(named(state, 'answer', '2026-03-27').map(({ who, state: is }) => [who, is])).toEqual([
      ['complainant', 'met'],
      ['respondent', 'running'],
    ])
    const taken = given(...untilAssessed, proposed(), answered({ on: '2026-03-25' }), withdrawn()).state()
    expect(named(taken, 'answer', '2026-03-27').map(({ state: is }) => is)).toEqual(['met', 'stopped'])
  })
})

describe('what was agreed', () => {
  it('keeps its day and its owner, outlives the closing, and is missed when it was not done', () => {
    expect(clockAfter('action', '2026-04-01', ...untilSettled)).toMatchObject({
      who: 'respondent',
      dueOn: '2026-04-15',
      state: 'running',
    })
    expect(clockAfter('action', '2026-06-01', ...untilClosed).state).toBe('met')
    const closedEarly = [...untilSettled, closed({ on: '2026-04-01' })]
    expect(clockAfter('action', '2026-04-02', ...closedEarly).state).toBe('running')
    const again = reopened({ on: '2026-04-03' })
    expect(clockAfter('action', '2026-06-01', ...closedEarly, again)).toMatchObject({
      ...{ state: 'stopped', endedOn: '2026-04-03' },
    })
    expect(clockAfter('action', '2026-06-01', ...untilSettled, resolved({ kept: false })).state).toBe(
      'missed',
    )
  })
})

describe('the age', () => {
  it('is counted since the receipt, pauses and all, until the case is closed', () => {
    expect(clockAfter('age', '2026-04-01', openCase(), paused())).toMatchObject({ daysRun: 30, dueOn: null })
    expect(clockAfter('age', '2026-09-01', ...untilClosed)).toMatchObject({ daysRun: 49, state: 'stopped' })
    const corrected = facts({ receivedOn: '2026-02-28' })
    expect(clockAfter('age', '2026-03-02', openCase(), corrected).daysRun).toBe(2)
  })
})
