import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from '#shared/letters/compare.ts'

const paragraph = fc.constantFrom('Beste', 'Wij vragen uw reactie.', 'Met vriendelijke groet', 'Tot dan.')
const text = fc.array(paragraph, { maxLength: 12 }).map((paragraphs) => paragraphs.join('\n\n'))
const only = (is: string, older: string, newer: string) =>
  compareTexts(older, newer)
    .filter((one) => one.is === is || one.is === 'same')
    .map((one) => one.text)
    .join('\n\n')

describe('two texts compared', () => {
  it('are both in what is told of them, in their own order', () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        expect(only('removed', older, newer)).toBe(older)
        expect(only('added', older, newer)).toBe(newer)
      }),
    )
  })

  it('have no difference when they are the same', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(compareTexts(one, one).filter(({ is }) => is !== 'same')).toEqual([])
      }),
    )
  })

  it('keep what both have, and tell what went before what came', () => {
    expect(compareTexts('Dag\n\nOud\n\nGroet', 'Dag\n\nNieuw\n\nGroet')).toEqual([
      { is: 'same', text: 'Dag' },
      { is: 'removed', text: 'Oud' },
      { is: 'added', text: 'Nieuw' },
      { is: 'same', text: 'Groet' },
    ])
  })
})
