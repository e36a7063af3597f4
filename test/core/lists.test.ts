import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outlineCases } from '#core/cases/listCases.ts'
import { driftedTables } from '#db/projections/drift.ts'
import { casesOfPerson } from '#db/queries/cases.ts'
import { type CasesAfter, type CasesFilter, casesPage } from '#db/queries/casesList.ts'
import { casesOutline, placeInCases } from '#db/queries/casesOutline.ts'
import { figuresOfYear } from '#db/queries/figures.ts'
import type { PeopleFilter } from '#db/queries/peopleFilter.ts'
import { countPeople, peopleMarks, peoplePage, personsAfter, placeInPeople } from '#db/queries/peopleList.ts'
import { holdersOf } from '#db/queries/persons.ts'
import type { Db, ReadDb } from '#db/sqlite.ts'
import { groupOf } from '#shared/case/queueGroups.ts'
import { generate } from '../bench/data/generate.ts'
import { byPhone, type Office, openOffice } from './support/office.ts'

let office: Office
let db: Db

/** Invented cases and people, on the last day that they tell of. */
beforeAll(async () => {
  office = await openOffice(undefined, afterAll)
  await generate(office.core.context, { cases: 160, seed: 3, tell: () => {} })
  office.on('2026-11-20')
  db = office.core.context.administration.db
}, 120_000)

const named = (sql: string) =>
  Object.fromEntries([...sql.matchAll(/@(\w+)/g)].map(([, name = '']) => [name, null]))

/** What SQLite does for each statement that is asked. */
const plansOf = (db: ReadDb, ask: (db: ReadDb) => unknown): readonly string[] => {
  const asked: string[] = []
  const listening: ReadDb = {
    prepare: (sql) => {
      asked.push(sql)
      return db.prepare(sql)
    },
  }
  ask(listening)
  return asked.flatMap((sql) =>
    db
      .prepare<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...(sql.includes('?') ? [null] : []), named(sql))
      .map(({ detail }) => detail),
  )
}
const sorted = /TEMP B-TREE|^SCAN \w+$/

