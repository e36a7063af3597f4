import { expect, it } from 'vitest'
import { likeness, type PersonFacts } from '#shared/people/likeness.ts'
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
