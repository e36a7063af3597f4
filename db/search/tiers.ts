import type { Also, Tier } from '#shared/contract/search.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { Query } from '#shared/search/query.ts'
import type { ReadDb } from '../sqlite.ts'
import { allOf } from './expressions.ts'
import { namesOf, type Plan } from './plan.ts'
import { plansFor } from './plansFor.ts'
import { countedUpTo, countOf, type From, fromOf } from './walk.ts'
import { beside, mistyping, type Other, widening } from './widening.ts'
import { both, isNothing, type Wider } from './wider.ts'

/** With as many hits nobody mistyped. */
const enough = 5

/** The walks that give the hits of a tier, each hit in one tier only. */
export type Walks = {
  readonly tier: Tier
  readonly ways: readonly From[]
  /** What was looked for in them besides what was typed, and is in a hit. */
  also(): readonly Also[]
}
const nothing = (tier: Tier): Walks => ({ tier, ways: [], also: () => [] })

/** Without what the other way of two finds by the beginning of a name: in a tier before, or in the same one. */
const butNames = (from: From, names: string | null, nth: number): From =>
  names === null
    ? from
    : {
        ...from,
        conditions: [
          ...from.conditions,
          `${from.seq} NOT IN (SELECT rowid FROM name_index WHERE name_index MATCH @but${nth})`,
        ],
        bound: { ...from.bound, [`but${nth}`]: names },
      }

/**
 * The plans with other words in the place of some, without what the plans before find. Since all else in them is the same, those need
 * only leave out their words, and the beginning of a name. The walks of all tiers can be asked in one statement.
 */
const beyond = (plans: readonly Plan[], before: readonly (readonly Plan[])[]): readonly From[] =>
  plans.flatMap((plan, nth) => {
    const earlier = before.map((one) => one[nth]?.words ?? [])
    if (earlier.some((words) => words.join(' ') === plan.words.join(' '))) return []
    const others = plans.filter((one) => one !== plan)
    const inTexts = before.flatMap((one) =>
      one.flatMap(({ words, names }, other) => (other !== nth && names.length === 0 ? [words] : [])),
    )
    const without = [...plan.without, ...[...earlier, ...inTexts].map(allOf)]
    const place = nth + before.length * plans.length
    const names = others.map(namesOf).find((one) => one !== null) ?? null
    return [butNames(fromOf({ ...plan, without }, place), names, place)]
  })

/**
 * The tiers of an answer, one after another; each is worked out when it is asked for. `found`: how many hits the tiers before have
 * (1,001 for more), because what was mistyped is looked for only where there are few.
 */
export class Tiers {
  readonly #db: ReadDb
  readonly #query: Query
  readonly #today: PlainDate
  readonly #plans: (readonly Plan[])[]
  #wider: Wider | null = null

  constructor(db: ReadDb, query: Query, today: PlainDate) {
    this.#db = db
    this.#query = query
    this.#today = today
    this.#plans = [this.#plansFor()]
  }

  exact(): Walks {
    const [plans = []] = this.#plans
    return { ...nothing('exact'), ways: plans.map(fromOf) }
  }

  wider(): Walks {
    const { wider, others } = widening(this.#db, this.#query)
    this.#wider = wider
    return { tier: 'wider', ways: this.#beyond(wider), also: () => this.#thatFind(others, 1) }
  }

  mistyped(found: number): Walks {
    if (found >= enough) return nothing('mistyped')
    const { wider, others } = mistyping(this.#db, this.#query)
    if (isNothing(wider)) return nothing('mistyped')
    const ways = this.#beyond(this.#wider ? both(this.#wider, wider) : wider)
    const before = this.#plans.length - 1
    return { tier: 'mistyped', ways, also: () => this.#thatFind(others, before) }
  }

  #plansFor(wider?: Wider): readonly Plan[] {
    const asked = wider && beside(this.#query, wider)
    return plansFor(this.#db, this.#query, this.#today, asked)
  }

  #beyond(wider: Wider): readonly From[] {
    if (isNothing(wider)) return []
    const plans = this.#plansFor(wider)
    const ways = beyond(plans, this.#plans)
    this.#plans.push(plans)
    return ways
  }

  /** Those of the other words that are in a hit, one by one in the place of what was typed, that so many plans did not find. */
  #thatFind(others: readonly Other[], plans: number): readonly Also[] {
    const before = this.#plans.slice(0, plans)
    return others
      .filter(({ typed, word, expression }) => {
        const wider = { texts: new Map([[typed, [expression]]]), names: new Map([[typed, [word]]]) }
        const ways = beyond(this.#plansFor(wider), before)
        return countOf(this.#db, ways, 1) > 0
      })
      .map(({ expression: _, ...also }) => also)
  }
}

/** All tiers together: how every hit is found. */
export const tiersOf = (db: ReadDb, query: Query, today: PlainDate): readonly Walks[] => {
  const all = new Tiers(db, query, today)
  const exact = all.exact()
  const sure = countOf(db, exact.ways)
  if (sure >= countedUpTo) return [exact]
  const wider = all.wider()
  return [exact, wider, all.mistyped(sure + countOf(db, wider.ways))]
}
