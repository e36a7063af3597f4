import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findings } from '#shared/figures/klussenierRecord.ts'
import { generate } from '../bench/data/generate.ts'
import { klusseniersOf, type Office, openComplaints, openOffice } from './support/office.ts'

const idOf = async ({ client }: Office, name: string) => {
  const { id } = (await client.people.find({ words: name, kind: 'klussenier' }))[0] ?? {}
  return id as never
}

describe('the cases of a Klussenier under two records', () => {
  it('are one record once these are merged, and two again once they are separated', async () => {
    const office = await openOffice()
    const { client } = office
    await openComplaints(client, [
      ['Wout Tegels', 'Anna Meijer', 'Vloer', 'Scheef.'],
      ['Klusbedrijf Wout', 'Bram Jansen', 'Wand', 'Los.'],
      ['Klusbedrijf Wout', 'Cor Bos', 'Dak', 'Lek.'],
    ])
    const [one, other] = [await idOf(office, 'Wout Tegels'), await idOf(office, 'Klusbedrijf Wout')]
    const numbers = async (id: never) =>
      (await client.figures.klussenier({ id })).lines.map(({ number }) => number)
    expect([await numbers(one), await numbers(other)]).toEqual([['2026-0001'], ['2026-0003', '2026-0002']])
    await client.people.merge({ kind: 'klussenier', id: other, into: one })
    const merged = await client.figures.klussenier({ id: other })
    expect(merged).toEqual(await client.figures.klussenier({ id: one }))
    expect(merged).toMatchObject({ name: 'Wout Tegels', respondent: { all: { cases: 3 } } })
    await client.people.separate({ kind: 'klussenier', id: other })
    expect([await numbers(one), await numbers(other)]).toEqual([['2026-0001'], ['2026-0003', '2026-0002']])
  })
})

describe('the record of every Klussenier of an office', () => {
  let office: Office
  const ends: (() => void | Promise<void>)[] = []
  beforeAll(async () => {
    office = await openOffice(undefined, (end) => ends.push(end))
    await generate(office.core.context, { cases: 120, seed: 21, tell: () => {} })
  }, 60_000)
  afterAll(async () => {
    for (const end of ends.reverse()) await end()
  })

  it('has all his cases, and every case once', async () => {
    const { client } = office
    const lists = await Promise.all(
      (await klusseniersOf(client)).map(async ({ id, cases }) => {
        const record = await client.figures.klussenier({ id })
        expect(record.lines).toHaveLength(cases)
        for (const { all, outcomes } of [record.respondent, record.complainant]) {
          expect(findings.reduce((sum, one) => sum + all.findings[one], 0)).toBe(all.cases)
          expect(outcomes.reduce((sum, one) => sum + one.cases, 0)).toBe(all.closed)
        }
        return record.lines.map(({ number }) => number)
      }),
    )
    const numbers = lists.flat()
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.length).toBeGreaterThan(60)
  })

  it('counts what the figures of the years count of him', async () => {
    const { client } = office
    const { known } = await client.figures.ofYear({})
    const years = await Promise.all(known.map((year) => client.figures.ofYear({ year })))
    for (const { id } of (await klusseniersOf(client)).slice(0, 12)) {
      const { lines } = await client.figures.klussenier({ id })
      for (const {
        year,
        years: [figures],
      } of years)
        expect(lines.filter((line) => line.year === year)).toHaveLength(
          figures.klusseniers.find(({ value }) => value === id)?.received.count ?? 0,
        )
    }
  })
})
