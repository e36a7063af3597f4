import { describe, expect, it } from 'vitest'
import { writeIn } from '#shared/words/index.ts'
import { parseDay, parseMoney } from '../../renderer/shared/parse.ts'

describe('a day that is typed', () => {
  it.each([
    ...['3/4/2026', '03/04/2026', '3-4-2026', '3.4.2026', '3 4 2026', '03-04-26', '03042026', ' 2026-04-03 '],
  ])('%s is the third of April', (typed) => expect(parseDay(typed)).toBe('2026-04-03'))

  it('is in this year when it names none', () =>
    expect(parseDay('3/4')).toBe(`${new Date().getFullYear()}-04-03`))

  it.each(['', 'morgen', '31/2/2026', '4/13/2026', '2026', '1/1/20266', '32/1/26'])(
    '%s is no day, and is not turned into another one',
    (typed) => expect(parseDay(typed)).toBeNull(),
  )
})

describe('an amount that is typed', () => {
  it.each([
    ['1.234,50', 123_450],
    ['1234.5', 123_450],
    ['1,234.50', 123_450],
    ['€ 12', 1_200],
    ['0,05', 5],
    ['1.234', 123_400],
    ['1.234.567', 123_456_700],
  ])('%s is %i cents', (typed, cents) => expect(parseMoney(typed)).toBe(cents))

  it.each(['', 'veel', '1,2,3', '12.3456', '-5', '1.23,45'])('%s is no amount', (typed) =>
    expect(parseMoney(typed)).toBeNull(),
  )

  it.each([
    ['nl', 'BE'],
    ['nl', 'NL'],
    ['fr', 'BE'],
    ['en', 'BE'],
  ] as const)('reads back what is written in %s of %s', (language, country) => {
    const { money } = writeIn(language, country)
    for (const cents of [0, 5, 99, 100, 123_450, 1_234_567_89]) expect(parseMoney(money(cents))).toBe(cents)
  })
})
