import { describe, expect, it } from 'vitest'
import { proposedName } from '#shared/search/proposedName.ts'
import { mostSavedSearches, savedSearchCommand, savedSearchDecider } from '#shared/search/saved.ts'
import { obeysTheLaws, storyOf } from '#test/shared/people/given.ts'

describe('saved searches', () => {
  const { given, accepts } = storyOf(savedSearchCommand, savedSearchDecider)
  const saved = (text: string, name = text, before: string | null = null) =>
    ({ type: 'searchSaved', v: 1, text, name, before }) as const
  const texts = (...history: Parameters<typeof given>) =>
    given(...history)
      .state()
      .map(({ text }) => text)

  it('are kept with one blank between words, in the order in which they were saved', () => {
    given()
      .when({ type: 'saveSearch', text: '  dak   stap:hoor ', name: 'Dak' })
      .happens(saved('dak stap:hoor', 'Dak'))
    expect(texts(saved('a'), saved('b'), saved('c', 'c', 'b'))).toEqual(['a', 'c', 'b'])
    expect(accepts({ type: 'saveSearch', text: '   ', name: 'niets' })).toBe(false)
  })

  it('have a name that can be seen, in any script', () => {
    for (const name of ['   ', '\u200b', '\u202e\u2060 '])
      expect({ name, ok: accepts({ type: 'renameSearch', text: 'dak', name }) }).toEqual({ name, ok: false })
    for (const name of ['🛠️', 'مرحبا', '"\'s', '-'])
      expect({ name, ok: accepts({ type: 'renameSearch', text: 'dak', name }) }).toEqual({ name, ok: true })
  })

  it('are one when the same text is saved twice, by the newer name', () => {
    given(saved('dak', 'Dak'))
      .when({ type: 'saveSearch', text: ' dak', name: 'Daken' })
      .happens({ type: 'searchRenamed', v: 1, text: 'dak', name: 'Daken' })
    given(saved('dak', 'Dak'))
      .when({ type: 'saveSearch', text: 'dak', name: 'Dak' })
      .refused('nothingChanged')
    expect(texts(saved('dak'), saved('goot'), saved('dak', 'later'))).toEqual(['goot', 'dak'])
  })

  it('are moved before another or to the end, and only when that changes the order', () => {
    const history = [saved('a'), saved('b'), saved('c')] as const
    given(...history)
      .when({ type: 'moveSearch', text: 'a', before: 'b' })
      .refused('nothingChanged')
    given(...history)
      .when({ type: 'moveSearch', text: 'c', before: null })
      .refused('nothingChanged')
    expect(texts(...history, { type: 'searchMoved', v: 1, text: 'c', before: 'a' })).toEqual(['c', 'a', 'b'])
    expect(texts(...history, { type: 'searchMoved', v: 1, text: 'a', before: null })).toEqual(['b', 'c', 'a'])
  })

  it('come back where they were when a removal is undone', () => {
    const history = [saved('a'), saved('b'), { type: 'searchRemoved', v: 1, text: 'a' }] as const
    expect(texts(...history)).toEqual(['b'])
    given(...history)
      .when({ type: 'saveSearch', text: 'a', name: 'a', before: 'b' })
      .happens(saved('a', 'a', 'b'))
    expect(texts(...history, saved('a', 'a', 'b'))).toEqual(['a', 'b'])
    given(...history)
      .when({ type: 'removeSearch', text: 'a' })
      .refused('notFound')
  })

  it(`are at most ${mostSavedSearches}`, () => {
    const full = Array.from({ length: mostSavedSearches }, (_, at) => saved(`woord${at}`))
    given(...full)
      .when({ type: 'saveSearch', text: 'meer', name: 'Meer' })
      .refused('tooManySearches')
    given(...full.slice(1))
      .when({ type: 'saveSearch', text: 'meer', name: 'Meer' })
      .happens(saved('meer', 'Meer'))
  })

  it('obey the laws of every stream', () => {
    obeysTheLaws(
      savedSearchDecider,
      [
        saved('a'),
        saved('b', 'B', 'a'),
        { type: 'searchRenamed', v: 1, text: 'a', name: 'x' },
        { type: 'searchMoved', v: 1, text: 'a', before: null },
        { type: 'searchRemoved', v: 1, text: 'b' },
      ],
      [
        { type: 'saveSearch', text: 'a', name: 'x', before: null },
        { type: 'renameSearch', text: 'a', name: 'y' },
        { type: 'moveSearch', text: 'b', before: 'a' },
        { type: 'removeSearch', text: 'a' },
      ],
    )
  })
})

describe('the name that is proposed for a search', () => {
  it.each([
    ['dakgoot lek*', 'Dakgoot, lek'],
    ['stap:hoor klussenier:"Piet Peeters"', 'Hoor, Piet Peeters'],
    ['bedrag:>500 ontvangen:2025 te-laat', 'Bedrag >500, ontvangen 2025, te-laat'],
    ['"scheve tegels" OF -muur', 'Scheve tegels, -muur'],
    ['()', '()'],
  ])('is made of its words: %s', (typed, name) => expect(proposedName(typed, ['OF'])).toBe(name))

  it('is no longer than fits in a side bar', () => {
    const name = proposedName('woord '.repeat(40), ['OF'])
    expect([name.length <= 60, name.endsWith('…')]).toEqual([true, true])
  })

  it('is never cut within a sign', () =>
    expect(proposedName(`a${'😀'.repeat(80)}`, ['OF'])).toBe(`A${'😀'.repeat(58)}…`))
})
