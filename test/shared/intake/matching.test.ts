import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareNames,
  foldName,
  foldPhone,
  type KnownKlussenier,
  likely,
  matchPeople,
  surely,
  worthShowing,
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
    ['Piet Peeters', 'piet PEETERS', 'sameName'],
    ['Zoë Côté', 'Zoe Cote', 'sameName'],
    ['Jan Wijnants', 'Jan Wynants', 'sameName'],
    ["Céline van 't Hof", 'Celine van ’t Hof', 'sameName'],
    ['De heer Piet Peeters', 'Klussenier Piet Peeters', 'sameWords'],
    ['Dhr. Piet Peeters', 'Piet Peeters BV', 'sameName'],
    ['Piet Peeters', 'Piet Peeters B.V.', 'sameName'],
    ['Wout Vandenberghe', 'Wout Van den Berghe', 'sameLetters'],
    ['Peeters Piet', 'Piet Peeters', 'sameWords'],
    ['P. Peeters', 'Piet Peeters', 'sameInitial'],
    ['Peeters', 'Piet Peeters', 'commonName'],
    ['Vanderstichele', 'Piet Vanderstichele', 'familyName'],
    ['Marie Claes', 'Marie Peeters-Claes', 'partOfName'],
    ['Rachid el Amrani', 'Rachid Amrany', 'spelledAlike'],
    ['Piet Peters', 'Piet Peeters', 'soundsAlike'],
    ['Jef Claes', 'Jozef Claes', 'akinName'],
  ])('%s, %s: %s', (one, other, reason) => expect(compareNames(one, other)?.reason).toBe(reason))

  it.each([
    ['Piet Peeters', 'Jan Janssens'],
    ['An', 'Jan'],
    ['', 'Piet'],
    ['!!!', '???'],
    ['Jan', 'Jan Janssens'],
    ['Jan Peeters', 'Piet Peeters'],
    ['Jan Peeters', 'Jan Janssens'],
  ])('but not %j, %j', (one, other) => expect(compareNames(one, other)).toBeNull())

  it('to themselves, and as much one way as the other', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        (a, b) => {
          expect(compareNames(a, b)).toEqual(compareNames(b, a))
          if (foldName(a).length > 0 && compareNames(a, a))
            expect(compareNames(a, a)?.reason).toBe('sameName')
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
      [['Rachid', 'sameTradeName']],
    ))

  it('may be known by their address or their number, and each reason has the words of both sides', () => {
    const person = klussenier(1, 'Piet Peeters', { email: 'Piet@Klus.example', phone: '+32 (0)470 11 22 33' })
    const [match] = matchPeople({ name: 'Pieter', email: 'piet@klus.example', phone: '0470/11.22.33' }, [
      person,
    ])
    expect(match).toMatchObject({
      reasons: ['sameEmail', 'samePhone'],
      evidence: [
        { code: 'sameEmail', said: 'piet@klus.example', known: 'Piet@Klus.example' },
        { code: 'samePhone', said: '0470/11.22.33', known: '+32 (0)470 11 22 33' },
      ],
    })
    expect(match?.score).toBeGreaterThan(0.9)
  })

  it('are found by what is known of another record of theirs', () => {
    const { name, tradeName, email, phone, city } = klussenier(2, 'P. Peters', { email: 'oud@klus.example' })
    const person = klussenier(1, 'Piet Peeters', {
      email: 'nieuw@klus.example',
      also: [{ name, tradeName, email, phone, city, street: null, postalCode: null }],
    })
    const [match] = matchPeople({ name: null, email: 'oud@klus.example', phone: null }, [person])
    expect(match).toMatchObject({ person: { name: 'Piet Peeters' }, reasons: ['sameEmail'] })
  })

  it('who share an address for mail are all shown, and neither is sure', () => {
    const couple = [
      klussenier(1, 'Jan Peeters', { email: 'fam@post.example' }),
      klussenier(2, 'Els Claes', { email: 'fam@post.example' }),
    ]
    const matches = matchPeople({ name: null, email: 'fam@post.example', phone: null }, couple)
    expect(matches.map(({ reasons }) => reasons)).toEqual([['sharedEmail'], ['sharedEmail']])
    for (const { score } of matches) expect(score).toBeLessThan(likely)
  })

  it('are not likely by a common family name, and show even so', () => {
    const [match] = matchPeople({ name: 'Peeters', email: null, phone: null }, [
      klussenier(1, 'Piet Peeters'),
    ])
    expect(match?.score).toBeLessThan(likely)
    expect(match?.score).toBeGreaterThanOrEqual(worthShowing)
  })

  const word = fc.constantFrom(
    'Piet',
    'piet',
    'P.',
    'Jan',
    'Peeters',
    'Peters',
    'Janssens',
    'Jansen',
    'van',
    'BV',
  )
  const someName = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    fc.string(),
  )
  it('are never certain by a name alone, and never below what is worth showing', () => {
    let alike = 0
    fc.assert(
      fc.property(someName, fc.array(someName, { maxLength: 5 }), (clue, known) => {
        const people = known.map((name, index) => klussenier(index, name))
        for (const { score } of matchPeople({ name: clue, email: null, phone: null }, people)) {
          expect(score).toBeGreaterThanOrEqual(worthShowing)
          expect(score).toBeLessThan(surely)
          alike += 1
        }
      }),
    )
    // Names that are never alike prove nothing.
    expect(alike).toBeGreaterThan(0)
  })
})

it.each([
  ['+32 475 12 34 56', '0475123456'],
  ['0032/475.12.34.56', '0475123456'],
  ['+31 (0)6 1234 5678', '0612345678'],
  ['+3206 1234 5678', '0612345678'],
  ['0475 12 34 56', '0475123456'],
])('the number %s is %s at home', (phone, folded) => expect(foldPhone(phone)).toBe(folded))
