import { describe, expect, it } from 'vitest'
import { invariant } from '#shared/kernel/invariant.ts'
import { klusseniersOf, openOffice } from '../support/office.ts'
import { counts, found, klusseniers, sound, taken } from './support.ts'

describe('people from a table', () => {
  it('who stand under two merged records are known by the details of either', async () => {
    const office = await openOffice()
    const { client } = office
    const old = await client.people.registerCustomer({ name: 'Renee Smets', email: 'oud@post.example' })
    const now = await client.people.registerCustomer({ name: 'Renée De Smet', email: 'nu@post.example' })
    await client.people.merge({ kind: 'customer', id: old.id, into: now.id })
    const table = 'Naam;E-mail\nRenee Smets;oud@post.example\nRenée De Smet;nu@post.example'
    expect(counts(await taken(office, await found(office, 'customers', table)))).toMatchObject({
      add: 0,
      known: 2,
    })
    const past =
      'Nr;Ontvangen;Gesloten;Klant;E-mail klant;Onderwerp;Afloop\nK-9;3/04/2019;25/06/2019;Renee Smets;oud@post.example;Vloer;akkoord'
    expect(counts(await taken(office, await found(office, 'cases', past)))).toMatchObject({ add: 1 })
    const { cases } = await client.people.customer({ id: now.id })
    expect(cases.map(({ customer }) => customer)).toEqual([{ id: now.id, name: 'Renée De Smet' }])
    await sound(office)
  })

  it('are added once, known again, and refused with the reason', async () => {
    const office = await openOffice()
    const order = await found(office, 'klusseniers', klusseniers)
    const run = await taken(office, order)
    expect(counts(run)).toEqual({ add: 2, known: 2, refuse: 1, differing: 1 })
    const { rows, total } = await office.client.tables.rows({ run: run.run })
    expect(total).toBe(rows.length)
    const one = await office.client.tables.rows({ run: run.run, size: 1 })
    const rest = await office.client.tables.rows({ run: run.run, after: one.next ?? -1 })
    expect({ rows: [...one.rows, ...rest.rows], next: rest.next }).toEqual({ rows, next: null })
    expect(rows.map(({ row, does, why }) => [row, does, why.map(({ code }) => code)])).toEqual([
      [2, 'add', []],
      [3, 'add', []],
      [4, 'known', ['repeatsRow']],
      [5, 'known', ['repeatsRow', 'differs']],
      [6, 'refuse', ['notAnEmail']],
    ])
    const lines = await klusseniersOf(office.client)
    expect(lines.map(({ name, active }) => [name, active])).toEqual([
      ['Piet de Jong', false],
      ['Wout Tegels', true],
    ])
    expect(counts(await taken(office, order))).toEqual({ add: 0, known: 4, refuse: 1, differing: 1 })
    await sound(office)
  })

  it('that were registered by hand are recognised, and stay as they are', async () => {
    const office = await openOffice()
    const { id } = await office.client.people.registerKlussenier({
      name: 'Wout Tegels',
      email: 'wout@klus.example',
      phone: '09 111 11 11',
    })
    const run = await taken(office, await found(office, 'klusseniers', klusseniers))
    const { rows } = await office.client.tables.rows({ run: run.run, differing: true })
    expect(rows[0]?.why).toEqual([
      { code: 'knownPerson', facts: { name: 'Wout Tegels' } },
      { code: 'differs', facts: { fields: ['tradeName', 'address', 'phone'] } },
    ])
    const { details, version } = await office.client.people.klussenier({ id })
    expect([details.phone, version]).toEqual(['09 111 11 11', 1])
  })

  it('are recognised after they were corrected', async () => {
    const office = await openOffice()
    const order = await found(office, 'klusseniers', klusseniers)
    await taken(office, order)
    const [first] = await klusseniersOf(office.client)
    invariant(first, 'nobody')
    await office.client.people.correctKlussenier({
      id: first.id,
      name: 'Pieter de Jong',
      email: 'p@klus.example',
    })
    expect((await taken(office, order)).add).toBe(0)
  })
})
