import { type Also, type Tier, tiers } from '#shared/contract/search.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { Query } from '#shared/search/query.ts'
import { type CaseLineRow, linesAt } from '../queries/cases.ts'
import type { ReadDb } from '../sqlite.ts'
import { Tiers, type Walks } from './tiers.ts'
import { countedUpTo, type Place, placesOf, totalOf } from './walk.ts'

export { countedUpTo } from './walk.ts'
export type SearchOrder = 'newest' | 'best'
/** Where a page begins: after the hit of this case, which has this score where the best come first, in this tier. */
export type SearchAfter = Place & { readonly tier: Tier }
export type SearchPage = {
  readonly order: SearchOrder
  readonly size: number
  readonly after?: SearchAfter | undefined
  /** False: only what was typed. */
  readonly tolerant?: boolean
}

export type Found = {
  /** By tier, and within each in the order that was asked for. */
  readonly cases: readonly (CaseLineRow & { readonly score: number; readonly tier: Tier })[]
  /** At most 1,001: that means "more than a thousand". */
  readonly total: number
  /** How many of them have what was typed itself. */
  readonly exact: number
  readonly next: SearchAfter | null
  /** Other words that were looked for, and found. */
  readonly also: readonly Also[]
}

/** Gathers the hits of a page, tier after tier, and counts all. */
class Gathering {
  readonly places: SearchAfter[] = []
  readonly also: Also[] = []
  total = 0
  readonly #db: ReadDb
  readonly #page: SearchPage

  constructor(db: ReadDb, page: SearchPage) {
    this.#db = db
    this.#page = page
  }

  /** One more than a page is enough. */
  get #wanted(): number {
    return this.#page.size + 1 - this.places.length
  }

  take({ tier, ways, also }: Walks): void {
    if (ways.length === 0) return
    const { order, after } = this.#page
    const passed = after !== undefined && tiers.indexOf(tier) < tiers.indexOf(after.tier)
    const begun = after?.tier === tier ? after : undefined
    const size = this.#wanted - 1
    const places = passed || size < 0 ? null : placesOf(this.#db, order, ways, { size, after: begun })
    for (const place of places ?? []) this.places.push({ ...place, tier })
    const first = places && !begun ? { places, size } : null
    const found = totalOf(this.#db, order, ways, first)
    if (found > 0) this.also.push(...also())
    this.total = Math.min(this.total + found, countedUpTo)
  }
}

/**
 * Cases that a query fits, the exact ones before those that fit it in a wider sense. `today`: what is late depends on it. Each case is
 * in one tier; pages laid one after another are the whole answer.
 */
export const searchCases = (db: ReadDb, query: Query, today: PlainDate, page: SearchPage): Found => {
  const { size, tolerant = true } = page
  const all = new Tiers(db, query, today)
  const gathering = new Gathering(db, page)
  gathering.take(all.exact())
  const exact = gathering.total
  const more = tolerant && (exact < countedUpTo || gathering.places.length <= size)
  if (more) gathering.take(all.wider())
  if (more) gathering.take(all.mistyped(gathering.total))
  const shown = gathering.places.slice(0, size)
  const places = new Map(shown.map((place) => [place.seq, place]))
  const cases = linesAt(db, [...places.keys()]).map((line) => {
    const { score = 0, tier = 'exact' } = places.get(line.firstSeq) ?? {}
    return Object.assign(line, { score, tier })
  })
  const next = gathering.places.length > size ? (shown.at(-1) ?? null) : null
  return { cases, total: gathering.total, exact, next, also: gathering.also }
}