describe('the lists of cases', () => {
  const lists: readonly CasesFilter[] = [
    { show: 'open' },
    { show: 'closed' },
    { show: 'closed', stage: 'closed' },
  ]

  it('are the same laid page after page, from wherever a page begins', () => {
    for (const filter of lists) {
      const all = casesPage(db, filter, { size: 500 }).rows.map(({ number }) => number)
      const { count, marks } = casesOutline(db, filter, 7)
      expect(count).toBe(all.length)
      const begins: readonly (CasesAfter | undefined)[] = [undefined, ...marks]
      const pages = begins.map((after) => casesPage(db, filter, { size: 7, ...(after && { after }) }))
      expect(pages.flatMap(({ rows }) => rows.map(({ number }) => number))).toEqual(all)
      expect(pages.slice(0, -1).every(({ rows }) => rows.length === 7)).toBe(true)
      expect(all.map((number) => placeInCases(db, filter, number))).toEqual(all.map((_, nth) => nth))
    }
    expect(placeInCases(db, { show: 'open' }, '1999-0001')).toBeNull()
  })

  it('of a Klussenier are those of all his records, by whatever name he goes or went, page after page', async () => {
    const { client } = office
    for (const show of ['open', 'closed'] as const) {
      const all = casesPage(db, { show }, { size: 500 }).rows
      for (const id of new Set(all.flatMap(({ klussenierId }) => klussenierId ?? []))) {
        const { details, cases } = await client.people.klussenier({ id })
        const his = new Set(cases.map(({ number }) => number))
        const expected = all.filter(({ number }) => his.has(number)).map(({ number }) => number)
        const { lines } = await client.cases.list({ filter: { show, klussenierId: id }, size: 500 })
        expect(lines.map(({ number }) => number)).toEqual(expected)
        const outline = await client.cases.outline({ filter: { show, klussenierId: id } })
        expect(outline.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length)
        const named = casesPage(db, { show, klussenier: details.name }, { size: 500 }).rows
        expect(named.map(({ number }) => number)).toEqual(expect.arrayContaining(expected))
      }
    }
  })

  it('of a Klussenier who is called otherwise now are found by either name', async () => {
    const { client } = await openOffice()
    const { number } = await client.intake.open(
      byPhone({ klussenier: { new: { name: 'Karel Vandenberghe' } } }),
    )
    await client.intake.open(byPhone({ klussenier: { new: { name: 'Bert Claes' } } }))
    const [{ klussenier } = {}] = (await client.cases.list({ filter: { klussenier: 'denberg' } })).lines
    await client.people.correctKlussenier({ id: klussenier?.id as never, name: 'Karel Maes' })
    for (const name of ['maes', 'karel', 'vandenb'])
      expect((await client.cases.list({ filter: { klussenier: name } })).lines).toMatchObject([{ number }])
    expect((await client.cases.list({ filter: { klussenier: 'niemand' } })).lines).toEqual([])
  })

  it('put each case of the queue under the heading that it has, on whatever day it is looked at', async () => {
    const { client, on, core } = office
    for (const day of ['2026-09-30', '2026-11-08', '2026-11-20', '2026-12-05']) {
      on(day)
      const all = await client.cases.list({ filter: { show: 'open' }, size: 500 })
      const outline = await client.cases.outline({ filter: { show: 'open' } })
      expect(outline.reduce((sum, { count }) => sum + count, 0)).toBe(all.lines.length)
      for (const { group, count } of outline) {
        const { lines } = await client.cases.list({
          filter: { show: 'open', group: group as 'late' },
          size: 500,
        })
        const expected = all.lines.filter(({ next }) => groupOf(next, day as never) === group)
        expect(lines.map(({ number }) => number)).toEqual(expected.map(({ number }) => number))
        expect(lines).toHaveLength(count)
        for (const [position, { number }] of [...lines.entries()].slice(0, 5))
          expect(await client.cases.place({ filter: { show: 'open' }, number })).toEqual({ group, position })
      }
    }
    expect(outlineCases(core.context, { show: 'closed' })).toMatchObject([{ group: 'closed' }])
  }, 120_000)

  it('of a Klussenier are found by an index, and none of the others is looked at', () => {
    const id = casesPage(db, {}, { size: 9 }).rows.find(({ klussenierId }) => klussenierId)?.klussenierId
    for (const filter of [
      { show: 'closed', klussenierId: id as never },
      { show: 'closed', klussenier: 'van' },
    ] satisfies CasesFilter[]) {
      const steps = plansOf(db, (asked) => casesPage(asked, filter, { size: 9 }))
      expect(steps.filter((step) => /^SCAN (case_row|person_row)/.test(step))).toEqual([])
      expect(steps.some((step) => step.includes('case_row_klussenier'))).toBe(true)
    }
  })

  it('of someone are found by an index', () => {
    const steps = plansOf(db, (asked) => casesOfPerson(asked, 'x'))
    expect(steps.filter((step) => /^SCAN (case_row|person_row)/.test(step))).toEqual([])
    for (const index of ['case_row_customer', 'case_row_klussenier'])
      expect(steps.some((step) => step.includes(index))).toBe(true)
  })

  it('are read in the order of an index', () => {
    const after = { day: '2020-01-01', firstSeq: 9 }
    for (const filter of lists)
      for (const page of [{ size: 9 }, { size: 9, after }])
        expect(
          plansOf(db, (asked) => casesPage(asked, filter, page)).filter((step) => sorted.test(step)),
        ).toEqual([])
  })
})

describe('the cases behind a figure', () => {
  it('are walked through by the day on which they are counted', () => {
    for (const basis of ['received', 'closed'] as const)
      for (const records of [null, ['x']])
        for (const after of [null, { day: '2026-01-02', number: '2026-0002' }]) {
          const steps = plansOf(db, (asked) =>
            figuresOfYear(asked, { basis, year: 2026, records }, { after, limit: 9 }),
          )
          expect(steps[0]).toContain(`USING INDEX case_row_${basis} (${basis}_on>? AND ${basis}_on<?)`)
          expect(steps.filter((step) => /TEMP B-TREE FOR ORDER BY|^SCAN case_row/.test(step))).toEqual([])
        }
  })
})

