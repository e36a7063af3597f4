import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageSource } from '#core/typesetting/coverageOfFonts.ts'
import { breakable, longWord, oneLine, printable, safeData } from '#core/typesetting/text.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 300 })
const unpaired = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => {
  return String.fromCharCode(...units)
})
const anything = fc.oneof(anyText, unpaired)

describe('printable text', () => {
  it('keeps what people write, in every script that the fonts have', () => {
    for (const text of [
      'Één fauteuil à 12,50 €, “prima” – ’s avonds…',
      '#panic() *vet* _schuin_ $x^2$ <script>alert(1)</script> @ref [a] \\n',
      'شكوى من الزبون',
      'תלונה של הלקוח',
      'Жалоба · Παράπονο',
      '👩‍👩‍👧 🔨 👍🏽 🇧🇪 ❤️',
    ])
      expect(printable(text)).toBe(text)
  })

  it('replaces what no font covers', () => expect(printable('a漢b')).toBe('a\uFFFDb'))

  it('composes letters that a file system took apart', () => expect(printable('e\u0301e\u0301n')).toBe('één'))

  it('ends every line the same way', () => expect(printable('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd'))

  it('strips NUL, escape sequences, and what turns the reading order round', () =>
    expect(printable('a\0b\u001B[31mc\u202Egpj.exe\u2066\u200F\uFEFF')).toBe('ab[31mcgpj.exe'))

  it('is well-formed, without control or direction characters, and done in one pass, whatever goes in', () =>
    fc.assert(
      fc.property(anything, (text) => {
        const shown = printable(text)
        expect(shown.isWellFormed()).toBe(true)
        expect(shown).not.toMatch(/[^\P{Cc}\n\t]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u)
        expect(printable(shown)).toBe(shown)
      }),
    ))
})

describe('long words', () => {
  it('of 45 characters may break after every 16', () =>
    expect(breakable('x'.repeat(45))).toBe([16, 16, 13].map((length) => 'x'.repeat(length)).join('\u200B')))

  it('of 44 characters stay whole', () => expect(breakable('x'.repeat(44))).toBe('x'.repeat(44)))

  it('never break inside a joined emoji', () => {
    const family = '👩‍👩‍👧'
    for (const piece of breakable(family.repeat(50)).split('\u200B'))
      expect(piece.length % family.length).toBe(0)
  })

  it('leave no piece too long, and lose nothing', () =>
    fc.assert(
      fc.property(anything, (text) => {
        const safe = printable(text).replaceAll('\u200B', '')
        const broken = breakable(safe)
        expect(broken.replaceAll('\u200B', '')).toBe(safe)
        const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' })
        for (const piece of broken.split(/[\s\u200B]+/))
          expect([...segmenter.segment(piece)].length).toBeLessThan(longWord)
      }),
    ))
})

describe('the data of a template', () => {
  it('is made safe at every depth and keeps its shape', () =>
    expect(safeData({ a: ['x\0', { b: 'y\ud800' }], n: 1.5, t: true, z: null })).toEqual({
      a: ['x', { b: 'y\uFFFD' }],
      n: 1.5,
      t: true,
      z: null,
    }))

  it('survives JSON unchanged, whatever it was', () =>
    fc.assert(
      fc.property(fc.dictionary(anything, fc.oneof(anything, fc.array(anything))), (data) => {
        const safe = safeData(data)
        expect(JSON.stringify(safe).isWellFormed()).toBe(true)
        expect(JSON.stringify(safe)).not.toMatch(/\\ud[89a-f]/)
      }),
    ))

  it('gives one line for a title', () => expect(oneLine(' a\r\n\tb ')).toBe('a b'))
})

it('the coverage file is that of the installed fonts', () =>
  expect(readFileSync(new URL('../../../core/typesetting/coverage.ts', import.meta.url), 'utf8')).toBe(
    coverageSource(),
  ))
