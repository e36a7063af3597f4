import fc from 'fast-check'
import { expect, it } from 'vitest'
import { customersLike } from '#db/queries/persons.ts'
import { type KnownCustomer, matchPeople } from '#shared/intake/matching.ts'
import { openOffice } from './support/office.ts'

const people = [
  'Jan Peeters',
  'J. Peeters',
  'Peeters Jan',
  'Jann Peters',
  'Dhr. Jan van den Berg',
  'Jan Vandenberg',
  'Mevrouw An de Wit',
  'An',
  'Deli',
  'Søren Strauß',
  'Wim Thijssen',
  'Wim Thyssen',
  "Koen d'Hondt",
  'Renée Desmet',
  'Rene De Smet',
  'Maximiliaan Vanderstraeten-Verhoeven',
  'Maximilian Van der Straeten Verhoeve',
]

const edited = fc
  .tuple(fc.constantFrom(...people), fc.nat(40), fc.constantFrom('', 'e', 'x', ' ', '-', 'é'), fc.nat(2))
  .map(([name, at, put, out]) => name.slice(0, at) + put + name.slice(at + out))

it('whom the intake could take for someone is among those that are compared, however the name is written', async () => {
  const office = await openOffice()
  for (const [at, name] of people.entries())
    await office.client.people.registerCustomer({ name, phone: `+32 (0)475/12.34.${10 + at}` })
  const { db } = office.core.context.administration
  const everyone = (await office.client.people.find({ words: '' })).map(
    ({ id, name }) =>
      ({
        kind: 'customer',
        id,
        name,
        tradeName: null,
        email: null,
        phone: null,
        city: null,
      }) as KnownCustomer,
  )
  expect(everyone).toHaveLength(people.length)
  fc.assert(
    fc.property(edited, (name) => {
      const like = new Set<string>(
        customersLike(db, { emails: [], phones: [], names: [name] }).map(({ id }) => id),
      )
      const missed = matchPeople({ name, email: null, phone: null }, everyone).filter(
        ({ person }) => !like.has(person.id),
      )
      expect(missed).toEqual([])
    }),
    { numRuns: 1000 },
  )
  const byPhone = customersLike(db, { emails: [], phones: ['0475123411'], names: [] })
  expect(byPhone.map(({ name }) => name)).toEqual(['J. Peeters'])
  expect(customersLike(db, { emails: [], phones: [], names: [] })).toEqual([])
})
