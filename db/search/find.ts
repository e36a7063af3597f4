import { type Tier, tiers } from '#shared/contract/search.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { Query } from '#shared/search/query.ts'
import type { ReadDb } from '../sqlite.ts'
import { type OthersFound, othersFound } from './others.ts'
import { Tiers, type Walks } from './tiers.ts'
import { countedUpTo, type Hit, hitsOf, type Part, type Place, type SearchOrder, totalOf } from './walk.ts'

export { countedUpTo, type SearchOrder } from './walk.ts'
/** Where a page begins: after the hit of this case, which has this score where the best come first, in this tier. */
export type SearchAfter = Place & { readonly tier: Tier }
export type SearchPage = {
  readonly order: SearchOrder
  readonly size: number
  readonly after?: SearchAfter | undefined
  readonly behind?: Part['behind']
  /** False: only what was typed. */
  readonly tolerant?: boolean
}

export type FoundCase = Hit & { readonly tier: Tier }
export type Found = {
  /** By tier, and within each in the order that was asked for. */
  readonly cases: readonly FoundCase[]
  /** At most 1,001: that means "more than a thousand". */
  readonly total: number
  /** How many of them have what was typed itself. */
  readonly exact: number
  readonly next: SearchAfter | null
  /** Which other words were looked for, and found. Asked for by who shows them: it takes longer than to count the hits. */
  readonly others: () => OthersFound
}

/** Gathers the hits of a page, tier after tier, and counts all. */
class Gathering {
  readonly hits: FoundCase[] = []
  /** Those in which there are hits. */
  readonly tiers: Walks[] = []
  total = 0
  readonly #db: ReadDb
  readonly #page: SearchPage

  constructor(db: ReadDb, page: SearchPage) {
    this.#db = db
    this.#page = page
  }

  /** One more than a page is enough. */
  get #wanted(): number {
    return this.#page.size + 1 - this.hits.length
  }

  /** Gives how many hits it has, of whatever page. */
  take(walks: Walks): number {
    const { tier, ways } = walks
    if (ways.length === 0) return 0
    const { order, after, behind } = this.#page
    const passed = after !== undefined && tiers.indexOf(tier) < tiers.indexOf(after.tier)
    const begun = after?.tier === tier ? after : undefined
    const size = this.#wanted - 1
    const hits = passed || size < 0 ? null : hitsOf(this.#db, order, ways, { size, after: begun, behind })
    for (const hit of hits ?? []) this.hits.push(Object.assign(hit, { tier }))
    const first = hits && !begun ? { hits, size } : null
    const found = totalOf(this.#db, ways, first)
    if (found > 0) this.tiers.push(walks)
    this.total = Math.min(this.total + found, countedUpTo)
    return found
  }
}

/**
 * Cases that a query fits, the exact ones before those that fit it in a wider sense. `today`: what is late depends on it. Each case is
 * in one tier; pages laid one after another are the whole answer.
 */
export const searchCases = (db: ReadDb, query: Query, today: PlainDate, page: SearchPage): Found => {
  const { size, tolerant = true } = page
  const all = new Tiers(db, query, today, page.order)
  const gathering = new Gathering(db, page)
  const exact = gathering.take(all.exact())
  if (tolerant && (exact < countedUpTo || gathering.hits.length <= size)) {
    const wider = gathering.take(all.wider(exact))
    gathering.take(all.mistyped(wider))
  }
  const { hits, total } = gathering
  const isLast = hits.length <= size
  if (!isLast) hits.pop()
  const last = isLast ? undefined : hits.at(-1)
  const next = last ? { seq: last.firstSeq, score: last.score, tier: last.tier } : null
  return { cases: hits, total, exact, next, others: () => othersFound(db, gathering.tiers, hits) }
}
