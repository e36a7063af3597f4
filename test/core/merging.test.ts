import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CustomerId } from '#shared/kernel/id.ts'
import { byPhone, klusseniersOf, type Office, openOffice, refusalOf } from './support/office.ts'

const kerkstraat = { street: 'Kerkstraat 12', postalCode: '9000', city: 'Gent', country: 'België' }

/** A customer who is in the administration twice, each time with a case, and a stranger. */
const twice = async () => {
  const office = await openOffice()
  const { client } = office
  const opened = async (name: string, more: object) => {
    const { number } = await client.intake.open(byPhone({ customer: { new: { name, ...more } } }))
    const { customer } = await client.cases.get({ number })
    return { number, id: customer.id }
  }
  const old = await opened('R. Desmet', { phone: '0475 12 34 56' })
  const now = await opened('Renée De Smet', { email: 'renee@post.example', address: kerkstraat })
  const stranger = await opened('Koen Claes', {})
  return { ...office, old, now, stranger }
}

const everything = async ({ client }: Pick<Office, 'client'>, ids: readonly CustomerId[]) => ({
  cards: await Promise.all(ids.map((id) => client.people.customer({ id }))),
  found: await client.people.find({ words: '' }),
  doubles: await client.people.doubles({ kind: 'customer' }),
  listed: await client.people.list({ filter: { kind: 'customer', words: '' } }),
})
const withoutVersions = (text: unknown) =>
  JSON.parse(JSON.stringify(text), (key, value) => (key === 'version' ? 0 : value))

