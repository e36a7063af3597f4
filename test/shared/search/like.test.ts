import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { category } from '#shared/case/vocabulary.ts'
import {
  type Compared,
  type CountedWord,
  likest,
  mostCasesOf,
  mostLike,
  mostWords,
  tellingWords,
  wordsTold,
} from '#shared/search/like.ts'
import { smallWords } from '#shared/search/smallWords.ts'

const word = fc.constantFrom(
  ...'dakgoot lekkage tegel voeg kraan schimmel parket plint boiler gevel'.split(' '),
)
const counted = fc.uniqueArray(
  fc.record({
    word,
    shown: word,
    times: fc.integer({ min: 1, max: 9 }),
    cases: fc.integer({ min: 0, max: 60 }),
  }),
  { selector: (one) => one.word },
)
const others = (all: number) => fc.integer({ min: all, max: all + 40 })
const compared = fc.record({
  id: fc.constantFrom(...'abcdefghij'),
  words: fc.uniqueArray(word).map((words) => new Set(words)),
  subject: fc.uniqueArray(word).map((words) => new Set(words)),
  categories: fc.uniqueArray(fc.constantFrom(...category.options), { maxLength: 3 }),
  klussenier: fc.constantFrom('x', 'y', null),
  customer: fc.constantFrom('k', 'l'),
})
const each = (words: readonly string[], cases = 2): readonly CountedWord[] =>
  words.map((one) => ({ word: one, shown: one, times: 1, cases }))
const aCase = (id: string, words: readonly string[], facts: Partial<Compared> = {}): Compared => ({
  id,
  words: new Set(words),
  subject: new Set(words.slice(0, 1)),
  categories: [],
  klussenier: null,
  customer: id,
  ...facts,
})

describe('the words by which a case is compared', () => {
  it('are the same in whatever order the text has them', () => {
    const text = fc.array(word, { maxLength: 30 })
    const telling = (texts: readonly string[], counts: ReadonlyMap<string, number>) =>
      tellingWords(
        wordsTold({ subject: '', texts }).map((one) => ({ ...one, cases: counts.get(one.word) ?? 0 })),
        60,
      )
    fc.assert(
      fc.property(text, counted, (words, counts) => {
        const cases = new Map(counts.map((one) => [one.word, one.cases]))
        const one = telling([words.join(' ')], cases)
        expect(telling([words.toReversed().join('\n')], cases)).toEqual(one)
        expect(telling(words.toSorted(), cases)).toEqual(one)
      }),
    )
  })

  it('are at most twelve, and never one that all cases have, or none but this', () => {
    fc.assert(
      fc.property(counted, fc.integer({ min: 1, max: 60 }), (words, all) => {
        const telling = tellingWords(words, all)
        expect(telling.length).toBeLessThanOrEqual(mostWords)
        for (const one of telling) {
          const { cases = 0 } = words.find((known) => known.word === one.word) ?? {}
          expect(cases).toBeGreaterThan(1)
          expect(cases).toBeLessThan(all)
          expect(one.weight).toBeGreaterThan(0)
        }
      }),
    )
    expect(tellingWords(each(['kraan'], 10), 10)).toEqual([])
  })

  it('are the rarer ones first, and the oftener of equals', () => {
    const words = [
      { word: 'gevel', shown: 'gevel', times: 1, cases: 24 },
      { word: 'plint', shown: 'plint', times: 1, cases: 11 },
      { word: 'kraan', shown: 'kraan', times: 3, cases: 24 },
    ]
    expect(tellingWords(words, 100).map((one) => one.word)).toEqual(['kraan', 'plint', 'gevel'])
  })

  it('are not pushed out by words that are rare by chance', () => {
    const words = [
      { word: 'xylonbrug', shown: 'xylonbrug', times: 1, cases: 2 },
      { word: 'dakgoot', shown: 'dakgoot', times: 4, cases: 2_000 },
      { word: 'boorgat', shown: 'boorgat', times: 1, cases: 40 },
    ]
    expect(tellingWords(words, 100_000).map((one) => one.word)).toEqual(['dakgoot', 'boorgat', 'xylonbrug'])
  })

  it('are in at most some thousands of cases, and in at most a quarter where there are many', () => {
    expect([3, 10, 40, 1_000, 100_000].map(mostCasesOf)).toEqual([2, 5, 10, 250, 3_000])
  })

  it('are compared as the index has them, and told as they were written', () => {
    const told = { subject: 'Lekkende Dakgoot', texts: ['De dakgoot bij de schoorsteen IJZEREN Crème'] }
    expect(wordsTold(told).map(({ word: key, shown, times }) => [key, shown, times])).toEqual([
      ['dakgoot', 'dakgoot', 4],
      ['lekkende', 'lekkende', 3],
      ['schoorsteen', 'schoorsteen', 1],
      ['yzeren', 'ijzeren', 1],
      ['creme', 'crème', 1],
    ])
  })

  it('are no small words, no figures and no names of who is in the case', () => {
    const texts = ['Beste mevrouw Claes, bij mij is sinds 2024 alles in Gent nat, vriendelijke groet, An']
    expect(wordsTold({ subject: '', texts }, ['An Claes', 'Gent']).map(({ shown }) => shown)).toEqual(['nat'])
    expect(smallWords.has('zyn')).toBe(true)
  })
})

