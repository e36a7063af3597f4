import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageIn } from '#shared/intake/language.ts'

const told = (text: string) => languageIn(text)?.language ?? null

describe('the language of a complaint', () => {
  it.each([
    ['nl', 'Beste,\nDe kraan lekt sinds de plaatsing en Piet komt niet meer terug.'],
    ['nl', 'HIJ IS NIET GEKOMEN EN IK WIL MIJN GELD TERUG'],
    ['fr', 'Bonjour,\nLe carrelage posé par M. Van de Velde se décolle. Nous avons payé la facture.'],
    ['fr', "J'ai appelé trois fois, il n'est jamais venu. Qu'est-ce que je dois faire ?"],
    ['en', 'Hello,\nthe worktop that Mr De Smet fitted has cracked and he does not call us back.'],
  ])('is %s, by its small words', (language, text) => expect(told(text)).toBe(language))

  it.each([
    ['short', 'De deur klemt.'],
    ['German', 'Sehr geehrte Damen und Herren, das Dach ist undicht und er kommt nicht mehr.'],
    [
      'in two languages',
      'Het dak lekt en wij wachten nog altijd op hem. / Le toit fuit et nous attendons toujours, il ne vient pas.',
    ],
    ['names', 'Jan Van de Velde, An De Smet, Luc Lambert, Le Grand, Van den Berg, La Maison'],
  ])('is not told where it is %s', (_, text) => expect(told(text)).toBeNull())

  it('is shown by words that stand in the text, on one line, of no more than 80 characters', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'de',
            'het',
            'ik',
            'niet',
            'le',
            'pas',
            'nous',
            'the',
            'not',
            'tegels',
            '\n',
            'é',
            '😀',
          ),
          { maxLength: 60 },
        ),
        (words) => {
          const text = words.join(' ')
          const found = languageIn(text)
          if (!found) return
          const shown = text.slice(found.at.start, found.at.end)
          expect(shown).not.toContain('\n')
          expect(shown.length).toBeGreaterThan(0)
          expect(shown.length).toBeLessThanOrEqual(80)
          expect(shown.trim()).toBe(shown)
        },
      ),
    ))
})