describe('two records of one person', () => {
  it('become one: his cases are together, and only the record that stands for him is offered', async () => {
    const { client, old, now } = await twice()
    expect(await client.people.merge({ kind: 'customer', id: old.id, into: now.id })).toEqual({
      into: now.id,
    })
    const card = await client.people.customer({ id: now.id })
    expect(card.cases.map(({ number }) => number).sort()).toEqual([old.number, now.number].sort())
    expect(card.merged).toMatchObject([{ id: old.id, name: 'R. Desmet', cases: 1, on: '2026-03-02' }])
    expect((await client.people.customer({ id: old.id })).details.id).toBe(now.id)
    for (const words of ['desmet', 'smet', 'renee@post'])
      expect((await client.people.find({ words, kind: 'customer' })).map(({ id }) => id)).toEqual([now.id])
    expect((await client.people.list({ filter: { kind: 'customer', words: 'smet' } })).lines).toMatchObject([
      { id: now.id, cases: 2, open: 2 },
    ])
    expect((await client.system.verify()).driftedTables).toEqual([])
  })

  it('leave each case as it was opened', async () => {
    const { client, old, now } = await twice()
    const before = await client.cases.history({ number: old.number })
    await client.people.merge({
      kind: 'customer',
      id: old.id,
      into: now.id,
      details: { phone: '0475 12 34 56' },
    })
    expect(await client.cases.history({ number: old.number })).toEqual(before)
    expect((await client.cases.get({ number: old.number })).customer).toMatchObject({
      id: old.id,
      name: 'R. Desmet',
    })
  })

  it('give a new case the details that were chosen of both', async () => {
    const { client, old, now } = await twice()
    await client.people.merge({
      kind: 'customer',
      id: old.id,
      into: now.id,
      details: { phone: '0475 12 34 56' },
    })
    const { number } = await client.intake.open(byPhone({ customer: { known: old.id } }))
    expect((await client.cases.get({ number })).customer).toMatchObject({
      id: now.id,
      name: 'Renée De Smet',
      phone: '0475 12 34 56',
      email: 'renee@post.example',
    })
  })

  it('are as they were when they are separated again', async () => {
    const { client, old, now, stranger } = await twice()
    const ids = [old.id, now.id, stranger.id]
    const before = await everything({ client }, ids)
    await client.people.merge({
      kind: 'customer',
      id: old.id,
      into: now.id,
      details: { phone: '0475 12 34 56' },
    })
    await client.people.separate({ kind: 'customer', id: old.id })
    expect(withoutVersions(await everything({ client }, ids))).toEqual(withoutVersions(before))
    expect((await client.system.verify()).driftedTables).toEqual([])
  })

  it('keep a correction that was made in between', async () => {
    const { client, old, now } = await twice()
    await client.people.merge({
      kind: 'customer',
      id: old.id,
      into: now.id,
      details: { phone: '0475 12 34 56' },
    })
    await client.people.correctCustomer({ id: now.id, phone: '0470 00 00 00' })
    expect((await client.cases.get({ number: old.number })).customer).toMatchObject({
      id: old.id,
      name: 'Renée De Smet',
      phone: '0470 00 00 00',
    })
    await client.people.separate({ kind: 'customer', id: old.id })
    expect((await client.people.customer({ id: now.id })).details.phone).toBe('0470 00 00 00')
  })

  it('follow each other: who is merged into a merged one comes to the one that stands for both', async () => {
    const { client, old, now, stranger } = await twice()
    await client.people.merge({ kind: 'customer', id: old.id, into: now.id })
    expect(await client.people.merge({ kind: 'customer', id: stranger.id, into: old.id })).toEqual({
      into: now.id,
    })
    expect((await client.people.customer({ id: now.id })).cases).toHaveLength(3)
    await client.people.separate({ kind: 'customer', id: old.id })
    expect((await client.people.customer({ id: now.id })).cases).toHaveLength(2)
  })

  it('make no ring, and nobody is merged twice or with himself', async () => {
    const { client, old, now, stranger } = await twice()
    const merge = (id: CustomerId, into: CustomerId) => client.people.merge({ kind: 'customer', id, into })
    await merge(old.id, now.id)
    expect((await refusalOf(merge(now.id, old.id))).code).toBe('samePerson')
    expect((await refusalOf(merge(now.id, now.id))).code).toBe('samePerson')
    expect((await refusalOf(merge(old.id, stranger.id))).code).toBe('personMerged')
    expect((await refusalOf(client.people.separate({ kind: 'customer', id: now.id }))).code).toBe('notMerged')
    expect((await refusalOf(client.people.correctCustomer({ id: old.id, name: 'X' }))).code).toBe(
      'personMerged',
    )
    expect((await client.system.verify()).driftedTables).toEqual([])
  })

  it('are both of one kind', async () => {
    const { client, old, now } = await twice()
    const { klussenier } = await client.cases.get({ number: now.number })
    const into = klussenier?.id as unknown as CustomerId
    const wrong = client.people.merge({ kind: 'customer', id: old.id, into })
    expect((await refusalOf(wrong)).code).toBe('notFound')
    expect((await client.people.customer({ id: old.id })).merged).toEqual([])
  })

  it('of a Klussenier count as one in the list, and the queue of the one has the cases of both', async () => {
    const { client } = await twice()
    const [first, second] = await klusseniersOf(client)
    if (!first || !second) throw new Error('no two Klusseniers')
    const { into } = await client.people.merge({ kind: 'klussenier', id: first.id, into: second.id })
    const listed = (await klusseniersOf(client)).find(({ id }) => id === into)
    expect(listed).toMatchObject({ cases: 2, open: 2 })
    expect((await client.people.klussenier({ id: first.id })).cases).toHaveLength(2)
    const queue = await client.cases.list({ filter: { klussenierId: second.id } })
    expect(queue.lines).toHaveLength(2)
  })

  it('are found by a mail from either address', async () => {
    const { client, offer, old, now } = await twice()
    await client.people.correctCustomer({ id: old.id, email: 'oud@post.example' })
    await client.people.merge({ kind: 'customer', id: old.id, into: now.id })
    const upload = await offer(
      'klacht.eml',
      'From: R. Desmet <oud@post.example>\r\nSubject: Klacht\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\n\r\nHet lekt.\r\n',
    )
    const { proposal } = await client.intake.review({ upload })
    expect(proposal.customer).toMatchObject({ is: 'known', person: { id: now.id, name: 'Renée De Smet' } })
  })
})

