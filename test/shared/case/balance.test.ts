import { describe, expect, it } from 'vitest'
import { given } from './given.ts'
import {
  asked,
  attached,
  extended,
  id,
  lapsed,
  type Order,
  paused,
  reply,
  resumed,
  said,
  shown,
  untilAsked,
} from './orders.ts'

describe('the balance between the sides', () => {
  it('shows side by side what each was given', () => {
    const { balance } = given(...untilAsked, extended(), reply({ on: '2026-03-24' }))
      .on('2026-03-25')
      .view()
    expect(balance.respondent).toMatchObject({
      requests: 1,
      daysGranted: 15,
      daysUsed: 12,
      extensions: 1,
      rounds: 1,
      statements: 1,
      shown: 1,
      notShown: 0,
    })
    expect(balance.complainant).toMatchObject({
      requests: 0,
      daysGranted: 0,
      rounds: 1,
      shown: 0,
      notShown: 1,
    })
    expect(balance.differences).toEqual(['notShown'])
  })

  it('points out that one side got fewer days, or an extension', () => {
    const back = { request: id('back'), to: 'complainant', on: '2026-03-19' } as const
    const differences = (dueOn: string, ...orders: readonly Order[]) =>
      given(
        ...untilAsked,
        ...orders,
        reply({ on: '2026-03-19' }),
        shown(),
        asked({ ...back, shown: [], dueOn }),
      ).view().balance.differences
    expect(differences('2026-04-02')).toEqual([])
    expect(differences('2026-03-23')).toEqual(['daysGranted'])
    expect(differences('2026-04-02', extended())).toEqual(['daysGranted', 'extensions'])
  })

  it('counts the statements and documents of each side apart', () => {
    const { balance } = given(
      ...untilAsked,
      said('second'),
      attached('theirs', { broughtBy: 'respondent' }),
    ).view()
    expect(balance.complainant).toMatchObject({ statements: 2, documentsBrought: 0 })
    expect(balance.respondent).toMatchObject({ statements: 0, documentsBrought: 1 })
  })

  it('counts no more days as used than were granted, when the day passed', () => {
    const used = (...orders: readonly Order[]) =>
      given(...untilAsked, ...orders)
        .on('2026-04-30')
        .view().balance.respondent.daysUsed
    expect([used(), used(lapsed({ on: '2026-04-20' }))]).toEqual([10, 10])
    expect(
      given(...untilAsked)
        .on('2026-03-10')
        .view().balance.respondent.daysUsed,
    ).toBe(2)
  })

  it('says nothing of days while only one side was asked', () =>
    expect(given(...untilAsked).view().balance.differences).toEqual([]))

  it('points out that one side spoke in two rounds more than the other', () => {
    const request = (name: string, on: string) => asked({ request: id(name), on, shown: [] })
    const lapse = (name: string, on: string) => lapsed({ request: id(name), on })
    const { balance } = given(
      ...untilAsked,
      lapsed(),
      said('second', { on: '2026-03-23' }),
      request('again', '2026-03-24'),
      lapse('again', '2026-04-20'),
    ).view()
    expect(balance.differences).toContain('rounds')
  })

  it('does not count days that were lost to a pause as days that were taken away', () => {
    const { balance } = given(...untilAsked, paused(), resumed()).view()
    expect(balance.respondent.daysGranted).toBe(15)
  })
})
