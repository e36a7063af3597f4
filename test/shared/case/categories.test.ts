import { describe, expect, it } from 'vitest'
import { asSeenBy } from '#shared/case/redact.ts'
import { given, givenCase } from './given.ts'
import { categorised, openCase, undo, untilClosed } from './orders.ts'

describe('what a case is about', () => {
  it('is not known until someone says so', () => expect(givenCase().state().categories).toEqual([]))

  it('is known from the start where the opening says so', () =>
    expect(given(openCase({ categories: ['price', 'damage'] })).state().categories).toEqual([
      'damage',
      'price',
    ]))

  it('is said as a whole, each category once, in the order of the vocabulary', () => {
    const twice = categorised({ categories: ['damage', 'workmanship', 'damage'] })
    givenCase()
      .when(twice)
      .happens({ type: 'caseCategorised', categories: ['workmanship', 'damage'] })
    expect(givenCase(twice, categorised({ categories: ['price'] })).state().categories).toEqual(['price'])
  })

  it('can be taken away again, and undone', () => {
    expect(givenCase(categorised(), categorised({ categories: [] })).state().categories).toEqual([])
    expect(givenCase(categorised(), undo()).state().categories).toEqual([])
  })

  it('is said once', () => {
    givenCase()
      .when(categorised({ categories: [] }))
      .refused('nothingChanged')
    givenCase(categorised()).when(categorised()).refused('nothingChanged')
  })

  it('can be said of a closed case, for the figures of its year', () =>
    given(...untilClosed)
      .when(categorised())
      .happens({ type: 'caseCategorised' }))

  it('is for the office alone', () => {
    const state = givenCase(categorised()).state()
    expect(asSeenBy(state, 'complainant').categories).toEqual([])
    expect(asSeenBy(state, 'respondent').categories).toEqual([])
    expect(asSeenBy(state, 'internal').categories).toEqual(['workmanship', 'damage'])
  })
})
