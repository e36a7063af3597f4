import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replyPieces } from '#shared/intake/replyText.ts'
import { placedPieces } from '../../renderer/features/intake/marking.ts'

describe('words that are marked in a mail', () => {
  it('are those of the text, whatever pieces it falls into', () => {
    const texts = fc
      .array(fc.constantFrom('Dag,', 'De kraan lekt.', '> eerder', '', 'Met vriendelijke groet', 'An'), {
        maxLength: 14,
      })
      .map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(texts, fc.nat(80), fc.nat(20), (text, from, length) => {
        const start = Math.min(from, text.length)
        const end = Math.min(start + length, text.length)
        const marked = placedPieces(replyPieces(text), { part: 'text', start, end })
          .flatMap(({ text: own, marked }) => (marked ? [own.slice(marked.start, marked.end)] : []))
          .join('')
        // Between two pieces stands a line end, which belongs to neither.
        expect(marked.replaceAll('\n', '')).toBe(text.slice(start, end).replaceAll('\n', ''))
      }),
    )
  })
})
