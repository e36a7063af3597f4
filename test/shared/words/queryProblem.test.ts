import { describe, expect, it } from 'vitest'
import { language } from '#shared/case/vocabulary.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { parseQuery } from '#shared/search/parse.ts'
import { queryProblemSentence, wordsFor } from '#shared/words/index.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'

const vocabulary = vocabularyIn('nl')
const told = (typed: string, t = wordsFor('nl')) =>
  parseQuery(typed, vocabulary, { today: '2026-03-19' as PlainDate }).problems.map((problem) =>
    queryProblemSentence(t, problem),
  )

describe('what of a search is not understood', () => {
  it('is said with the values that the field takes, in the language of the reader', () => {
    expect(told('dak stap:klaar')).toEqual([
      '‘klaar’ kan hier niet. Kies uit: aanmelding, ontvankelijkheid, hoor, wederhoor, beoordeling, bemiddeling, gesloten.',
    ])
    expect(told('te-laat:morgen')).toEqual(['‘morgen’ kan hier niet. Kies uit: ja, neen.'])
    expect(told('te-laat:morgen', wordsFor('fr'))).toEqual([
      '«\u00a0morgen\u00a0» n’est pas possible ici. Choisissez parmi\u00a0: oui, non.',
    ])
    expect(told('te-laat:morgen', wordsFor('en'))).toEqual([
      '‘morgen’ is not possible here. Choose from: yes, no.',
    ])
  })

  it('is said with the fields that there are, and how to look for the word itself', () =>
    expect(told('Betreft: dak')[0]).toMatch(
      /^‘Betreft’ is geen veld\. Laat de dubbele punt weg om het woord zelf te zoeken, of kies uit: klussenier, klant, .*, te-laat\.$/,
    ))

  it('names a field as it was typed, also where its value is nothing but signs', () => {
    const sentence = 'Zet achter ‘klant:’ wat u zoekt, zonder spatie ertussen.'
    expect([told('klant:'), told('klant:"😀"'), told('klant:""')]).toEqual([
      [sentence],
      [sentence],
      [sentence],
    ])
  })

  it('names the one that was meant, and no others, where it is spelled alike', () =>
    expect(told('stap:hoort')).toEqual(['‘hoort’ kan hier niet. Bedoelt u ‘hoor’?']))

  it('lists what can be typed: each choice is understood', () => {
    for (const one of language.options) {
      const t = wordsFor(one)
      for (const field of ['stap', 'uitkomst', 'grond', 'richting', 'categorie', 'regio', 'te-laat']) {
        const sentence = told(`${field}:qqqqqqqq`, t)[0] ?? ''
        const choices = sentence.slice(sentence.lastIndexOf(':') + 1, -1).split(',')
        expect(choices.length).toBeGreaterThan(1)
        for (const choice of choices) expect(told(`${field}:${choice.trim()}`, t)).toEqual([])
      }
    }
  })
})
