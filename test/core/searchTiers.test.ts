import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { todayOf } from '#core/context.ts'
import { readQuery } from '#core/search/readQuery.ts'
import { searchCases } from '#db/search/find.ts'
import type { Hits, Tier } from '#shared/contract/search.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { generate } from '../bench/data/generate.ts'
import { Random } from '../bench/data/random.ts'
import { textOf } from '../bench/data/words.ts'
import { type Office, openComplaints, openOffice } from './support/office.ts'

let office: Office
const ends: (() => void | Promise<void>)[] = []
const said = [
  ['Piet Peeters', 'Anna Janssens', 'Dakgoot', 'De dakgoot hangt los.'],
  ['Piet Peeters', 'Bram Jansen', 'Nat', 'Een dakgootlekkage sinds maandag.'],
  ['Rita Claes', 'Zoë Jansen', 'Lekkage', 'Er is lekkage in de keuken.'],
  ['Rita Klaas', 'Wim Bos', 'Dakgoten', 'De dakgoten zijn vuil, de keukenkraan ook.'],
] as const

beforeAll(async () => {
  office = await openOffice(undefined, (end) => ends.push(end))
  await openComplaints(office.client, said)
})
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

const asked = (words: string): Promise<Hits> => office.client.search.cases({ words })
const found = async (words: string): Promise<readonly [number, Tier][]> =>
  (await asked(words)).hits.map(({ case: line, tier }) => [Number(line.number.slice(-1)), tier])

describe('a search that is tolerant', () => {
  it.each<[string, readonly [number, Tier][]]>([
    // A finished word, and one of a longer word.
    ['dakgoot los', [[1, 'exact']]],
    [
      'dakgoot ',
      [
        [1, 'exact'],
        [2, 'wider'],
      ],
    ],
    ['dakgoot maandag', [[2, 'wider']]],
    [
      'lekkage ',
      [
        [3, 'exact'],
        [2, 'wider'],
      ],
    ],
    // A word of which a letter was forgotten.
    [
      'dakgot ',
      [
        [4, 'wider'],
        [1, 'mistyped'],
      ],
    ],
    ['dakgot -los ', [[4, 'wider']]],
    ['keukn kraan', []],
    // Names.
    [
      'jansen ',
      [
        [3, 'exact'],
        [2, 'exact'],
        [1, 'wider'],
      ],
    ],
    [
      'klant:janssens ',
      [
        [1, 'exact'],
        [3, 'wider'],
        [2, 'wider'],
      ],
    ],
    [
      'klussenier:peters',
      [
        [2, 'wider'],
        [1, 'wider'],
      ],
    ],
    [
      'klussenier:peeetrs',
      [
        [2, 'mistyped'],
        [1, 'mistyped'],
      ],
    ],
    // The beginning of a name is not mistyped: Bos is not meant.
    ['klant:zo', [[3, 'exact']]],
    // Never in phrases, in what must not be there, in other fields.
    ['"dakgot"', []],
    ['nummer:2026-0009', []],
    ['document:dakgot', []],
    [
      'lekkage -dakgot',
      [
        [3, 'exact'],
        [2, 'wider'],
      ],
    ],
  ])('%s', async (words, expected) => expect(await found(words)).toEqual(expected))

  it('says which other words it found, and only those', async () => {
    expect(await asked('dakgot ')).toMatchObject({
      exact: 0,
      total: 2,
      also: [
        { typed: 'dakgot', word: 'dakgoten', by: 'longer', isName: false },
        { typed: 'dakgot', word: 'dakgoot', by: 'typing', isName: false },
      ],
    })
    expect((await asked('lekkage ')).also).toEqual([
      { typed: 'lekkage', word: 'dakgootlekkage', by: 'compound', isName: false },
    ])
    expect((await asked('jansen dakgoot ')).also).toEqual([
      { typed: 'jansen', word: 'janssens', by: 'sound', isName: true },
      { typed: 'dakgoot', word: 'dakgootlekkage', by: 'longer', isName: false },
    ])
  })

  it('tells a longer word with the cases in which it is, and a name wherever it is', async () => {
    const exactOnly = async (words: string) => {
      const { hits, also } = await office.client.search.cases({ words, size: 1 })
      return [hits.map(({ tier }) => tier), also.map(({ word }) => word)]
    }
    expect(await exactOnly('lekkage ')).toEqual([['exact'], []])
    expect(await exactOnly('jansen ')).toEqual([['exact'], ['janssens']])
  })

  it('marks the other words where they stand', async () => {
    const [hit] = (await asked('dakgot los')).hits
    const marked = hit?.snippets.flatMap(({ text, marks }) => marks.map(([from, to]) => text.slice(from, to)))
    expect(marked).toContain('dakgoot')
  })

  it('shows a case once that is found by the beginning of one name and by another one that is alike', async () => {
    const own = await openOffice()
    await openComplaints(own.client, [['Jean Maes', 'Janine Bos', 'Nat', 'Alles is nat.']])
    const { hits, total } = await own.client.search.cases({ words: 'jan' })
    expect([hits.map(({ tier }) => tier), total]).toEqual([['exact'], 1])
  })

  it('counts the facets of all that it shows', async () => {
    const { klussenier } = await office.client.search.facets({ words: 'dakgoot ' })
    expect(klussenier.map(({ label, count }) => [label, count])).toEqual([['Piet Peeters', 2]])
  })
})

