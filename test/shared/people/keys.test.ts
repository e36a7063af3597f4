import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remembering } from '#shared/kernel/remembering.ts'
import { nameKey } from '#shared/people/nameKey.ts'
import { withoutMarks } from '#shared/people/names.ts'

const letters = fc.string({
  unit: fc.constantFrom(...'aAbzZ09 .-\'"&/éËØßıİǅﬁ각\u0301', 'ĳ', 'Σ', ' ij'),
  maxLength: 20,
})

describe('a name as it is looked up', () => {
  it('has the letters of its whole decomposition, whichever way is shorter', () => {
    fc.assert(
      fc.property(letters, (name) => {
        const whole = name.normalize('NFKD').replace(/\p{M}/gu, '')
        expect(nameKey(name)).toBe(nameKey(whole))
        expect(nameKey(`${name} é`)).toBe(`${nameKey(name)} e`.trim())
        expect(withoutMarks(`${name} é`)).toBe(`${withoutMarks(name)} e`)
      }),
    )
  })
})

describe('what is worked out once', () => {
  it('is the same after it was forgotten, and is worked out anew only then', () => {
    const asked: string[] = []
    const double = remembering(2, (letter) => {
      asked.push(letter)
      return letter + letter
    })
    expect([...'abacca'].map(double)).toEqual(['aa', 'bb', 'aa', 'cc', 'cc', 'aa'])
    expect(asked).toEqual(['a', 'b', 'c', 'a'])
  })
})
