import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { direction } from '#shared/case/vocabulary.ts'
import { categoriesTold } from '#shared/intake/about.ts'

const told = (text: string, way: 'customerComplains' | 'klussenierComplains' = 'customerComplains') =>
  categoriesTold(text, way).map(({ category, range }) => [category, text.slice(range.start, range.end)])

describe('what a complaint may be about', () => {
  it.each([
    ['De tegels liggen scheef en de voegen zijn slordig.', [['workmanship', 'scheef']]],
    ['Er is waterschade aan het plafond.', [['damage', 'waterschade']]],
    ['Hij is halverwege gestopt; de badkamer is niet af.', [['unfinished', 'halverwege gestopt']]],
    ['Er werd meerwerk gerekend dat nooit is afgesproken.', [['price', 'meerwerk']]],
    ['Volgens hem is er geen waarborg meer, maar dit valt onder de garantie.', [['guarantee', 'garantie']]],
    ['Aan de telefoon was hij onbeschoft.', [['conduct', 'onbeschoft']]],
    [
      'Les carreaux sont posés de travers, il y a des dégâts.',
      [
        ['workmanship', 'de travers'],
        ['damage', 'dégâts'],
      ],
    ],
    [
      'The kitchen is unfinished and he was rude.',
      [
        ['unfinished', 'unfinished'],
        ['conduct', 'rude'],
      ],
    ],
    ['Goedendag, ik heb een klacht. Vriendelijke groeten', []],
    ['Er is gelukkig geen schade.', []],
    ['Zonder enige beschadiging weggebracht.', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))

  it('is that someone was not paid only where the Klussenier complains', () => {
    const text = 'De factuur is nog niet betaald.'
    expect(told(text)).toEqual([])
    expect(told(text, 'klussenierComplains')).toEqual([['payment', 'nog niet betaald']])
  })

  it('is told by words that stand there, each category once, whatever the text', () => {
    const words = fc.constantFrom(
      'schade',
      'geen ',
      'niet af',
      'scheef',
      ' ',
      '\n',
      'é',
      'garantie',
      '😀',
      'on',
    )
    const text = fc
      .array(fc.oneof(words, fc.string({ maxLength: 8 })), { maxLength: 30 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom(...direction.options), (said, way) => {
        const found = categoriesTold(said, way)
        expect(new Set(found.map(({ category }) => category)).size).toBe(found.length)
        for (const { range } of found) expect(said.slice(range.start, range.end).trim()).not.toBe('')
      }),
    )
  })
})
