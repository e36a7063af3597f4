import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completionsAt } from '#shared/search/complete.ts'
import { anything, dutch } from './language.ts'

describe('what can stand at the caret', () => {
  const options = (typed: string) => completionsAt(typed, typed.length, dutch).options.map(({ text }) => text)

  it.each([
    ['kl', ['klussenier:', 'klant:']],
    ['dak sta', ['stap:']],
    [
      'dak stap:',
      ['aanmelding', 'ontvankelijkheid', 'hoor', 'wederhoor', 'beoordeling', 'bemiddeling', 'gesloten'],
    ],
    ['stap:on', ['ontvankelijkheid']],
    ['', []],
    ['dak ', []],
    ['%', []],
    ['*', []],
    ['😀', []],
  ])('%s: %s', (typed, expected) => expect(options(typed)).toEqual(expected))

  it('is a name of the administration where a person is asked for', () =>
    expect(completionsAt('klussenier:"Pie', 15, dutch).ask).toEqual({ field: 'klussenier', begun: 'Pie' }))

  it('leaves what comes behind a quote that is still open', () => {
    const typed = 'klussenier:"Pie stap:hoor'
    const { span, ask } = completionsAt(typed, 15, dutch)
    expect(ask).toEqual({ field: 'klussenier', begun: 'Pie' })
    expect(typed.slice(span.to)).toBe(' stap:hoor')
  })

  it('replaces what was begun, and nothing else', () =>
    fc.assert(
      fc.property(anything, fc.nat(100), (typed, place) => {
        const caret = Math.min(place, typed.length)
        const { span, options: found } = completionsAt(typed, caret, dutch)
        expect(span.from).toBeLessThanOrEqual(caret)
        expect(span.to).toBeLessThanOrEqual(typed.length)
        for (const { text } of found) expect(text.length).toBeGreaterThan(0)
      }),
    ))
})
