import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likely, likeness, type PersonFacts, worthShowing } from '#shared/people/likeness.ts'
import { personKeys, soughtKeys } from '#shared/people/personKeys.ts'
import { pairs } from './pairs.ts'

const factsOf = (said: Partial<PersonFacts>): PersonFacts => ({
  name: null,
  tradeName: null,
  email: null,
  phone: null,
  street: null,
  postalCode: null,
  city: null,
  ...said,
})

it('there are pairs enough to hold the weights to', () => expect(pairs.length).toBeGreaterThanOrEqual(60))

it.each(pairs)('%s: %o and %o are %s', (_, one, other, verdict) => {
  const found = likeness(factsOf(one), factsOf(other))
  expect({ ...found, verdict: found.verdict }).toMatchObject({ verdict })
  expect(likeness(factsOf(other), factsOf(one)).score).toBe(found.score)
})

describe('likeness', () => {
  const first = fc.constantFrom('Jan', 'J.', 'Jean', 'Marie', 'Piet', 'Renée', 'Jan en Marie', '')
  const last = fc.constantFrom(
    'Peeters',
    'Peters',
    'Claes',
    'Van den Berghe',
    'Vandenberg',
    'Peeters-Claes',
    '',
  )
  const facts: fc.Arbitrary<PersonFacts> = fc.record({
    name: fc.option(fc.tuple(first, last).map((words) => words.join(' ').trim())),
    tradeName: fc.option(fc.constantFrom('Klusbedrijf Noord', 'De Klussenier Gent', 'Dakwerken Claes bv')),
    email: fc.option(
      fc.constantFrom('jan@post.example', 'fam@telenet.be', 'marie@telenet.be', 'info@post.example'),
    ),
    phone: fc.option(fc.constantFrom('0475 12 34 56', '+32475123456', '09 223 45 67')),
    street: fc.option(fc.constantFrom('Kerkstraat 12', 'Kerkstr. 12 bus 3', 'Markt 1')),
    postalCode: fc.option(fc.constantFrom('9000', '2800')),
    city: fc.option(fc.constantFrom('Gent', 'Mechelen')),
  })

  it('is as much one way as the other', () =>
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const [there, back] = [likeness(one, other), likeness(other, one)]
        expect(there.score).toBe(back.score)
        expect(there.reasons.map(({ code }) => code).sort()).toEqual(
          back.reasons.map(({ code }) => code).sort(),
        )
      }),
    ))

  it('never becomes less by one more thing that agrees', () =>
    fc.assert(
      fc.property(
        facts,
        facts,
        facts,
        fc.constantFrom('name', 'email', 'phone', 'tradeName'),
        (one, other, more, key) => {
          const without = likeness({ ...one, [key]: null }, { ...other, [key]: null })
          const agreeing = likeness({ ...one, [key]: more[key] }, { ...other, [key]: more[key] })
          expect(agreeing.score).toBeGreaterThanOrEqual(without.score)
        },
      ),
      { numRuns: 500 },
    ))

  it('of two first names with one family name never leads to one person, whatever else agrees', () =>
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const found = likeness(
          { ...one, ...other, name: 'Jan Peeters' },
          { ...one, ...other, name: 'Piet Peeters' },
        )
        expect(found.verdict).not.toBe('same')
        expect(found.score).toBeLessThan(likely)
      }),
    ))

  it('finds nobody alike who has no key in common, so that nobody is missed where thousands are known', () =>
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const found = likeness(one, other)
        if (found.score < worthShowing) return
        const keys = new Set(personKeys(one))
        const sought = soughtKeys({
          names: [other.name, other.tradeName].flatMap((name) => name || []),
          emails: other.email ? [other.email] : [],
          phones: other.phone ? [other.phone] : [],
        })
        const within = [...keys].some((key) => sought.ranges.some((range) => key.startsWith(range)))
        expect(within || sought.keys.some((key) => keys.has(key))).toBe(true)
      }),
      { numRuns: 1000 },
    ))
})
