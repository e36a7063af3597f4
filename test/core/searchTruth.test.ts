import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { todayOf } from '#core/context.ts'
import { readQuery } from '#core/search/readQuery.ts'
import { facetsOf } from '#db/search/facets.ts'
import { type SearchOrder, type SearchPage, searchCases } from '#db/search/find.ts'
import { stageOf } from '#shared/case/rules.ts'
import type { Query } from '#shared/search/query.ts'
import { fieldText, holds, toggled } from '#shared/search/write.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'
import { Random } from '../bench/data/random.ts'
import { fillAtRandom, nameIn, words } from './support/anyAdministration.ts'
import { anyQuery } from './support/anyQuery.ts'
import { type Office, openOffice } from './support/office.ts'
import { fits, plainNames, type TrueCase } from './support/searchTruth.ts'
import { peopleIn, sameAs, truthOf } from './support/truthOf.ts'

const vocabulary = vocabularyIn('nl')
const seeds = [7]
const runs = 60

/** The hits of all pages laid one after another, and what each page said that there are. */
const allOf = ({ core: { context } }: Office, query: Query, page: SearchPage) => {
  const found: string[] = []
  const totals = new Set<number>()
  for (let after: SearchPage['after'] | null; after !== null; ) {
    const one = searchCases(context.administration.db, query, todayOf(context), { ...page, after })
    found.push(...one.cases.map(({ number }) => number))
    totals.add(one.total)
    after = one.next
  }
  return { found, totals: [...totals] }
}

/** How many of these cases there are of each value, as "outcome settled 2". */
const countedByHand = (office: Office, cases: readonly TrueCase[]): readonly string[] => {
  const klusseniers = peopleIn(office, 'klussenier')
  const standing = (id: string) => sameAs(id, klusseniers).find(({ into }) => into === null)?.id
  const values = cases.flatMap(({ state }) => [
    ...(state.klussenier ? [`klussenier ${standing(state.klussenier.id)}`] : []),
    `stage ${stageOf(state)}`,
    ...(state.closing ? [`outcome ${state.closing.outcome}`] : []),
    ...state.categories.map((category) => `category ${category}`),
    `year ${state.receivedOn.slice(0, 4)}`,
  ])
  return [...new Set(values)]
    .map((one) => `${one} ${values.filter((other) => other === one).length}`)
    .toSorted()
}

