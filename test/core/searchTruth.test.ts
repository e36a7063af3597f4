import { describe, expect, it } from 'vitest'
import { todayOf } from '#core/context.ts'
import { readQuery } from '#core/search/readQuery.ts'
import { searchCases } from '#db/search/find.ts'
import { Random } from '../bench/data/random.ts'
import { fillAtRandom } from './support/anyAdministration.ts'
import { anyQuery } from './support/anyQuery.ts'
import { type Office, openOffice } from './support/office.ts'
import { fits } from './support/searchTruth.ts'
import { truthOf } from './support/truthOf.ts'

const filled = async (seed: number, cases: number): Promise<readonly [Office, Random]> => {
  const random = new Random(seed)
  const office = await openOffice()
  await fillAtRandom(office, random, cases)
  return [office, random]
}
const seeds = (process.env.SEEDS ?? '7').split(',').map(Number)
const runs = Number(process.env.RUNS ?? 300)

describe.each(seeds)('what is found, beside what is true, %i', (seed) => {
  it('is each case that fits and no other, in each order, page after page', async () => {
    const [office, random] = await filled(seed, 8)
    const truth = truthOf(office)
    const { context } = office.core
    const today = todayOf(context)
    const wrong: string[] = []
    let hits = 0
    for (let run = 0; run < runs; run += 1) {
      const typed = anyQuery(random)
      const { query } = readQuery(context, typed)
      if (!query) continue
      const expected = truth.filter((one) => fits(one, query)).map(({ state }) => state.number)
      hits += expected.length
      for (const order of ['newest', 'best'] as const) {
        const ask = (size: number, tolerant: boolean) => {
          const found: string[] = []
          const totals = new Set<number>()
          for (let after: ReturnType<typeof searchCases>['next'] | undefined; after !== null; ) {
            const page = searchCases(context.administration.db, query, today, {
              ...{ order, size, tolerant },
              ...(after && { after }),
            })
            found.push(...page.cases.map(({ number }) => number))
            totals.add(page.total)
            after = page.next
          }
          return { found, totals: [...totals] }
        }
        const whole = ask(100, false)
        const inOrder = order === 'newest' ? whole.found : whole.found.toSorted().reverse()
        if (inOrder.join() !== expected.join() || whole.totals.join() !== String(expected.length))
          wrong.push(`${JSON.stringify(typed)} ${order}: ${inOrder} ≠ ${expected}`)
        const tolerant = ask(100, true)
        if (ask(random.between(1, 3), true).found.join() !== tolerant.found.join())
          wrong.push(`${JSON.stringify(typed)} ${order}: pages`)
        if (tolerant.found.slice(0, expected.length).join() !== whole.found.join() || new Set(tolerant.found).size !== tolerant.found.length || tolerant.totals.join() !== String(tolerant.found.length))
          wrong.push(`${JSON.stringify(typed)} ${order}: tiers ${tolerant.found} (${tolerant.totals}) ≠ ${whole.found}`)
      }
    }
    expect(wrong.slice(0, 20)).toEqual([])
    expect(hits).toBeGreaterThan(runs / 2)
  })
})
