import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/index.ts'
import { actionResult, actionResults, countActions, keptBy, talliesOf } from '#shared/case/actions.ts'
import { asSeenBy } from '#shared/case/redact.ts'
import { currentSettlement } from '#shared/case/state.ts'
import { direction, parties } from '#shared/case/vocabulary.ts'
import { plainDate } from '#shared/kernel/date.ts'
import { given } from './given.ts'
import * as order from './orders.ts'
import { closed, customer, id, klussenier, openCase, resolved, told, untilSettled } from './orders.ts'
import { walk } from './walks.ts'

const day = (text: string) => plainDate.parse(text)
const dueOn = day('2026-04-15')

describe('what came of an action', () => {
  it('is kept up to and including its day, late after it, broken when it was not done', () => {
    const found = (kept: boolean, on: string) =>
      actionResult({ dueOn, result: { kept, on: day(on) } }, day('2030-01-01'))
    expect([found(true, '2026-04-15'), found(true, '2026-04-16'), found(false, '2026-04-10')]).toEqual([
      ...['kept', 'late', 'broken'],
    ])
  })

  it('is open up to and including its day, and overdue after it', () => {
    const on = (today: string) => actionResult({ dueOn, result: null }, day(today))
    expect([on('2026-04-15'), on('2026-04-16')]).toEqual(['open', 'overdue'])
  })

  it('does not depend on today once it was found', () => {
    const days = fc.integer({ min: -400, max: 400 }).map((n) => addDays(dueOn, n))
    fc.assert(
      fc.property(fc.boolean(), days, days, days, (kept, on, today, later) => {
        const action = { dueOn, result: { kept, on } }
        expect(actionResult(action, today)).toBe(actionResult(action, later))
      }),
    )
  })
})

describe('what the sides say of an action', () => {
  const actionAfter = (...more: order.Order[]) =>
    given(...untilSettled, ...more).view().settlements[0]?.actions[0]

  it('is kept apart from what the mediator finds, and the last that each said counts', () => {
    const yes = told({ by: 'respondent', done: true })
    expect(actionAfter(told(), yes)).toMatchObject({ disputed: true, result: null, came: 'overdue' })
    expect(actionAfter(told(), yes, told({ done: true }))).toMatchObject({ disputed: false })
    expect(actionAfter(told(), told({ done: true }))).toMatchObject({ disputed: false })
  })

  it('cannot be of before the settlement, nor of an action that is not there', () => {
    const story = given(...untilSettled).on('2026-04-16')
    story.when(told({ on: '2026-03-29' })).refused('dueBeforeStart')
    story.when(told({ action: id('none') })).refused('unknownEntry')
    expect(given(...order.untilAssessed).hindrance('tellOfAction')).toBe('nothingRecorded')
  })

  it('is for the eyes of that side and of the office', () => {
    const state = given(...untilSettled, told(), told({ by: 'respondent' })).state()
    for (const side of parties)
      expect(asSeenBy(state, side).settlements[0]?.actions[0]?.reports.map(({ by }) => by)).toEqual([side])
  })

  it('says on whose word something was found: the mediator’s, unless he says otherwise', () => {
    const story = given(...untilSettled).on('2026-04-20')
    story.when(resolved()).happens({ type: 'actionResolved', by: 'mediator' })
    story.when(resolved({ by: 'complainant' })).happens({ type: 'actionResolved', by: 'complainant' })
  })
})

describe('a closed case with an open action', () => {
  const open = [...untilSettled, closed({ on: '2026-04-01' })]

  it('is to be followed up by the day of its first action, until that is settled', () => {
    expect(given(...open).view().next).toMatchObject({
      ...{ code: 'followUp', dueOn, waitsFor: 'mediator', late: false },
    })
    expect(
      given(...open)
        .on('2026-04-16')
        .view().next,
    ).toMatchObject({ late: true })
    expect(given(...open, resolved()).view().next).toMatchObject({ code: 'none', dueOn: null })
  })

  it('names what was not kept, until it is opened again', () => {
    const broken = [...open, resolved({ kept: false, on: '2026-04-20' })]
    expect(given(...broken).view().broken).toMatchObject([{ id: id('action') }])
    expect(given(...broken, order.reopened()).view().broken).toEqual([])
  })
})

describe('the counting of actions', () => {
  it.each(direction.options)('gives each person what his side agreed to, when the %s', (way) => {
    const story = [openCase({ direction: way }), ...untilSettled.slice(1), resolved({ on: '2026-04-17' })]
    const row = {
      direction: way,
      customerId: customer.id,
      klussenierId: klussenier.id,
      actions: talliesOf(given(...story).state()),
    }
    const [complainant, respondent] =
      way === 'customerComplains' ? [customer.id, klussenier.id] : [klussenier.id, customer.id]
    const none = { kept: 0, late: 0, broken: 0, overdue: 0, open: 0 }
    const today = day('2026-05-01')
    expect(keptBy([row, row], respondent, today)).toEqual({ ...none, late: 2 })
    expect(keptBy([row], complainant, today)).toEqual(none)
    expect(keptBy([row], id('someone else'), today)).toEqual(none)
  })

  it('counts every action of a side once, whatever was done', () => {
    fc.assert(
      fc.property(walk, ({ end, today }) => {
        const binding = currentSettlement(end)
        const counted = end.settlements.flatMap((settlement) =>
          settlement.actions.filter(({ result }) => result || settlement === binding),
        )
        for (const side of parties) {
          const counts = countActions([talliesOf(end)[side]], today)
          const expected = counted
            .filter(({ owner }) => owner === side)
            .map((action) => actionResult(action, today))
          for (const result of actionResults)
            expect(counts[result]).toBe(expected.filter((one) => one === result).length)
        }
      }),
    )
  })
})
