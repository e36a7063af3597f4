import { describe, expect, it } from 'vitest'
import type { TableOrder } from '#shared/contract/tables.ts'
import { type Office, openOffice } from '../support/office.ts'
import { found, sound, taken, tried } from './support.ts'

describe('someone new in a table who looks like someone known', () => {
  const known = { name: 'Jan Janssens', phone: '0475 12 34 56', address: null } as const
  const table = ['Naam;Telefoon;Plaats', 'Jan Jansens;+32 475 12 34 56;Gent', 'An Maes;0499 99 99 99;Gent']
  const choosing = async (office: Office, lines: readonly string[], alike: Partial<TableOrder['alike']>) => {
    const order = await found(office, 'customers', lines.join('\n'))
    return { ...order, alike: { ...order.alike, ...alike } }
  }

  it('is added and said to look like him, and stands among the doubles', async () => {
    const office = await openOffice()
    const { client } = office
    const { id } = await client.people.registerCustomer(known)
    const order = await choosing(office, table, {})
    const dry = await tried(office, order)
    expect(dry).toMatchObject({ add: 2, alike: 1 })
    const { rows } = await client.tables.rows({ run: dry.run, alike: true })
    expect(rows).toMatchObject([
      {
        row: 2,
        does: 'add',
        why: [
          {
            code: 'likePerson',
            facts: { name: 'Jan Jansens', known: 'Jan Janssens', person: id, row: null },
          },
        ],
      },
    ])
    const [like] = rows[0]?.why ?? []
    expect(like?.code === 'likePerson' && like.facts.reasons).toEqual(['soundsAlike', 'samePhone'])
    const real = await taken(office, order)
    expect({ ...real, run: '' }).toEqual({ ...dry, run: '' })
    const { pairs } = await client.people.doubles({ kind: 'customer' })
    expect(pairs.map(({ one, other }) => [one.name, other.name].sort())).toEqual([
      ['Jan Jansens', 'Jan Janssens'],
    ])
    expect(await taken(office, order)).toMatchObject({ add: 0, known: 2, alike: 0 })
    await sound(office)
  })

  it('is that person on the word of the mediator, and left for later as well', async () => {
    const office = await openOffice()
    await office.client.people.registerCustomer(known)
    const same = await taken(office, await choosing(office, table, { rows: { 2: 'same' } }))
    expect(same).toMatchObject({ add: 1, known: 1, alike: 1 })
    const { rows } = await office.client.tables.rows({ run: same.run, does: 'known' })
    expect(rows[0]?.why.map(({ code }) => code)).toEqual(['likePerson', 'takenFor', 'differs'])
    expect(await taken(office, await choosing(office, table, { all: 'leave' }))).toMatchObject({
      add: 0,
      known: 1,
      refuse: 1,
    })
    expect((await office.client.people.outline({ filter: { kind: 'customer' } })).total).toBe(2)
  })

  it('is nobody when two are as much like him', async () => {
    const office = await openOffice()
    for (const email of ['een@post.example', 'twee@post.example'])
      await office.client.people.registerCustomer({ ...known, email })
    const run = await tried(office, await choosing(office, table, { all: 'same' }))
    const { rows } = await office.client.tables.rows({ run: run.run, does: 'refuse' })
    expect(rows.map(({ why }) => why)).toEqual([[{ code: 'severalLike', facts: { name: 'Jan Jansens' } }]])
  })

  it('is also seen when that one stands in a row before', async () => {
    const office = await openOffice()
    const twice = ['Naam;Telefoon', 'Jan Janssens;0475 12 34 56', 'J. Janssens;0475/12.34.56']
    const run = await tried(office, await choosing(office, twice, {}))
    const { rows } = await office.client.tables.rows({ run: run.run, alike: true })
    expect(rows.map(({ row, why }) => [row, why[0]?.facts])).toMatchObject([[3, { row: 2, person: null }]])
  })

  it('is not a namesake who lives elsewhere and is reached otherwise, nor a brother', async () => {
    const office = await openOffice()
    await office.client.people.registerCustomer({ ...known, email: 'jan@post.example' })
    const others = [
      'Naam;Telefoon;E-mail',
      'Jan Janssens;0499 99 99 98;jan.janssens@ander.example',
      'Piet Janssens;0475 12 34 56;',
    ]
    expect(await tried(office, await choosing(office, others, {}))).toMatchObject({ add: 2, alike: 0 })
  })

  it('is asked about for both sides of a past complaint', async () => {
    const office = await openOffice()
    const { client } = office
    const { id } = await client.people.registerKlussenier({ name: 'Wout Teggels' })
    const order = await found(
      office,
      'cases',
      'Nr;Ontvangen;Gesloten;Klant;Klussenier;Onderwerp;Afloop\nK-1;3/04/2019;25/06/2019;Oda Dom;Wout Tegels;Vloer;akkoord',
    )
    const run = await taken(office, { ...order, alike: { all: 'same', rows: {} } })
    expect(run).toMatchObject({ add: 1, alike: 1, adds: { cases: 1, customers: 1, klusseniers: 0 } })
    expect((await client.people.klussenier({ id })).cases).toHaveLength(1)
    expect(await taken(office, order)).toMatchObject({ add: 0, known: 1 })
    await sound(office)
  })
})
