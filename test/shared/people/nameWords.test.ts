import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameWords } from '#shared/people/nameWords.ts'

describe('the words of a name', () => {
  it.each([
    ['Thijs van Dijck-Peeters', ['thys', 'van', 'dyck', 'peeters']],
    ['Janssens, Janssens', ['janssens']],
    ['  ', []],
  ])('of %s', (name, words) => expect(nameWords(name)).toEqual(words))

  it('are the same whether it is asked alone or beside nothing', () => {
    const name = fc.string({ unit: fc.constantFrom(...'aijJé0 -'), maxLength: 6 })
    fc.assert(
      fc.property(name, (one) => {
        expect(nameWords(one)).toEqual(nameWords(one, null))
      }),
    )
  })
})
