import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GatheredAs, GatheredLine } from '#shared/intake/gathered.ts'
import { replyPieces } from '#shared/intake/replyText.ts'
import { gatheredGroups, nextAfter } from '../../renderer/features/intake/gathered/groups.ts'
import { placedPieces } from '../../renderer/features/intake/marking.ts'

const line = (upload: string, as: GatheredAs, said: Partial<GatheredLine> = {}): GatheredLine => ({
  upload,
  file: `${upload}.eml`,
  size: 1,
  broughtTo: null,
  mail: null,
  as,
  takenInAs: [],
  hadIt: [],
  skipped: false,
  ...said,
})
const complaint: GatheredAs = { is: 'complaint', certainty: 'certain' }
const reply: GatheredAs = {
  is: 'reply',
  number: '2026-0001',
  nature: 'answer',
  side: null,
  certainty: 'proposed',
}

describe('the list of what came in', () => {
  const lines = [
    line('reply', reply),
    line('file', { is: 'file' }),
    line('a', complaint),
    line('double', { is: 'repeated', of: 'a' }),
    line('b', complaint, { skipped: true }),
    line('c', complaint),
  ]

  it('stands under what the files are, each once', () => {
    const shown = gatheredGroups(lines)
    expect(
      shown.flatMap(({ heading, lines: own }) => [
        `${heading.group} ${heading.count}`,
        ...own.map(({ upload }) => upload),
      ]),
    ).toEqual([
      ...['complaint 3', 'a', 'b', 'c'],
      ...['reply 1', 'reply'],
      ...['file 1', 'file'],
      ...['had 1', 'double'],
    ])
  })

  it('goes on with the next mail that waits, from the top again after the last, and ends where none does', () => {
    expect(nextAfter(lines, 'a')?.upload).toBe('c')
    expect(nextAfter(lines, 'c')?.upload).toBe('reply')
    expect(nextAfter(lines, 'reply')?.upload).toBe('a')
    const done = lines.map((one) => ({ ...one, takenInAs: ['2026-0002'] }))
    expect(nextAfter(done, 'a')).toBeNull()
  })

  it('loses no line, whatever it is', () => {
    const anyAs = fc.constantFrom<GatheredAs>(
      complaint,
      reply,
      { is: 'file' },
      { is: 'repeated', of: 'x' },
      { is: 'complaint', certainty: 'unknown' },
      { is: 'leftOut', left: { code: 'deletedMails', count: 3 } },
    )
    fc.assert(
      fc.property(fc.array(anyAs, { maxLength: 40 }), (all) => {
        const some = all.map((as, nth) => line(String(nth), as))
        const shown = gatheredGroups(some).flatMap((group) => group.lines.map(({ upload }) => upload))
        expect(shown.toSorted()).toEqual(some.map(({ upload }) => upload).toSorted())
      }),
    )
  })
})

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