describe('the cases like another', () => {
  it('are never itself, at most five, and have a word of it each; the most alike come first', () => {
    fc.assert(
      fc.property(
        compared,
        fc.array(compared),
        others(60).chain((all) => fc.tuple(counted, fc.constant(all))),
        (asked, found, [words, all]) => {
          const telling = tellingWords(words, all)
          const like = likest(asked, telling, found)
          expect(like.length).toBeLessThanOrEqual(mostLike)
          expect(like.map(({ id }) => id)).not.toContain(asked.id)
          expect(like.map(({ score }) => score)).toEqual(
            like.map(({ score }) => score).toSorted((a, b) => b - a),
          )
          for (const { why } of like) {
            expect(why.words.length + why.categories.length).toBeGreaterThan(1)
            expect(why.words.length).toBeGreaterThan(0)
          }
        },
      ),
    )
  })

  it('have two words of it with one in a subject, three wherever, or one in a subject and the same category', () => {
    const telling = tellingWords(each(['dakgoot', 'plint', 'gevel']), 40)
    const asked = aCase('a', ['dakgoot', 'plint'], { categories: ['damage'], subject: new Set(['kraan']) })
    const none = { subject: new Set<string>() }
    const found = [
      aCase('b', ['dakgoot']),
      aCase('c', ['dakgoot'], { categories: ['damage'] }),
      aCase('d', ['dakgoot', 'plint']),
      aCase('e', ['kraan'], { categories: ['damage'], klussenier: 'x' }),
      aCase('f', ['dakgoot', 'plint'], none),
      aCase('g', ['dakgoot', 'plint', 'gevel'], none),
      aCase('h', ['dakgoot'], { categories: ['damage'], ...none }),
    ]
    expect(likest(asked, telling, found).map(({ id }) => id)).toEqual(['g', 'd', 'c'])
  })

  it('come sooner when they are about the same, and say who is the same', () => {
    const telling = tellingWords(each(['dakgoot', 'plint']), 40)
    const asked = aCase('a', ['dakgoot', 'plint'], { categories: ['damage'], klussenier: 'x', customer: 'k' })
    const [first, second] = likest(asked, telling, [
      aCase('b', ['dakgoot', 'plint'], { customer: 'k' }),
      aCase('c', ['dakgoot', 'plint'], { categories: ['damage', 'price'], klussenier: 'x' }),
    ])
    expect(first).toMatchObject({
      id: 'c',
      why: { words: ['dakgoot', 'plint'], categories: ['damage'], sameKlussenier: true, sameCustomer: false },
    })
    expect(second).toMatchObject({ id: 'b', why: { sameKlussenier: false, sameCustomer: true } })
  })

  it('do not have the same Klussenier where neither is known', () => {
    const telling = tellingWords(each(['dakgoot', 'plint']), 40)
    const [one] = likest(aCase('a', ['dakgoot']), telling, [aCase('b', ['dakgoot', 'plint'])])
    expect(one?.why.sameKlussenier).toBe(false)
  })
})
