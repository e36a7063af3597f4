import type { Tier } from '#shared/contract/search.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { Query } from '#shared/search/query.ts'
import type { ReadDb } from '../sqlite.ts'
import { allOf } from './expressions.ts'
import { namesOf, type Plan } from './plan.ts'
import { plansFor } from './plansFor.ts'
import { countedUpTo, countOf, type From, fromOf, type SearchOrder } from './walk.ts'
import { beside, mistyping, type Other, widening } from './widening.ts'
import { both, isNothing, type Wider } from './wider.ts'

/** With as many hits nobody mistyped. */
const enough = 5

/** The walks that give the hits of a tier, each hit in one tier only. */
export type Walks = {
  readonly tier: Tier
  readonly ways: readonly From[]
  /** What was looked for in them besides what was typed. */
  readonly others: readonly Other[]
  /** Whether one of these, in the place of what was typed, finds something that the tiers before do not. */
  finds(other: Other): boolean
}
const nothing = (tier: Tier): Walks => ({ tier, ways: [], others: [], finds: () => false })

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

/** The plans of a tier; `hits`: how many they have. */
type Asked = { readonly plans: readonly Plan[]; readonly hits: number }

/**
 * The plans with other words in the place of some, without what the plans before find. Since all else in them is the same, those need
 * only leave out their words, and the beginning of a name. The walks of all tiers can be asked in one statement.
 */
const beyond = (plans: readonly Plan[], before: readonly Asked[]): readonly From[] =>
  plans.flatMap((plan, nth) => {
    const words = plan.words.join(' ')
    if (before.some((one) => one.plans[nth]?.words.join(' ') === words)) return []
    // To leave out what is nowhere would take as long as to look for it.
    const finding = before.flatMap((one) => (one.hits > 0 ? [one.plans] : []))
    const earlier = finding.map((one) => one[nth]?.words ?? [])
    const others = plans.filter((one) => one !== plan)
    const inTexts = finding.flatMap((one) =>
      one.flatMap(({ words, names }, other) => (other !== nth && names.length === 0 ? [words] : [])),
    )
    const without = [...plan.without, ...[...earlier, ...inTexts].map(allOf)]
    const place = nth + before.length * plans.length
    const names = others.map(namesOf).find((one) => one !== null) ?? null
    return [butNames(fromOf({ ...plan, without }, place), names, place)]
  })

/**
 * The tiers of an answer, one after another; each is worked out when it is asked for. `found`: how many hits the tier before has (1,001
 * for more), because what was mistyped is looked for only where there are few.
 */
export class Tiers {
  readonly #db: ReadDb
  readonly #query: Query
  readonly #today: PlainDate
  readonly #ranked: boolean
  /** The tiers before, and the one that is asked now. */
  readonly #before: Asked[] = []
  #plans: readonly Plan[]
  #wider: Wider | null = null

  constructor(db: ReadDb, query: Query, today: PlainDate, order: SearchOrder) {
    this.#db = db
    this.#query = query
    this.#today = today
    this.#ranked = order === 'best'
    this.#plans = this.#plansFor()
  }

  exact(): Walks {
    return { ...nothing('exact'), ways: this.#plans.map(fromOf) }
  }

  wider(found: number): Walks {
    this.#before.push({ plans: this.#plans, hits: found })
    const { wider, others } = widening(this.#db, this.#query)
    this.#wider = wider
    return this.#walks('wider', wider, others)
  }

  mistyped(found: number): Walks {
    this.#before.push({ plans: this.#plans, hits: found })
    if (this.#before.reduce((sum, { hits }) => sum + hits, 0) >= enough) return nothing('mistyped')
    const { wider, others } = mistyping(this.#db, this.#query)
    if (isNothing(wider)) return nothing('mistyped')
    return this.#walks('mistyped', this.#wider ? both(this.#wider, wider) : wider, others)
  }

  #plansFor(wider?: Wider): readonly Plan[] {
    const asked = wider && beside(this.#query, wider)
    return plansFor(this.#db, this.#query, this.#today, { wider: asked, ranked: this.#ranked })
  }

  #walks(tier: Tier, wider: Wider, others: readonly Other[]): Walks {
    const before = [...this.#before]
    this.#plans = isNothing(wider) ? [] : this.#plansFor(wider)
    const ways = beyond(this.#plans, before)
    const finds = ({ typed, word, expression }: Other) => {
      const alone = { texts: new Map([[typed, [expression]]]), names: new Map([[typed, [word]]]) }
      return countOf(this.#db, beyond(this.#plansFor(alone), before), 1) > 0
    }
    return { tier, ways, others, finds }
  }
}

/** All tiers together: how every hit is found. */
export const tiersOf = (
  db: ReadDb,
  query: Query,
  today: PlainDate,
  order: SearchOrder = 'newest',
): readonly Walks[] => {
  const all = new Tiers(db, query, today, order)
  const exact = all.exact()
  const found = countOf(db, exact.ways)
  if (found >= countedUpTo) return [exact]
  const wider = all.wider(found)
  return [exact, wider, all.mistyped(countOf(db, wider.ways))]
}
