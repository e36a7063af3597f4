import { describe, expect, it } from 'vitest'
import type { CaseCommandInput } from '#shared/case/commands.ts'
import { byPhone, klusseniersOf, type Office, openOffice } from './support/office.ts'

/** Opens a case; `klussenier`: his id, or the name of someone new. Gives the ids of both sides. */
const opened = async ({ client }: Office, klussenier: string, customer = 'Anna Maes') => {
  const known = (await klusseniersOf(client)).some(({ id }) => id === klussenier)
  const { number } = await client.intake.open(
    byPhone({
      klussenier: known ? { known: klussenier as never } : { new: { name: klussenier } },
      customer: { new: { name: customer, address: { street: 'Kerkstraat 1', city: 'Gent' } } },
      ...{ subject: 'Dak lekt', description: 'Het regent binnen.' },
    }),
  )
  const { klussenier: one, customer: other } = await client.cases.get({ number })
  return { number, klussenier: one?.id ?? '', customer: other.id }
}

const found = async ({ client }: Office, words: string): Promise<readonly string[]> =>
  (await client.search.cases({ words })).hits.map((hit) => hit.case.number)

describe('a search for someone', () => {
  it('finds the cases under all records of one person, by any of their names', async () => {
    const office = await openOffice()
    const one = await opened(office, 'Piet Peeters')
    const other = await opened(office, 'Dakwerken Noord')
    await opened(office, 'Rita Claes')
    const { client } = office
    await client.people.merge({ kind: 'klussenier', id: other.klussenier, into: one.klussenier } as never)
    const both = [other.number, one.number]
    expect(await found(office, 'klussenier:peeters')).toEqual(both)
    expect(await found(office, 'klussenier:"dakwerken noord" dak')).toEqual(both)
    expect((await client.search.facets({ words: 'dak' })).klussenier).toEqual([
      { value: one.klussenier, label: 'Piet Peeters', count: 2 },
      expect.objectContaining({ label: 'Rita Claes', count: 1 }),
    ])
    await client.people.separate({ kind: 'klussenier', id: other.klussenier } as never)
    expect(await found(office, 'klussenier:peeters')).toEqual([one.number])
  })

  it('finds a closed case by the name that someone had then, and by the one he has now', async () => {
    const office = await openOffice()
    const { number, klussenier } = await opened(office, 'Piet Peters')
    await office.client.cases.do({
      number,
      command: { type: 'closeCase', on: '2026-03-02', outcome: 'withdrawn', note: 'Opgelost.' },
    })
    await office.client.people.correctKlussenier({ id: klussenier as never, name: 'Piet Wouters' })
    expect((await office.client.cases.get({ number })).klussenier?.name).toBe('Piet Peters')
    expect(await found(office, 'klussenier:"piet peters"')).toEqual([number])
    expect(await found(office, 'klussenier:wouters')).toEqual([number])
  })

  it('finds a case by a name that someone has in that case alone', async () => {
    const office = await openOffice()
    const { number } = await opened(office, 'Piet Peeters')
    const { direction, customer, klussenier } = await office.client.cases.get({ number })
    await office.client.cases.do({
      number,
      command: {
        ...{ type: 'correctParties', direction, klussenier },
        customer: { ...customer, name: 'Anna Maes-Verlinden' },
      } as CaseCommandInput,
    })
    const second = await opened(office, 'Rita Claes', 'Bert Verlinden')
    expect(await found(office, 'klant:verlinden')).toEqual([second.number, number])
    expect(await found(office, 'klussenier:verlinden')).toEqual([])
    expect(await found(office, 'klant:maes')).toEqual([number])
  })

  it('takes what is nobody’s name for what else a case knows of someone', async () => {
    const office = await openOffice()
    const { number } = await opened(office, 'Piet Peeters')
    expect(await found(office, 'klant:gent')).toEqual([number])
  })

  it('finds everyone of a name that very many have', async () => {
    const office = await openOffice()
    const numbers: string[] = []
    for (let nth = 0; nth < 205; nth += 1)
      numbers.unshift((await opened(office, 'Piet Peeters', `Jan Maes ${nth}`)).number)
    const first = await office.client.search.cases({ words: 'klant:"jan maes"', size: 100 })
    expect(first.total).toBe(205)
    expect(first.hits.map((hit) => hit.case.number)).toEqual(numbers.slice(0, 100))
  }, 60_000)
})

describe('people in a list', () => {
  const named = async () => {
    const office = await openOffice()
    for (const name of ['Jan Janssens', 'Piet Verhaegen', 'Rita De Vries-Maes', 'Meindert Meijer'])
      await opened(office, name, `Klant ${name}`)
    return office
  }
  const klusseniers = async ({ client }: Office, words: string) =>
    (await client.people.find({ words, kind: 'klussenier' })).map(({ name, alike }) => [name, alike])

  it.each([
    ['janssens', [['Jan Janssens', false]]],
    ['Jan Jansens', [['Jan Janssens', true]]],
    ['Jna Janssens', [['Jan Janssens', true]]],
    ['verhaehgen', [['Piet Verhaegen', true]]],
    ['meyer', [['Meindert Meijer', false]]],
    ['rita vreis', [['Rita De Vries-Maes', true]]],
    ['janssens verhaegen', []],
    ['xyzzy', []],
  ])('%s', async (words, expected) => expect(await klusseniers(await named(), words)).toEqual(expected))

  it('of another script are found by their own letters only', async () => {
    const office = await openOffice()
    for (const name of ['ぁ', '崀', 'א']) await opened(office, name)
    expect(await klusseniers(office, 'z')).toEqual([])
    expect(await klusseniers(office, 'א')).toEqual([['א', false]])
  })

  it('who may be meant come apart from the customers who are named so', async () => {
    const { client } = await named()
    const filter = { kind: 'customer', words: 'klant jansens' } as const
    const { lines } = await client.people.list({ filter })
    const { count, also, total } = await client.people.outline({ filter })
    expect(count).toBe(0)
    expect([lines.map(({ name }) => name), also.map(({ name, cases }) => [name, cases]), total]).toEqual([
      [],
      [['Klant Jan Janssens', 1]],
      4,
    ])
  })

  it('who were merged are meant under one record', async () => {
    const office = await openOffice()
    const one = await opened(office, 'Piet Peeters')
    const other = await opened(office, 'Piet Verhaegen')
    await office.client.people.merge({
      kind: 'klussenier',
      id: other.klussenier,
      into: one.klussenier,
    } as never)
    expect(await klusseniers(office, 'verhaagen')).toEqual([['Piet Peeters', true]])
  })
})