describe('the list of people', () => {
  const orders = ['name', 'most', 'latest'] as const
  const everyone = (order: (typeof orders)[number], words = ''): PeopleFilter => ({
    kind: 'customer',
    words,
    activeOnly: false,
    order,
  })

  it('is the same laid page after page, in each order', () => {
    for (const order of orders)
      for (const words of ['', 'jan', 'gent', 'berghe']) {
        const filter = everyone(order, words)
        const all = peoplePage(db, filter, { size: 500 }).rows
        const count = countPeople(db, filter)
        expect(count).toBe(all.length)
        const begins = [undefined, ...peopleMarks(db, filter, 7, count)]
        const pages = begins.map((after) => peoplePage(db, filter, { size: 7, after }))
        expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(all.map(({ id }) => id))
        expect(all.map(({ id }) => placeInPeople(db, filter, id))).toEqual(all.map((_, nth) => nth))
      }
  })

  it('has the most cases first, or the last complaint, and by name where they are equal', () => {
    const most = peoplePage(db, everyone('most'), { size: 500 }).rows
    expect(most).toEqual(
      most.toSorted(
        (a, b) => b.cases - a.cases || (a.nameKey < b.nameKey ? -1 : a.nameKey > b.nameKey ? 1 : 0),
      ),
    )
    const latest = peoplePage(db, everyone('latest'), { size: 500 }).rows.map(({ lastOn }) => lastOn ?? '')
    expect(latest).toEqual(latest.toSorted().toReversed())
    expect(latest.at(-1)).toBe('')
  })

  it('finds beginnings of names and places, and parts of longer names', async () => {
    const { client } = await openOffice()
    const address = { street: '', postalCode: '9000', city: 'Gent', country: '' }
    await client.people.registerCustomer({ name: 'Els Vandenberghe', email: 'els.v@post.example', address })
    await client.people.registerCustomer({ name: 'Bert Van den Berghe' })
    await client.people.registerKlussenier({ name: 'Karel Gentenaar' })
    const names = async (words: string) =>
      (await client.people.list({ filter: { kind: 'customer', words } })).lines.map(({ name }) => name)
    expect(await names('berghe')).toEqual(['Bert Van den Berghe', 'Els Vandenberghe'])
    expect(await names('gent els')).toEqual(['Els Vandenberghe'])
    expect(await names('els.v@post')).toEqual(['Els Vandenberghe'])
    expect(await names('gent bert')).toEqual([])
    expect(await names(' -- ')).toHaveLength(2)
  })

  it('counts what is recorded, whoever is corrected or merged, as if it were made again', async () => {
    const { client, core } = await openOffice()
    const own = core.context.administration
    const counted = async () =>
      (await client.people.list({ filter: { kind: 'customer', order: 'most' } })).lines.map(
        ({ name, cases, open, lastOn }) => [name, cases, open, lastOn],
      )
    await client.intake.open(byPhone({ customer: { new: { name: 'Anna Smet' } } }))
    await client.intake.open(byPhone({ customer: { new: { name: 'Bea Claes' } }, receivedOn: '2026-02-01' }))
    await client.intake.open(byPhone({ customer: { new: { name: 'A. Smet' } }, receivedOn: '2026-02-20' }))
    expect(await counted()).toEqual([
      ['A. Smet', 1, 1, '2026-02-20'],
      ['Anna Smet', 1, 1, '2026-03-02'],
      ['Bea Claes', 1, 1, '2026-02-01'],
    ])
    const [other, anna, bea] = (await client.people.list({ filter: { kind: 'customer' } })).lines
    await client.people.merge({ kind: 'customer', id: other?.id as never, into: anna?.id as never })
    await client.people.correctCustomer({ id: bea?.id as never, name: 'Aaltje Claes' })
    expect(await counted()).toEqual([
      ['Anna Smet', 2, 2, '2026-03-02'],
      ['Aaltje Claes', 1, 1, '2026-02-01'],
    ])
    await client.people.separate({ kind: 'customer', id: other?.id as never })
    expect((await counted()).map(([name, cases]) => [name, cases])).toEqual([
      ['A. Smet', 1],
      ['Aaltje Claes', 1],
      ['Anna Smet', 1],
    ])
    expect(driftedTables(own.db, own.kinds)).toEqual([])
  })

  it('is read in the order of an index, however many there are', () => {
    for (const order of orders)
      for (const after of [undefined, peopleMarks(db, everyone(order), 7, 300)[0]])
        expect(
          plansOf(db, (asked) => peoplePage(asked, everyone(order), { size: 7, after })).filter((step) =>
            sorted.test(step),
          ),
        ).toEqual([])
  })

  it('is walked through by index when doubles are looked for', () => {
    const looked = (asked: ReadDb) => {
      personsAfter(asked, 'customer', { nameKey: 'a', firstSeq: 1 }, 9)
      holdersOf(asked, ['a', 'b'])
    }
    const steps = plansOf(db, looked).filter((step) => sorted.test(step) || step.startsWith('SCAN'))
    // What is asked for, and at most some of those who have a key.
    expect(steps).toEqual(['SCAN asked VIRTUAL TABLE INDEX 1:', 'SCAN (subquery-1)'])
  })
})
