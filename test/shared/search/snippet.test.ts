import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '#shared/kernel/date.ts'
import { searchable } from '#shared/search/fold.ts'
import { foldFrom, foldText } from '#shared/search/foldText.ts'
import { parseQuery } from '#shared/search/parse.ts'
import { placesIn } from '#shared/search/places.ts'
import { cutSnippet, markedIn, type Sought, soughtAgain, soughtIn } from '#shared/search/snippet.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'

const vocabulary = vocabularyIn('nl')
const searchedWords = (typed: string): readonly Sought[] => {
  const { query } = parseQuery(typed, vocabulary, { today: '2026-11-22' as PlainDate, unfinished: true })
  return query ? soughtIn(query) : []
}

/** The snippet with what is marked between brackets. */
const marked = (text: string, typed: string): string | null => {
  const snippet = cutSnippet(text, searchedWords(typed))
  if (!snippet) return null
  return snippet.marks.reduceRight(
    (shown, [from, to]) => `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`,
    snippet.text,
  )
}
const folded = (text: string) => searchable(text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())

describe('a snippet', () => {
  it('marks whole words, and the last one also where it goes on', () => {
    expect(marked('De kraan lekt, de kranen niet.', 'de kra')).toBe('[De] [kra]an lekt, [de] [kra]nen niet.')
    expect(marked('De kraanleiding lekt.', 'kraan lekt')).toBe('De kraanleiding [lekt].')
  })

  it('does not mind accents and capitals, however they are written', () => {
    expect(marked('Renée betaalde de crème.', 'RENEE creme')).toBe('[Renée] betaalde de [crème].')
    expect(marked('Rene\u0301e', 'renée')).toBe('[Rene\u0301e]')
  })

  it('is null where none of the words is, and for no words', () => {
    expect(marked('De kraan lekt.', 'dak')).toBeNull()
    expect(marked('De kraan lekt.', ' -- ')).toBeNull()
  })

  it('is cut around the first word, at spaces, and says so', () => {
    const text = `${'woord '.repeat(60)}kraan ${'woord '.repeat(60)}`
    const shown = marked(text, 'kraan') ?? ''
    expect(shown).toMatch(/^… (woord )+\[kraan\] (woord )*woord …$/)
    expect(shown.length).toBeLessThan(200)
  })

  it('holds a word of any length', () => {
    const snippet = cutSnippet('x'.repeat(5_000), [{ word: 'x'.repeat(5_000), prefix: false }])
    expect(snippet?.marks).toEqual([[0, 5_000]])
  })

  const character = fc.constantFrom(...'aàÀeéE\u0301bßİ9 \n-.😀ﬁ')
  const text = fc.string({ unit: character, maxLength: 400 })
  const typed = fc.string({ unit: character, minLength: 1, maxLength: 8 })

  it('is found in a text as its characters are folded one by one, each with where it came from', () => {
    const letters = fc.constantFrom(...'aAiIjJ\u0132ÍĵéE\u0301ßŒİΣς \n-.😀ﬁ\ud83d')
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 60 }), (any) => {
        let plain = ''
        const origins: number[] = []
        let at = 0
        for (const one of any) {
          const letter = searchable(one.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase()
          if (letter === 'j' && plain.endsWith('i')) plain = `${plain.slice(0, -1)}y`
          else {
            plain += letter
            for (let nth = 0; nth < letter.length; nth += 1) origins.push(at)
          }
          at += one.length
        }
        expect(foldText(any)).toBe(plain)
        expect(foldFrom(any)).toEqual({ folded: plain, origins: [...origins, any.length] })
      }),
      { numRuns: 3_000 },
    )
  })

  it('has its marks in order, inside its text and never empty', () =>
    fc.assert(
      fc.property(text, typed, (from, words) => {
        const snippet = cutSnippet(from, searchedWords(words))
        if (!snippet) return
        expect(snippet.marks.length).toBeGreaterThan(0)
        let before = 0
        for (const [start, end] of snippet.marks) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(snippet.text.length)
          before = start
        }
      }),
      { numRuns: 2_000 },
    ))

  it('is cut around the words that are wanted of it, and marks the others as well', () => {
    const words = searchedWords('kraan lekt ')
    const text = `De kraan. ${'en zo voort '.repeat(40)} Hij lekt, de kraan.`
    const { text: piece = '', marks = [] } = cutSnippet(text, words, words.slice(1)) ?? {}
    expect(marks.map(([from, to]) => piece.slice(from, to))).toEqual(['lekt', 'kraan'])
  })

  it('never cuts through a letter, where there is no space to cut at', () => {
    const runs = fc
      .array(fc.constantFrom('😀', 'e\u0301', 'x'), { maxLength: 6 })
      .map((letters) => letters.map((letter) => letter.repeat(60)).join(''))
    fc.assert(
      fc.property(runs, runs, fc.nat(3), (before, after, more) => {
        const of = `${before}${'x'.repeat(more)}-kraan-${after}`
        const { text: shown = '' } = cutSnippet(of, searchedWords('kraan')) ?? {}
        const [, piece = ''] = /^(?:… )?(.*?)(?: …)?$/su.exec(shown) ?? []
        expect(piece).toContain('-kraan-')
        expect(piece.isWellFormed()).toBe(true)
        expect(piece.replaceAll('e\u0301', '')).not.toMatch(/e|\u0301/)
      }),
    )
  })

  it('marks what folds to a searched word, and is never half a character', () =>
    fc.assert(
      fc.property(text, typed, (from, typedWords) => {
        const words = searchedWords(typedWords)
        const snippet = cutSnippet(from, words)
        for (const [start, end] of snippet?.marks ?? []) {
          const piece = snippet?.text.slice(start, end) ?? ''
          expect(piece.isWellFormed()).toBe(true)
          // A ligature or a letter with a dot of its own may fold to more letters than the word has.
          expect(words.some(({ word }) => folded(piece).startsWith(word))).toBe(true)
        }
      }),
      { numRuns: 2_000 },
    ))

  describe('what was marked', () => {
    const snippetOf = (of: string, asked: string) => {
      const snippet = cutSnippet(of, searchedWords(asked))
      return snippet ? [snippet] : []
    }

    it('is known by its words, each once', () => {
      expect(markedIn(snippetOf('De Kraan lekt, de kraan. Kranen niet.', 'kraan le'))).toEqual([
        'kraan',
        'le',
      ])
      expect(markedIn([])).toEqual([])
    })

    it('is found again where it stood, and wherever a word begins so', () =>
      fc.assert(
        fc.property(text, typed, (of, asked) => {
          const snippets = snippetOf(of, asked)
          const again = soughtAgain(markedIn(snippets))
          for (const { text: piece, marks } of snippets) {
            const begins = new Set(placesIn(piece, again, 1_000).map(([from]) => from))
            for (const [from] of marks) expect(begins).toContain(from)
          }
        }),
        { numRuns: 2_000 },
      ))
  })
})