describe('who may be in the administration twice', () => {
  const doubles = async () => {
    const office = await openOffice()
    const { client } = office
    const register = (name: string, more: object) => client.people.registerCustomer({ name, ...more })
    const one = await register('Jan Peeters', { address: kerkstraat, email: 'jan@post.example' })
    const other = await register('Peeters Jan', { address: { ...kerkstraat, street: 'Kerkstr. 12' } })
    const brother = await register('Piet Peeters', { address: kerkstraat })
    return { ...office, one: one.id, other: other.id, brother: brother.id }
  }

  it('is shown with the reasons, the fuller record first; a brother at the same address is not', async () => {
    const { client, one, other } = await doubles()
    const { pairs, next } = await client.people.doubles({ kind: 'customer' })
    expect(pairs).toMatchObject([{ one: { id: one }, other: { id: other }, verdict: 'same' }])
    expect(pairs[0]?.reasons).toEqual([
      { code: 'sameWords', said: 'Jan Peeters', known: 'Peeters Jan' },
      { code: 'sameStreet', said: 'Kerkstraat 12', known: 'Kerkstr. 12' },
      { code: 'samePlace', said: '9000 Gent', known: '9000 Gent' },
    ])
    expect(next).toBeNull()
    expect(await client.people.doublesOf({ kind: 'customer', id: other })).toEqual(pairs)
  })

  it('stays away once the mediator said that they are two, until that is taken back', async () => {
    const { client, one, other } = await doubles()
    await client.people.tellApart({ kind: 'customer', id: other, from: one })
    expect((await client.people.doubles({ kind: 'customer' })).pairs).toEqual([])
    expect(await client.people.doublesOf({ kind: 'customer', id: one })).toEqual([])
    const again = client.people.tellApart({ kind: 'customer', id: other, from: one })
    expect((await refusalOf(again)).code).toBe('nothingChanged')
    await client.people.tellApart({ kind: 'customer', id: one, from: other, apart: false })
    expect((await client.people.doubles({ kind: 'customer' })).pairs).toHaveLength(1)
    expect((await client.system.verify()).driftedTables).toEqual([])
  })

  it('is no longer shown when they were merged', async () => {
    const { client, one, other } = await doubles()
    await client.people.merge({ kind: 'customer', id: other, into: one })
    expect((await client.people.doubles({ kind: 'customer' })).pairs).toEqual([])
    expect(await client.people.doublesOf({ kind: 'customer', id: one })).toEqual([])
  })
})

describe('whatever is merged, separated and told apart, in whatever order', () => {
  const someone = fc.nat(4)
  const step = fc.oneof(
    fc.record({ does: fc.constant('merge' as const), a: someone, b: someone, phone: fc.boolean() }),
    fc.record({ does: fc.constant('separate' as const), a: someone, b: someone, phone: fc.boolean() }),
    fc.record({ does: fc.constant('tellApart' as const), a: someone, b: someone, phone: fc.boolean() }),
  )

  it('each case is of one person, each person is found once, and separating all brings everything back', async () => {
    const { client } = await openOffice()
    const people: { id: CustomerId; number: string }[] = []
    for (const nth of [1, 2, 3, 4, 5]) {
      const { number } = await client.intake.open(
        byPhone({
          customer: { new: { name: 'Jan Peeters', phone: `047500000${nth}`, address: kerkstraat } },
        }),
      )
      people.push({ number, id: (await client.cases.get({ number })).customer.id })
    }
    const idOf = (nth: number) => people[nth]?.id as CustomerId
    const details = async () =>
      (await Promise.all(people.map(({ id }) => client.people.customer({ id })))).map((card) => card.details)
    const before = await details()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        for (const { does, a, b, phone } of steps) {
          const [id, other] = [idOf(a), idOf(b)]
          const call =
            does === 'merge'
              ? client.people.merge({
                  kind: 'customer',
                  id,
                  into: other,
                  details: phone ? { phone: `047500000${a + 1}` } : {},
                })
              : does === 'separate'
                ? client.people.separate({ kind: 'customer', id })
                : client.people.tellApart({ kind: 'customer', id, from: other, apart: phone })
          const refusals = ['samePerson', 'personMerged', 'notMerged', 'nothingChanged']
          await call.catch((error: { data?: { code?: string } }) =>
            expect(refusals).toContain(error.data?.code),
          )
        }
        const cards = await Promise.all(people.map(({ id }) => client.people.customer({ id })))
        const standing = new Map(cards.map((card) => [card.details.id, card]))
        // Without those of another name who may be meant where few have this one.
        const found = (await client.people.find({ words: 'jan peeters' })).filter(({ alike }) => !alike)
        expect(found.map(({ id }) => id).sort()).toEqual([...standing.keys()].sort())
        const numbers = [...standing.values()].flatMap((card) => card.cases.map(({ number }) => number))
        expect(numbers.sort()).toEqual(people.map(({ number }) => number).sort())
        const merged = cards.flatMap((card) => card.merged.map(({ id }) => id))
        for (const id of new Set(merged))
          await client.people.separate({ kind: 'customer', id: id as CustomerId })
      }),
      { numRuns: 15 },
    )
    const after = await details()
    expect(after).toEqual(before)
    expect((await client.system.verify()).driftedTables).toEqual([])
  })
})
