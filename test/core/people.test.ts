import { describe, expect, it } from 'vitest'
import { newId } from '#shared/kernel/id.ts'
import { byPhone, klusseniersOf, openOffice, refusalOf } from './support/office.ts'

/** An administration with a closed and an open case of the same two people. */
const twoCases = async () => {
  const office = await openOffice()
  const { client } = office
  const first = await client.intake.open(byPhone())
  const { customer, klussenier } = await client.cases.get({ number: first.number })
  if (!klussenier) throw new Error('no Klussenier')
  await client.cases.do({
    number: first.number,
    command: { type: 'closeCase', on: '2026-03-02', outcome: 'withdrawn', note: 'Opgelost.' },
  })
  const second = await client.intake.open(
    byPhone({ customer: { known: customer.id }, klussenier: { known: klussenier.id } }),
  )
  return { ...office, closed: first.number, open: second.number, customer, klussenier }
}

describe('correcting someone', () => {
  it('reaches the cases that are open, and only those', async () => {
    const { client, closed, open, customer, klussenier } = await twoCases()
    await client.people.correctCustomer({ id: customer.id, name: 'Renée De Smet' })
    await client.people.correctKlussenier({ id: klussenier.id, phone: '0470 11 22 33' })
    expect(await client.cases.get({ number: open })).toMatchObject({
      customer: { name: 'Renée De Smet', email: 'renee@post.example' },
      klussenier: { phone: '0470 11 22 33' },
    })
    expect(await client.cases.get({ number: closed })).toMatchObject({
      customer: { name: 'Renée Desmet' },
      klussenier: { phone: null },
    })
  })

  it('is a step of its own in the history of the case, and shows in lists and search', async () => {
    const { client, open, customer } = await twoCases()
    await client.people.correctCustomer({ id: customer.id, name: 'Renée De Smet' })
    const last = (await client.cases.history({ number: open })).at(-1)
    expect(last?.event.type).toBe('partiesCorrected')
    const { hits } = await client.search.cases({ words: 'renee de smet' })
    const exact = hits.filter(({ tier }) => tier === 'exact')
    expect(exact.map((hit) => [hit.case.number, hit.case.customer.name])).toEqual([[open, 'Renée De Smet']])
    expect((await client.system.verify()).driftedTables).toEqual([])
  })

  it('that changes nothing is refused and leaves no trace', async () => {
    const { client, open, customer } = await twoCases()
    const before = await client.cases.history({ number: open })
    const call = client.people.correctCustomer({ id: customer.id, name: 'Renée Desmet' })
    expect((await refusalOf(call)).code).toBe('nothingChanged')
    expect(await client.cases.history({ number: open })).toEqual(before)
  })

  it('can retire a Klussenier, who then keeps his cases', async () => {
    const { client, open, klussenier } = await twoCases()
    await client.people.correctKlussenier({ id: klussenier.id, active: false })
    expect(await klusseniersOf(client)).toMatchObject([{ active: false, cases: 2, open: 1 }])
    expect((await client.cases.get({ number: open })).klussenier?.id).toBe(klussenier.id)
    const again = client.people.correctKlussenier({ id: klussenier.id, active: false })
    expect((await refusalOf(again)).code).toBe('nothingChanged')
  })

  it('does both or neither: a retirement with a wrong e-mail address retires nobody', async () => {
    const { client, klussenier } = await twoCases()
    const call = client.people.correctKlussenier({ id: klussenier.id, active: false, email: 'geen adres' })
    expect(await refusalOf(call)).toMatchObject({
      code: 'invalidInput',
      facts: { problems: [{ path: 'email', message: 'is geen e-mailadres' }] },
    })
    expect(await klusseniersOf(client)).toMatchObject([{ active: true }])
  })

  it('is refused for someone who is not there', async () => {
    const { client } = await openOffice()
    const id = newId<never>()
    const calls = [
      client.people.correctCustomer({ id, name: 'X' }),
      client.people.correctKlussenier({ id, name: 'X' }),
      client.people.customer({ id }),
      client.people.klussenier({ id }),
    ]
    for (const call of calls) expect((await refusalOf(call)).code).toBe('notFound')
  })
})

describe('finding people', () => {
  it('takes all words, in any order, without accents and capitals', async () => {
    const { client } = await twoCases()
    const names = async (words: string) => (await client.people.find({ words })).map(({ name }) => name)
    expect(await names('DESMET renee')).toEqual(['Renée Desmet'])
    expect(await names('klusbedrijf')).toEqual(['Piet Peeters'])
    expect(await names('renee@post.example')).toEqual(['Renée Desmet'])
    expect(await names('desmet peeters')).toEqual([])
  })

  it('gives those first who are called so, before those who live there', async () => {
    const { client } = await openOffice()
    const customer = (name: string, city: string) =>
      client.intake.open(byPhone({ customer: { new: { name, address: { street: 'Dorp 1', city } } } }))
    await customer('Anna Bos', 'Peer')
    await customer('Wim Peeters', 'Gent')
    const found = await client.people.find({ words: 'pe', kind: 'customer' })
    expect(found.map(({ name }) => name)).toEqual(['Wim Peeters', 'Anna Bos'])
  })

  it('shows every case of someone, last one first', async () => {
    const { client, open, closed, klussenier } = await twoCases()
    const { cases } = await client.people.klussenier({ id: klussenier.id })
    expect(cases.map(({ number }) => number)).toEqual([open, closed])
  })
})
