import { describe, expect, it } from 'vitest'
import { given, givenCase } from './given.ts'
import { customer, facts, klussenier, openCase, partiesAre } from './orders.ts'

describe('opening', () => {
  it('opens a case, to be looked at within five working days', () =>
    given()
      .on('2026-03-02')
      .when(openCase())
      .happens({ type: 'caseOpened', number: '2026-0001', nextBy: '2026-03-09' }))

  it('makes the customer the complainant, or the Klussenier when he complains', () => {
    const usual = givenCase().view()
    expect([usual.complainant?.name, usual.respondent?.name]).toEqual([customer.name, klussenier.name])
    const reverse = given(openCase({ direction: 'klussenierComplains' })).view()
    expect([reverse.complainant?.name, reverse.respondent?.name]).toEqual([klussenier.name, customer.name])
  })

  it('takes in a complaint about a Klussenier who is not named', () =>
    expect(given(openCase({ klussenier: null })).view()).toMatchObject({ respondent: null, stage: 'intake' }))

  it('opens a case once', () =>
    givenCase().when(openCase()).refused('alreadyOpened', { number: '2026-0001' }))

  it('refuses any other command about a case that was never opened', () =>
    given().when(facts()).refused('caseNotOpened'))

  it('cannot have received a complaint after today', () =>
    given()
      .on('2026-03-01')
      .when(openCase())
      .refused('inTheFuture', { on: '2026-03-02', today: '2026-03-01' }))
})

describe('correcting', () => {
  it('corrects what the case is about', () => {
    expect(givenCase(facts()).state().subject).toBe('Scheve tegels')
    givenCase(facts()).when(facts()).refused('nothingChanged')
    givenCase()
      .on('2026-03-02')
      .when(facts({ receivedOn: '2026-03-03' }))
      .refused('inTheFuture')
  })

  it('corrects who the parties are, and who complains', () => {
    const turned = partiesAre({ direction: 'klussenierComplains' })
    expect(givenCase(turned).view().complainant?.name).toBe(klussenier.name)
    givenCase().when(partiesAre()).refused('nothingChanged')
    givenCase(turned).when(turned).refused('nothingChanged')
  })

  it('names a Klussenier who was not known', () =>
    expect(given(openCase({ klussenier: null }), partiesAre()).view().respondent?.name).toBe(klussenier.name))
})
