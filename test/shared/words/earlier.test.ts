import { describe, expect, it } from 'vitest'
import type { EarlierSort, EarlierTally } from '#shared/people/earlier.ts'
import { ordinalWord } from '#shared/words/earlier.ts'
import { earlierIfThis, earlierSentence, wordsFor } from '#shared/words/index.ts'

const [nl, fr, en] = [wordsFor('nl'), wordsFor('fr'), wordsFor('en')]

const none: EarlierTally = { counted: 0, unfounded: 0, setAside: 0 }
const nothing: EarlierSort = { ever: none, year: none }
const inYear = (year: Partial<EarlierTally>): EarlierSort => ({
  ever: { counted: 9, unfounded: 9, setAside: 9 },
  year: { ...none, ...year },
})
const ever = (all: Partial<EarlierTally>): EarlierSort => ({ ever: { ...none, ...all }, year: none })

const aboutKlussenier = (about: EarlierSort) =>
  ({ kind: 'klussenier', direction: 'customerComplains', earlier: { complained: nothing, about } }) as const
const ofCustomer = (complained: EarlierSort) =>
  ({ kind: 'customer', direction: 'customerComplains', earlier: { complained, about: nothing } }) as const

describe('which complaint it is', () => {
  it('is written in words up to the tenth, and in figures beyond', () => {
    const said = (nth: number) => [nl, fr, en].map((t) => ordinalWord(t, nth))
    expect(said(4)).toEqual(['vierde', 'quatrième', 'fourth'])
    expect(said(10)).toEqual(['tiende', 'dixième', 'tenth'])
    expect(said(12)).toEqual(['12e', '12e', '12th'])
    expect([11, 21, 22, 23].map((nth) => ordinalWord(en, nth))).toEqual(['11th', '21st', '22nd', '23rd'])
  })

  it('counts it as the last of those about the other side in twelve months', () => {
    const asked = aboutKlussenier(inYear({ counted: 2, unfounded: 1 }))
    expect([nl, fr, en].map((t) => earlierSentence(t, asked))).toEqual([
      'Derde klacht over deze Klussenier in twaalf maanden, waarvan 1 ongegrond.',
      'Troisième plainte au sujet de ce Klussenier en douze mois, dont 1 non fondée.',
      'Third complaint about this Klussenier in twelve months, of which 1 unfounded.',
    ])
  })

  it('counts all that someone ever complained of, in both directions', () => {
    expect(earlierSentence(nl, ofCustomer(ever({ counted: 1 })))).toBe('Tweede klacht van deze klant.')
    const turned = { direction: 'klussenierComplains' } as const
    expect(
      earlierSentence(nl, {
        ...{ kind: 'klussenier', ...turned },
        earlier: { complained: ever({ counted: 3 }), about: nothing },
      }),
    ).toBe('Vierde klacht van deze Klussenier.')
    expect(
      earlierSentence(nl, {
        ...{ kind: 'customer', ...turned },
        earlier: { complained: nothing, about: inYear({ counted: 1 }) },
      }),
    ).toBe('Tweede klacht over deze klant in twaalf maanden.')
  })

  it('tells apart what was withdrawn or could not be mediated, and says nothing where nothing came before', () => {
    expect(earlierSentence(nl, ofCustomer(ever({ counted: 1, setAside: 2 })))).toBe(
      'Tweede klacht van deze klant. Niet meegeteld: 2 ingetrokken of niet ontvankelijk.',
    )
    expect(earlierSentence(nl, ofCustomer(ever({ setAside: 1 })))).toBe(
      'Eerder 1 klacht, ingetrokken of niet ontvankelijk.',
    )
    expect(earlierSentence(nl, ofCustomer(nothing))).toBeNull()
  })

  it('counts a case itself as what came of it', () => {
    const asked = aboutKlussenier(inYear({ counted: 2 }))
    expect(earlierSentence(nl, { ...asked, own: { outcome: 'settled', merits: 'unfounded' } })).toBe(
      'Derde klacht over deze Klussenier in twaalf maanden, waarvan 1 ongegrond.',
    )
    expect(earlierSentence(nl, { ...asked, own: { outcome: 'withdrawn', merits: 'unfounded' } })).toBe(
      'Eerder 2 klachten over deze Klussenier in twaalf maanden.',
    )
  })

  it('is said of who may be meant under the condition that he is', () => {
    expect(earlierIfThis(nl, 'Jan Peeters', ofCustomer(ever({ counted: 1, setAside: 1 })))).toBe(
      'Als dit Jan Peeters is: tweede klacht van deze klant. Niet meegeteld: 1 ingetrokken of niet ontvankelijk.',
    )
    expect(earlierIfThis(nl, 'Jan Peeters', ofCustomer(nothing))).toBeNull()
  })
})
