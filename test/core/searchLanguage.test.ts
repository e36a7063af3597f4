import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../bench/data/generate.ts'
import { type Office, openComplaints, openOffice } from './support/office.ts'

let office: Office
const ends: (() => void | Promise<void>)[] = []
const said = [
  ['Piet Peeters', 'Anna Meijer', 'Lekkende dakgoot', 'De dakgoot lekt sinds de storm van Jan.'],
  ['Piet Peeters', 'Bram Jansen', 'Scheve tegels', 'De tegels liggen scheef en het dak lekt.'],
  ['Rita Claes', 'Anna Meijer', 'Deur klemt', 'De deur klemt, en zijn silicone is vergeten.'],
  ['Rita Claes', 'Zoë de Vries', 'Dak en goot', 'Alles is nat.'],
] as const
const received = ['2024-03-02', '2025-05-10', '2026-01-15', '2026-02-20']

beforeAll(async () => {
  office = await openOffice(undefined, (end) => ends.push(end))
  await openComplaints(office.client, said, received)
  const number = (nth: number) => `2026-000${nth}`
  const { client } = office
  await client.cases.do({
    number: number(1),
    command: {
      type: 'recordAgreement',
      agreement: { signedOn: null, amount: 75_000, guaranteeUntil: null, documents: [] },
    },
  })
  await client.cases.do({
    number: number(1),
    command: { type: 'closeCase', on: '2026-03-01', outcome: 'withdrawn', note: 'Zelf opgelost.' },
  })
})
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

const found = async (words: string, order: 'newest' | 'best' = 'newest') =>
  (await office.client.search.cases({ words, order })).hits.map((hit) => Number(hit.case.number.slice(-1)))

describe('a search in the language', () => {
  it.each([
    ['dak', [4, 2, 1]],
    ['dak ', [4, 2, 1]],
    ['goot', [4, 1]],
    ['dakgo', [1]],
    ['meyer', [3, 1]],
    ['MEIJER', [3, 1]],
    ['zyn', [3]],
    ['"dak lekt"', [2]],
    ['dak -lekt', [4]],
    ['tegels OF deur', [3, 2]],
    ['klussenier:peeters', [2, 1]],
    ['klussenier:"Rita Claes" dak', [4]],
    ['klant:meijer', [3, 1]],
    ['klant:jan', [2]],
    ['-klussenier:peeters deur', [3]],
    ['stap:gesloten', [1]],
    ['-stap:gesloten lekt', [2]],
    ['uitkomst:ingetrokken', [1]],
    ['bedrag:>500', [1]],
    ['bedrag:>1000', []],
    ['ontvangen:2026', [4, 3]],
    ['ontvangen:..2024', [1]],
    ['ontvangen:2025 OF bedrag:>500', [2, 1]],
    ['dak ontvangen:2025', [2]],
    ['(dak OF deur) -klant:meijer', [4, 2]],
    ['gesloten:2026', [1]],
    ['te-laat', [4, 3, 2]],
    ['dak te-laat', [4, 2]],
    ['niets', []],
    // Few letters at the end may go on, wherever they stand.
    ['tegels OF deu', [3, 2]],
    ['alles OF dak', [4, 2, 1]],
    ['goot -dak', []],
    ['dakgoot (lekt jan', [1]],
    ['de* jan*', [2, 1]],
    ['(is* -deur) dak', [4]],
    // Not what is coded of a case, which nobody types.
    ['sint', []],
    ['sclosed ', []],
    ['mnobody ', []],
    ['bemiddelaar:niemand', []],
  ])('%s', async (words, expected) => expect(await found(words)).toEqual(expected))

  it.each(['jan', 'jan lekt', 'rita deu', 'dak jan', 'meij'])(
    'finds the same in both orders: %s',
    async (words) => expect((await found(words, 'best')).toSorted()).toEqual((await found(words)).toSorted()),
  )

  it('puts what is in a name or a subject before what is in a text', async () =>
    expect(await found('lekkende OF lekt ', 'best')).toEqual([1, 2]))

  it('tells what it did not understand, and finds the rest', async () => {
    const { hits, problems } = await office.client.search.cases({ words: 'dakgoot stap:hoort' })
    expect(hits).toHaveLength(1)
    expect(problems.map(({ code }) => code)).toEqual(['unknownValue'])
  })

  it('counts the hits by Klussenier, stage, outcome and year', async () => {
    const facets = await office.client.search.facets({ words: 'dak' })
    expect(facets.klussenier.map(({ label, count }) => [label, count])).toEqual([
      ['Piet Peeters', 2],
      ['Rita Claes', 1],
    ])
    expect(facets.year.map(({ value, count }) => [value, count])).toEqual([
      ['2024', 1],
      ['2025', 1],
      ['2026', 1],
    ])
    expect(facets.outcome.map(({ value }) => value)).toEqual(['withdrawn'])
  })
})

describe('pages of a search', () => {
  it.each(['newest', 'best'] as const)('follow on, %s first, with every case once', async (order) => {
    const large = await openOffice()
    await generate(large.core.context, { cases: 80, seed: 3, tell: () => {} })
    const pages = async (size: number) => {
      const numbers: string[] = []
      for (let after: string | undefined; ; ) {
        const page = await large.client.search.cases({
          words: 'dak goot OF de ',
          order,
          size,
          ...(after && { after }),
        })
        numbers.push(...page.hits.map((hit) => hit.case.number))
        if (page.next === null) return { numbers, total: page.total }
        after = page.next
      }
    }
    const [few, many] = [await pages(7), await pages(100)]
    expect(few).toEqual(many)
    expect(new Set(few.numbers).size).toBe(few.total)
    expect(few.total).toBeGreaterThan(20)
  })
})
