import { describe, expect, it } from 'vitest'
import type { MappingInput } from '#shared/tables/mapping.ts'
import { openOffice, refusalOf } from '../support/office.ts'
import { complaints, counts, found, klusseniers, sound, taken, tried } from './support.ts'

describe('past complaints from a table', () => {
  it('become closed cases, with what the table told and no step that nobody knows of', async () => {
    const office = await openOffice()
    await taken(office, await found(office, 'klusseniers', klusseniers))
    const run = await taken(office, await found(office, 'cases', complaints))
    expect(counts(run)).toEqual({ add: 1, known: 0, refuse: 4, differing: 0 })
    const view = await office.client.cases.get({ number: '2019-0001' })
    expect(view).toMatchObject({
      stage: 'closed',
      receivedOn: '2019-04-03',
      closing: { on: '2019-06-25', outcome: 'settled', note: '' },
      imported: { externalNumber: 'K-1', outcomeTold: 'akkoord', from: { row: 2 } },
      klussenier: { name: 'Wout Tegels', email: 'wout@klus.example' },
      statements: [],
      settlements: [],
      next: { code: 'none' },
    })
    const history = await office.client.cases.history({ number: '2019-0001' })
    expect(history.map(({ event }) => event.type)).toEqual(['caseOpened', 'caseImported'])
    const { hits } = await office.client.search.cases({ words: 'K-1' })
    expect(hits.map((hit) => hit.case.number)).toEqual(['2019-0001'])
    expect((await office.client.cases.counts()).open).toBe(0)
    await sound(office)
  })

  it('are told apart from one that says something else, and from one that still goes on', async () => {
    const office = await openOffice()
    const run = await tried(office, await found(office, 'cases', complaints))
    const { rows } = await office.client.tables.rows({ run: run.run, does: 'refuse' })
    expect(rows.map(({ row, why }) => [row, why.map(({ code }) => code)])).toEqual([
      [3, ['wordUnknown']],
      [4, ['closedBeforeReceived']],
      [5, ['stillOpen']],
      [6, ['differsFromRow']],
    ])
    expect(run.outcomes).toEqual([{ word: 'geregeld', rows: 1 }])
  })

  it('follow what the mediator says a word stands for, and remember it', async () => {
    const office = await openOffice()
    const order = await found(office, 'cases', complaints)
    const mapping = {
      ...order.mapping,
      outcomes: { geregeld: 'settledBetweenParties' },
    } satisfies MappingInput
    expect((await taken(office, { ...order, mapping })).add).toBe(2)
    const again = await found(office, 'cases', complaints)
    expect(counts(await tried(office, again))).toMatchObject({ add: 0, known: 2 })
  })

  it('cannot be half undone', async () => {
    const office = await openOffice()
    await taken(office, await found(office, 'cases', complaints))
    const undo = office.client.cases.do({ number: '2019-0001', command: { type: 'undo' } })
    expect((await refusalOf(undo)).code).toBe('nothingToUndo')
  })

  it('can be opened again, as any closed case', async () => {
    const office = await openOffice()
    await taken(office, await found(office, 'cases', complaints))
    const command = { type: 'reopenCase', on: '2026-03-02', reason: 'Nieuwe feiten.' } as const
    const view = await office.client.cases.do({ number: '2019-0001', command })
    expect([view.stage, view.closing]).toEqual(['intake', null])
  })
})

describe('what complaints of a table were about', () => {
  const table = [
    'Nr;Ontvangen;Gesloten;Klant;Onderwerp;Afloop;Categorie',
    'K-1;3/04/2019;25/06/2019;Renée Desmet;Vloer;akkoord;Schade, Factuur',
    'K-2;4/04/2019;25/06/2019;Luc Maes;Deur;akkoord;Dakwerken / garantie',
    'K-3;5/04/2019;25/06/2019;Els Claes;Kraan;akkoord;',
  ].join('\r\n')

  it('is taken over by name, and a word that names no category is told and left out', async () => {
    const office = await openOffice()
    const order = await found(office, 'cases', table)
    expect(order.mapping.fields?.category).toMatchObject({ column: 6 })
    const dry = await tried(office, order)
    expect(counts(dry)).toMatchObject({ add: 3, refuse: 0 })
    const { rows } = await office.client.tables.rows({ run: dry.run, does: 'add' })
    expect(
      rows.flatMap(({ row, why }) =>
        why.flatMap((one) => (one.code === 'categoryUnknown' ? [[row, one.facts]] : [])),
      ),
    ).toEqual([[3, { value: 'Dakwerken' }]])
    expect(counts(await taken(office, order))).toMatchObject({ add: 3, refuse: 0 })
    const about = async (nth: number) =>
      (await office.client.cases.get({ number: `2019-000${nth}` })).categories
    expect([await about(1), await about(2), await about(3)]).toEqual([['damage', 'price'], ['guarantee'], []])
    const [{ categories }] = (await office.client.figures.ofYear({ year: 2019 })).years
    expect(categories.map(({ value, received }) => [value, received.count])).toEqual([
      ...[
        ['damage', 1],
        ['price', 1],
        ['guarantee', 1],
        [null, 1],
      ],
    ])
    await sound(office)
  })
})
