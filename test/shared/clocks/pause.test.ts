import { describe, expect, it } from 'vitest'
import { clocksOf } from '#shared/clocks/index.ts'
import { given } from '#test/shared/case/given.ts'
import {
  answered,
  type Order,
  openCase,
  paused,
  proposed,
  reply,
  resumed,
  settled,
  signed,
  untilAsked,
  untilAssessed,
  untilSettled,
} from '#test/shared/case/orders.ts'
import { clockAfter, clockContextOn, named } from './given.ts'

describe('a pause', () => {
  const resting = [openCase(), signed(), ...untilAsked.slice(1), paused()]

  it('stops the clocks of the office and what the sides have to answer, and no other', () => {
    const state = given(...resting).state()
    const states = clocksOf(state, clockContextOn('2026-03-12')).map(({ name, state: is }) => [name, is])
    expect(states).toEqual([
      ['acknowledgement', 'met'],
      ['refusal', 'met'],
      ['procedure', 'paused'],
      ['response', 'paused'],
      ['firstReminder', 'paused'],
      ['age', 'running'],
    ])
    const agreedOn = [...untilSettled, paused({ on: '2026-04-01' })]
    expect(clockAfter('action', '2026-04-20', ...agreedOn)).toMatchObject({
      dueOn: '2026-04-15',
      state: 'missed',
      pausedDays: 0,
    })
  })

  it('leaves as many days as there were, for however long it lasts', () => {
    const days = ['2026-03-10', '2026-03-12', '2026-04-30', '2027-01-04'].map((today) => [
      clockAfter('procedure', today, ...resting).daysLeft,
      clockAfter('response', today, ...resting).daysLeft,
    ])
    expect(days.map(([, response]) => response)).toEqual([8, 8, 8, 8])
    // 31 May is a Sunday: there it may come out at a weekend, and then it ends on the Monday.
    for (const [procedure] of days) expect([82, 83, 84, 85]).toContain(procedure)
  })

  it('says what it cost, and costs it as often as there is one', () => {
    const twice = [...resting, resumed(), paused({ on: '2026-03-18' }), resumed({ on: '2026-03-20' })]
    expect(clockAfter('response', '2026-03-23', ...twice)).toMatchObject({
      dueOn: '2026-03-31',
      pausedDays: 7,
      state: 'running',
    })
    expect(clockAfter('procedure', '2026-03-23', ...twice)).toMatchObject({
      dueOn: '2026-06-10',
      pausedDays: 9,
    })
  })

  it('does not bring back a day that had passed', () => {
    const late = [...untilAsked, paused({ on: '2026-03-25' }), resumed({ on: '2026-04-01' })]
    expect(clockAfter('response', '2026-04-02', ...late)).toMatchObject({
      dueOn: '2026-03-20',
      state: 'missed',
      pausedDays: 0,
    })
  })

  it('is no reason to call an answer late that came while it lasted', () => {
    expect(clockAfter('response', '2026-04-30', ...resting, reply({ on: '2026-04-20' })).state).toBe('met')
  })

  it('is counted once, where it moved a day of which turns out that it had ended meanwhile', () => {
    const offered = [...untilAssessed, proposed('proposal', { answerBy: '2026-04-02' })]
    const rest = paused({ on: '2026-03-25' })
    const after = resumed({ on: '2026-04-01' })
    const answerDays = (...orders: readonly Order[]) =>
      named(given(...offered, ...orders).state(), 'answer', '2026-04-03').map(({ dueOn }) => dueOn)
    // Five working days were lost, and Easter Monday lies between.
    const both = ['2026-04-10', '2026-04-10']
    expect(answerDays(rest, after)).toEqual(both)
    // One side answered while it lasted, an answer of then was recorded afterwards, a settlement came before the pause was told of.
    expect(answerDays(rest, answered({ on: '2026-03-27' }), after)).toEqual(both)
    expect(answerDays(rest, after, answered({ on: '2026-03-27' }))).toEqual(both)
    expect(answerDays(settled({ on: '2026-03-30', proposal: null }), rest, after)).toEqual(both)
    expect(
      clockAfter('response', '2026-03-23', ...resting, resumed(), reply({ on: '2026-03-12' })).dueOn,
    ).toBe('2026-03-27')
  })
})
