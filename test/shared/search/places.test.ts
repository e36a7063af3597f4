import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldFrom, plainOf } from '#shared/search/foldText.ts'
import { type Place, placesAcross, placesIn, type Sought } from '#shared/search/places.ts'

const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** Where words are in a text that is folded whole: at each beginning of a word, the longest of them. */
const placesByFolding = (text: string, sought: readonly Sought[]): readonly Place[] => {
  const { folded, origins } = foldFrom(text)
  const places: Place[] = []
  for (let at = 0; at < folded.length; at += 1) {
    if (!isWord(folded[at]) || isWord(folded[at - 1])) continue
    const ends = sought
      .filter(({ word }) => folded.startsWith(word, at))
      .filter(({ word, prefix }) => prefix || !isWord(folded[at + word.length]))
      .map(
        ({ word }) => origins.find((origin) => origin > (origins[at + word.length - 1] ?? 0)) ?? text.length,
      )
    if (ends.length > 0) places.push([origins[at] ?? 0, Math.max(...ends)])
  }
  return places
}

describe('the places of words in a text', () => {
  const character = fc.constantFrom(...'aAiIjJyYßæ\u0132ÍĵéE\u0301İ9 -.😀𝒜ﬁ\ud83d')
  const text = fc.string({ unit: character, maxLength: 60 })
  const letters = fc.constantFrom(...'aaijysef9')
  const sought = fc.array(
    fc.record({ word: fc.string({ unit: letters, minLength: 1, maxLength: 3 }), prefix: fc.boolean() }),
    { minLength: 1, maxLength: 3 },
  )

  it('are those that folding the whole text finds', () =>
    fc.assert(
      fc.property(text, sought, (any, words) => {
        expect(placesIn(any, words, Number.POSITIVE_INFINITY)).toEqual(placesByFolding(any, words))
      }),
      { numRuns: 4_000 },
    ))

  it('are whole characters', () =>
    expect(placesIn('Kær', [{ word: 'ka', prefix: true }], 9)).toEqual([[0, 2]]))

  it('are no more than asked for', () =>
    expect(placesIn('dak dak dak', [{ word: 'dak', prefix: false }], 2)).toEqual([
      [0, 3],
      [4, 7],
    ]))

  it('never begin within a character: none folds to a sign and a letter after it', () => {
    const within: string[] = []
    for (let point = 0x80; point <= 0xffff; point += 1) {
      const character = String.fromCodePoint(point)
      const units = plainOf(character).split('')
      if (units.some((unit, nth) => nth > 0 && isWord(unit) !== isWord(units[nth - 1])))
        within.push(character)
    }
    expect(within).toEqual([])
  })

  describe('that is cut in pieces', () => {
    const pieces = fc.array(text, { minLength: 1, maxLength: 5 })
    /** In the text of all pieces together. */
    const found = (said: readonly string[], words: readonly Sought[]): readonly Place[] => {
      const cut = said.map((data, nth) => ({ data, begins: said.slice(0, nth).join('').length }))
      return placesAcross(cut, words, Number.POSITIVE_INFINITY).map((parts): Place => {
        const [first, last] = [parts[0], parts.at(-1)]
        if (!first || !last) throw new Error('a place without a part')
        for (const { piece, from, to } of parts.slice(1, -1))
          expect([from, to]).toEqual([0, piece.data.length])
        if (first !== last) expect([first.to, last.from]).toEqual([first.piece.data.length, 0])
        return [first.piece.begins + first.from, last.piece.begins + last.to]
      })
    }

    it('are those of the whole, and what else stands in a piece', () =>
      fc.assert(
        fc.property(pieces, sought, (said, words) => {
          const all = found(said, words)
          const whole = placesIn(said.join(''), words, Number.POSITIVE_INFINITY)
          expect(all).toEqual(expect.arrayContaining([...whole]))
          for (const [nth, piece] of said.entries())
            for (const [from, to] of placesIn(piece, words, Number.POSITIVE_INFINITY)) {
              const at = said.slice(0, nth).join('').length
              expect(all.some((place) => place[0] < at + to && at + from < place[1])).toBe(true)
            }
          const others = all.filter((place) => !whole.some(([from, to]) => from < place[1] && place[0] < to))
          expect(all).toHaveLength(whole.length + others.length)
        }),
        { numRuns: 2_000 },
      ))

    it('go over as many pieces as there are', () => {
      const words = [{ word: 'offerte', prefix: false }]
      expect(found(['De o', 'ﬀ', 'erte.'], words)).toEqual([[3, 9]])
      expect(found(['De offerte', 'offerte.'], words)).toEqual([
        [3, 10],
        [10, 17],
      ])
    })
  })
})