describe.each(seeds)('what is found, beside what is true, %i', (seed) => {
  const random = new Random(seed)
  const ends: (() => void | Promise<void>)[] = []
  let office: Office
  beforeAll(async () => {
    office = await openOffice(undefined, (end) => ends.push(end))
    await fillAtRandom(office, random, 8)
  }, 60_000)
  afterAll(async () => {
    for (const end of ends.reverse()) await end()
  })

  it('is each case that fits and no other, in each order, page after page', () => {
    const truth = truthOf(office)
    const { context } = office.core
    const found = (query: Query, page: SearchPage) =>
      searchCases(context.administration.db, query, todayOf(context), page).cases
    const wrong: string[] = []
    let hits = 0
    for (let run = 0; run < runs; run += 1) {
      const typed = anyQuery(random)
      const { query } = readQuery(office.core.context, typed)
      if (!query) continue
      const expected = truth.filter((one) => fits(one, query)).map(({ state }) => state.number)
      hits += expected.length
      const tell = (what: string, is: unknown) =>
        wrong.push(`${JSON.stringify(typed)} ${what}: ${is}, not ${expected}`)
      const whole = (order: SearchOrder, tolerant: boolean) =>
        allOf(office, query, { order, size: 100, tolerant })
      for (const order of ['newest', 'best'] as const) {
        const exact = whole(order, false)
        const inOrder = order === 'newest' ? exact.found : exact.found.toSorted().reverse()
        if (inOrder.join() !== expected.join()) tell(order, inOrder)
        if (exact.totals.join() !== String(expected.length)) tell(`total, ${order}`, exact.totals)
        const { found: all, totals } = whole(order, true)
        if (all.slice(0, expected.length).join() !== exact.found.join())
          tell(`exact ones first, ${order}`, all)
        if (new Set(all).size !== all.length || totals.join() !== String(all.length))
          tell(`each once, ${order}`, all)
        const pages = allOf(office, query, { order, size: random.between(1, 3) })
        if (pages.found.join() !== all.join()) tell(`pages, ${order}`, pages.found)
        if (order === 'best' && all.toSorted().join() !== whole('newest', true).found.toSorted().join())
          tell('the same in both orders', found)
      }
      const shown = new Set(whole('newest', true).found)
      const facets = facetsOf(office.core.context.administration.db, query, todayOf(office.core.context))
      const counted = facets.map(({ facet, value, count }) => `${facet} ${value} ${count}`).toSorted()
      const byHand = countedByHand(
        office,
        truth.filter(({ state }) => shown.has(state.number)),
      )
      if (counted.join() !== byHand.join()) tell('facets', `${counted} ≠ ${byHand}`)
      for (const { facet, value, count } of facets) {
        if (facet === 'klussenier') continue
        const filter = fieldText(facet === 'year' ? 'received' : facet, value, vocabulary)
        const narrowed = readQuery(office.core.context, toggled(typed, filter, vocabulary)).query
        if (holds(typed, filter, vocabulary) || !narrowed) continue
        const tiers = (of: Query) => found(of, { order: 'newest', size: 100 }).map(({ tier }) => tier)
        // Where few are left, more may be found that were meant.
        const sure = (of: Query) => tiers(of).filter((tier) => tier !== 'mistyped')
        const left = (tiers(query).includes('mistyped') ? tiers : sure)(narrowed).length
        if (left !== count) tell(`narrowed by ${filter}`, `${left} of ${count}`)
      }
    }
    expect(wrong.slice(0, 20)).toEqual([])
    expect(hits).toBeGreaterThan(runs / 2)
  })

  it('is everyone who is named so, or was, or lives there, and nobody else', async () => {
    const { client } = office
    const wrong: string[] = []
    let found = 0
    const typedName = () => {
      const some = random.one([
        nameIn(random),
        random.one(words),
        random.one(['gent', 'sint-n', 'jan.meijer@', 'peeters maes', 'sens', 'jans jan', '']),
      ])
      return random.chance(0.5) ? some.slice(0, random.between(1, some.length)) : some
    }
    for (let run = 0; run < runs; run += 1) {
      const typed = typedName()
      const wanted = plainNames(typed)
      for (const kind of ['klussenier', 'customer'] as const) {
        const people = peopleIn(office, kind)
        // In the middle of a word only where enough of it was typed, and of names only.
        const isFound = ({ names, place }: (typeof people)[number]) =>
          wanted.every(
            (word) =>
              plainNames(`${names} ${place}`).some((one) => one.startsWith(word)) ||
              (word.length >= 4 && plainNames(names).some((one) => one.includes(word))),
          )
        const expected = people
          .filter(({ id, into }) => into === null && sameAs(id, people).some(isFound))
          .map(({ id }) => id)
          .toSorted()
        found += expected.length
        const said = await client.people.find({ words: typed, kind })
        const named = said.filter(({ alike }) => !alike).map(({ id }) => id as string)
        const filter = {
          kind,
          words: typed,
          inactive: true,
          order: random.one(['name', 'most', 'latest'] as const),
        }
        const listed: string[] = []
        for (let after: string | null | undefined; after !== null; ) {
          const page = await client.people.list({
            filter,
            size: random.between(1, 4),
            ...(after && { after }),
          })
          listed.push(...page.lines.map(({ id }) => id))
          after = page.next
        }
        const { count } = await client.people.outline({ filter })
        const tell = (what: string, is: unknown) =>
          wrong.push(`${JSON.stringify(typed)} ${kind} ${what}: ${is}, not ${expected}`)
        if (named.toSorted().join() !== expected.join()) tell('found', named)
        if (listed.toSorted().join() !== expected.join()) tell('listed', listed)
        if (count !== expected.length) tell('counted', count)
      }
    }
    expect(wrong.slice(0, 20)).toEqual([])
    expect(found).toBeGreaterThan(runs / 2)
  })
})
