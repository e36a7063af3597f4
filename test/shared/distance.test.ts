import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceWithin } from '#shared/kernel/distance.ts'

describe('the distance between two words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  it('counts a swap of two letters as one', () => expect(distanceWithin('dakgoot', 'dakgoto', 2)).toBe(1))
  it('is none for the same word, and the same both ways', () =>
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(distanceWithin(one, one, 2)).toBe(0)
        expect(distanceWithin(one, other, 3)).toBe(distanceWithin(other, one, 3))
      }),
    ))
  it('grows by at most one for one letter more', () =>
    fc.assert(
      fc.property(word, word, fc.constantFrom('a', 'b'), (one, other, letter) => {
        expect(distanceWithin(one, other + letter, 9)).toBeLessThanOrEqual(distanceWithin(one, other, 9) + 1)
      }),
    ))
})