describe('in an administration of any content', () => {
  let large: Office
  beforeAll(async () => {
    large = await openOffice(undefined, (end) => ends.push(end))
    await generate(large.core.context, { cases: 120, seed: 5, tell: () => {} })
  }, 60_000)

  /** Words as they are in texts, some with a letter left out, some as names. */
  const queries = (): readonly string[] => {
    const random = new Random(9)
    const names = ['klussenier:peters', 'janssen', 'klant:meier dak', 'hendrix', 'mulder OF vos']
    const others = Array.from({ length: 25 }, () => {
      const typed = (textOf(random, 3).match(/[a-z]{4,}/g) ?? ['dakgoot']).slice(0, random.between(1, 2))
      const [first = '', ...rest] = typed
      return [random.chance(0.5) ? first : first.slice(0, 2) + first.slice(3), ...rest].join(' ')
    })
    return [...names, ...others].map((words) => `${words} `)
  }

  it.each(['newest', 'best'] as const)('tolerance leaves the exact hits as they were, %s first', (order) => {
    const { db } = large.core.context.administration
    const today = todayOf(large.core.context)
    let wider = 0
    for (const words of queries()) {
      const { query } = readQuery(large.core.context, words)
      invariant(query, 'nothing to look for', { words })
      const ask = (tolerant: boolean) => searchCases(db, query, today, { order, size: 200, tolerant })
      const [plain, all] = [ask(false), ask(true)]
      const numbers = all.cases.map(({ number }) => number)
      expect(numbers.slice(0, plain.cases.length)).toEqual(plain.cases.map(({ number }) => number))
      expect(all.exact).toBe(plain.total)
      expect(all.total).toBe(numbers.length)
      expect(new Set(numbers).size).toBe(numbers.length)
      wider += numbers.length - plain.cases.length
    }
    expect(wider).toBeGreaterThan(100)
  })

  it.each(['newest', 'best'] as const)(
    'pages laid one after another are the whole, %s first',
    async (order) => {
      const walk = async (words: string, size: number) => {
        const hits: [string, Tier][] = []
        for (let after: string | undefined; ; ) {
          const page: Hits = await large.client.search.cases({ words, order, size, ...(after && { after }) })
          hits.push(...page.hits.map(({ case: line, tier }) => [line.number, tier] as [string, Tier]))
          if (page.next === null) return { hits, total: page.total, exact: page.exact }
          after = page.next
        }
      }
      for (const words of queries().slice(0, 12)) {
        const [few, many] = [await walk(words, 7), await walk(words, 100)]
        expect(few).toEqual(many)
        expect(few.total).toBe(few.hits.length)
      }
    },
    60_000,
  )
})
