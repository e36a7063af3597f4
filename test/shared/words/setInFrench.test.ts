import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setInFrench } from '#shared/words/setInFrench.ts'

const nbsp = '\u00a0'

describe('French as it is set', () => {
  it.each([
    ['Qui se plaint ?', `Qui se plaint${nbsp}?`],
    [
      'Choisissez « Nouveau », puis : {{what}} !',
      `Choisissez «${nbsp}Nouveau${nbsp}», puis${nbsp}: {{what}}${nbsp}!`,
    ],
    ['Fait à {{percent}} % ; le reste suit', `Fait à {{percent}}${nbsp}%${nbsp}; le reste suit`],
  ])('keeps a sign with the word before it: %s', (written, set) => expect(setInFrench(written)).toBe(set))

  it.each([
    'étape:audition montant:>500 "deux mots" -sans',
    'à 12:30, voir https://example.be/?a=1;b=2',
    '{"fields": {"name": "Nom", "value": "nl"}}',
    'liste : \u00a0 rien'.replace(' :', `${nbsp}:`),
  ])('leaves what is no sign of a sentence: %s', (written) => expect(setInFrench(written)).toBe(written))

  it('changes spaces only, and nothing the second time', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aé1 :;?!%«»\n{}') }), (text) => {
        const set = setInFrench(text)
        expect(set.replaceAll(nbsp, ' ')).toBe(text)
        expect(setInFrench(set)).toBe(set)
      }),
    ))
})
