import { describe, expect, it } from 'vitest'
import { type Hosted, refusalOf } from '../hosted.ts'

export const people = (at: Hosted): void => {
  describe('people', () => {
    it('are registered, found, corrected and shown with their cases', async () => {
      const customer = await at.client.people.registerCustomer({ name: 'Zoë Vermeulen' })
      const klussenier = await at.client.people.registerKlussenier({
        name: 'Günther Wils',
        tradeName: 'Klusfee',
      })
      expect(await at.client.people.find({ words: 'klusfee' })).toMatchObject([
        { kind: 'klussenier', id: klussenier.id, name: 'Günther Wils', tradeName: 'Klusfee' },
      ])
      const number = await at.opened({
        customer: { known: customer.id },
        klussenier: { known: klussenier.id },
      })
      await at.client.people.correctCustomer({ id: customer.id, email: 'zoe@post.example' })
      await at.client.people.correctKlussenier({ id: klussenier.id, phone: '0470 11 22 33' })
      expect(await at.client.cases.get({ number })).toMatchObject({
        customer: { email: 'zoe@post.example' },
        klussenier: { phone: '0470 11 22 33' },
      })
      const card = await at.client.people.klussenier({ id: klussenier.id })
      expect(card.cases.map((line) => line.number)).toEqual([number])
      const { receivedOn } = await at.client.cases.get({ number })
      const asked = { kind: 'klussenier', id: klussenier.id, receivedOn } as const
      expect(await at.client.people.earlier(asked)).toMatchObject({
        about: { ever: { counted: 1 }, year: { counted: 1 } },
        complained: { ever: { counted: 0 } },
        cases: [{ number }],
      })
      expect((await at.client.people.earlier({ ...asked, but: number })).cases).toEqual([])
      const later = await at.opened({ klussenier: { known: klussenier.id } })
      expect((await at.client.people.earlier({ ...asked, but: number })).cases).toEqual([])
      expect((await at.client.people.earlier({ ...asked, but: later })).cases).toMatchObject([{ number }])
      expect((await at.client.people.customer({ id: customer.id })).details.email).toBe('zoe@post.example')
      const listed = (
        await at.client.people.list({ filter: { kind: 'klussenier', words: 'klusfee' } })
      ).lines.find(({ id }) => id === klussenier.id)
      expect(listed).toMatchObject({ active: true, cases: 2, open: 2 })
    })

    it('are merged when two records are of one person, and separated again', async () => {
      const address = { street: 'Kiekenstraat 9', postalCode: '9999', city: 'Nergens' }
      const one = await at.client.people.registerCustomer({ name: 'Wannes Uytterhoeven', address })
      const other = await at.client.people.registerCustomer({
        name: 'Uytterhoeven Wannes',
        address,
        phone: '0',
      })
      const number = await at.opened({ customer: { known: other.id } })
      const pairs = await at.client.people.doublesOf({ kind: 'customer', id: one.id })
      expect(pairs).toMatchObject([{ one: { id: other.id }, other: { id: one.id }, verdict: 'same' }])
      const { pairs: doubles } = await at.client.people.doubles({ kind: 'customer' })
      expect(doubles).toContainEqual(pairs[0])
      const filter = { kind: 'customer', words: 'uytterhoeven', order: 'most' } as const
      const { lines } = await at.client.people.list({ filter })
      expect(lines).toMatchObject([{ cases: 1 }, { cases: 0 }])
      expect(await at.client.people.outline({ filter })).toMatchObject({ count: 2, marks: [], also: [] })
      expect(await at.client.people.place({ filter, id: one.id })).toEqual({ position: 1 })
      const { next } = await at.client.people.list({ filter, size: 1 })
      const second = await at.client.people.list({ filter, size: 1, after: next ?? '' })
      expect(second).toMatchObject({ lines: [{ id: one.id }], next: null })
      const merged = await at.client.people.merge({ kind: 'customer', id: other.id, into: one.id })
      expect(merged).toEqual({ into: one.id })
      const card = await at.client.people.customer({ id: other.id })
      expect(card).toMatchObject({ details: { id: one.id }, merged: [{ id: other.id, cases: 1 }] })
      expect(card.cases.map((line) => line.number)).toEqual([number])
      const again = at.client.people.merge({ kind: 'customer', id: one.id, into: other.id })
      expect((await refusalOf(again)).code).toBe('samePerson')
      await at.client.people.separate({ kind: 'customer', id: other.id })
      expect((await at.client.people.customer({ id: one.id })).cases).toEqual([])
      await at.client.people.tellApart({ kind: 'customer', id: one.id, from: other.id })
      expect(await at.client.people.doublesOf({ kind: 'customer', id: one.id })).toEqual([])
    })
  })
}
