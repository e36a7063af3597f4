import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DoublePair } from '#shared/contract/people.ts'
import type { CustomerId } from '#shared/kernel/id.ts'
import { type Office, openOffice } from './support/office.ts'

const idOf = ({ one, other }: DoublePair): string => [one.id, other.id].sort().join(' ')

/** The pages from a place on, page after page; `between`: what happens after each. */
const walked = async (
  { client }: Office,
  size: number,
  between: () => Promise<void> = async () => undefined,
): Promise<readonly { readonly start: string | null; readonly pairs: readonly DoublePair[] }[]> => {
  const pages: { start: string | null; pairs: readonly DoublePair[] }[] = []
  for (let start: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof client.people.doubles>> = await client.people.doubles({
      kind: 'customer',
      size,
      ...(start !== null && { after: start }),
    })
    pages.push({ start, pairs: page.pairs })
    if (page.next === null) return pages
    start = page.next
    await between()
  }
}

describe('the pairs who may be one person', () => {
  const names = ['An Smet', 'Bea Claes', 'Cis Maes', 'Dirk Baert', 'Els Wouters']
  const register = (office: Office, nth: number) =>
    office.client.people.registerCustomer({
      name: names[nth % names.length] ?? '',
      email: `p${nth % names.length}@post.example`,
    })
  const change = fc.record({
    is: fc.constantFrom('register' as const, 'merge' as const, 'apart' as const, 'rename' as const),
    one: fc.nat(30),
    other: fc.nat(30),
  })

  it('are each on one page, also while others are merged, told apart, corrected or new', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(4), { minLength: 2, maxLength: 12 }),
        fc.array(change, { maxLength: 5 }),
        fc.integer({ min: 1, max: 4 }),
        async (people, changes, size) => {
          const office = await openOffice()
          const { client } = office
          const ids: CustomerId[] = []
          for (const nth of people) ids.push((await register(office, nth)).id)
          const all = async () =>
            (await client.people.doubles({ kind: 'customer', size: 100 })).pairs.map(idOf)
          let steady = new Set(await all())
          const touched = new Set<string>()
          const left = [...changes]
          const pages = await walked(office, size, async () => {
            const next = left.shift()
            if (!next) return
            const [one, other] = [ids[next.one % ids.length], ids[next.other % ids.length]]
            if (!one || !other) return
            if (next.is === 'register') ids.push((await register(office, next.one)).id)
            // Whoever is merged already, or told apart, is refused: then nothing happens.
            const order =
              next.is === 'merge'
                ? client.people.merge({ kind: 'customer', id: one, into: other })
                : next.is === 'apart'
                  ? client.people.tellApart({ kind: 'customer', id: one, from: other })
                  : next.is === 'rename'
                    ? client.people.correctCustomer({ id: one, name: names[next.other % names.length] ?? '' })
                    : null
            await order?.catch(() => null)
            for (const id of order ? [one, other] : []) touched.add(id)
            const now = new Set(await all())
            steady = new Set([...steady].filter((pair) => now.has(pair)))
          })
          const seen = pages.flatMap(({ pairs }) => pairs.map(idOf))
          const untouched = (pair: string) => pair.split(' ').every((id) => !touched.has(id))
          const expected = [...steady].filter(untouched).toSorted()
          const wanted = new Set(expected)
          expect(seen.filter((pair) => wanted.has(pair)).toSorted()).toEqual(expected)
        },
      ),
      { numRuns: 12 },
    )
  }, 60_000)

  it('are read again between two places: what came in, and no longer who was merged', async () => {
    const office = await openOffice()
    const { client } = office
    const ids: CustomerId[] = []
    for (let nth = 0; nth < 10; nth++) ids.push((await register(office, nth)).id)
    const pages = await walked(office, 1)
    expect(pages.flatMap(({ pairs }) => pairs.map(({ one }) => one.name))).toEqual(names)
    const [first, second] = [ids[2], ids[7]]
    await client.people.merge({ kind: 'customer', id: first as CustomerId, into: second as CustomerId })
    await client.people.registerCustomer({ name: 'Bea Claes', email: 'p1@post.example' })
    const again = await Promise.all(
      pages.map(({ start }, nth) => {
        const until = pages[nth + 1]?.start
        return client.people.doubles({
          kind: 'customer',
          ...(start !== null && { after: start }),
          ...(until && { until }),
        })
      }),
    )
    expect(again.flatMap(({ pairs }) => pairs.map(({ one }) => one.name))).toEqual([
      'An Smet',
      ...['Bea Claes', 'Bea Claes', 'Bea Claes'],
      'Dirk Baert',
      'Els Wouters',
    ])
    expect(again.every(({ next }) => next === null)).toBe(true)
    expect(again.flatMap(({ pairs }) => pairs)).toEqual(
      (await client.people.doubles({ kind: 'customer', size: 100 })).pairs,
    )
  })
})
