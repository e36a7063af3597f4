import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareNames,
  foldName,
  foldPhone,
  type KnownKlussenier,
  likely,
  matchPeople,
} from '#shared/intake/matching.ts'
import { klussenierId } from '#shared/kernel/id.ts'

const klussenier = (number: number, name: string, more: Partial<KnownKlussenier> = {}): KnownKlussenier => ({
  kind: 'klussenier',
  id: klussenierId.parse(`01900000-0000-7000-8000-00000000000${number}`),
  name,
  tradeName: null,
  email: null,
  phone: null,
  city: null,
  ...more,
})
const names = (clue: string, people: KnownKlussenier[]) =>
  matchPeople({ name: clue, email: null, phone: null }, people).map(({ person, reasons }) => [
    person.name,
    ...reasons,
  ])

describe('two names are alike', () => {
  it.each([
    ['Piet Peeters', 'piet PEETERS', 1, 'sameName'],
    ['Zoë Côté', 'Zoe Cote', 1, 'sameName'],
    ['Jan Wijnants', 'Jan Wynants', 1, 'sameName'],
    ["Céline van 't Hof", 'Celine van ’t Hof', 1, 'sameName'],
    ['De heer Piet Peeters', 'Klussenier Piet Peeters', 0.93, 'sameWords'],
    ['Dhr. Piet Peeters', 'Piet Peeters BV', 1, 'sameName'],
    ['Wout Vandenberghe', 'Wout Van den Berghe', 0.95, 'sameLetters'],
    ['Peeters Piet', 'Piet Peeters', 0.93, 'sameWords'],
    ['P. Peeters', 'Piet Peeters', 0.75, 'sameInitial'],
    ['Peeters', 'Piet Peeters', 0.65, 'partOfName'],
    ['Rachid el Amrani', 'Rachid Amrany', null, null],
    ['Piet Peters', 'Piet Peeters', 0.77, 'spelledAlike'],
  ])('%s, %s: %s %s', (one, other, score, reason) => {
    if (score === null) expect(compareNames(one, other)?.score ?? 0).toBeLessThan(0.9)
    else expect(compareNames(one, other)).toEqual({ score, reason })
  })

  it.each([
    ['Piet Peeters', 'Jan Janssens'],
    ['An', 'Jan'],
    ['', 'Piet'],
    ['!!!', '???'],
    ['Jan', 'Jan Janssens'],
  ])('but not %j, %j', (one, other) => expect(compareNames(one, other)).toBeNull())

  it('to themselves, and as much one way as the other', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        (a, b) => {
          expect(compareNames(a, b)).toEqual(compareNames(b, a))
          if (foldName(a).length > 0) expect(compareNames(a, a)?.score).toBe(1)
        },
      ),
    ))
})

describe('the known people that fit', () => {
  it('come best first', () =>
    expect(
      names('Piet Peeters', [
        klussenier(1, 'P. Peeters'),
        klussenier(2, 'Piet Peeters'),
        klussenier(3, 'Els'),
      ]),
    ).toEqual([
      ['Piet Peeters', 'sameName'],
      ['P. Peeters', 'sameInitial'],
    ]))

  it('may be known by the name of their business', () =>
    expect(names('Klusbedrijf Noord', [klussenier(1, 'Rachid', { tradeName: 'Klusbedrijf Noord' })])).toEqual(
      [['Rachid', 'sameName']],
    ))

  it('may be known by their address or their number, and all reasons are told', () => {
    const person = klussenier(1, 'Piet Peeters', { email: 'Piet@Klus.example', phone: '+32 (0)470 11 22 33' })
    const [match] = matchPeople({ name: 'Pieter', email: 'piet@klus.example', phone: '0470/11.22.33' }, [
      person,
    ])
    expect(match).toMatchObject({ score: 1, reasons: ['sameEmail', 'samePhone'] })
  })

  it('are never below what is likely', () =>
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 5 }), (clue, known) => {
        const people = known.map((name, index) => klussenier(index, name))
        for (const { score } of matchPeople({ name: clue, email: null, phone: null }, people))
          expect(score).toBeGreaterThanOrEqual(likely)
      }),
    ))
})

it.each([
  ['+32 475 12 34 56', '0475123456'],
  ['0032/475.12.34.56', '0475123456'],
  ['+31 (0)6 1234 5678', '0612345678'],
  ['0475 12 34 56', '0475123456'],
])('the number %s is %s at home', (phone, folded) => expect(foldPhone(phone)).toBe(folded))
