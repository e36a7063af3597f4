import type { Cell } from '../sqlite.ts'
import { allOf, anyOf } from './expressions.ts'

/**
 * How a query is asked of SQLite; all of it must hold. Texts and tags are FTS5 expressions of one index, so that one walk through it
 * gives the answer in the order of the cases; what the index does not have are conditions on `case_row`.
 */
export type Plan = {
  /** Of `search_index`: must be there, and must not. */
  readonly words: readonly string[]
  readonly without: readonly string[]
  /** Of `name_index`. */
  readonly names: readonly string[]
  readonly conditions: readonly string[]
  readonly bound: Readonly<Record<string, Cell>>
}

/** Asks nothing: every case fits. */
export const empty: Plan = { words: [], without: [], names: [], conditions: [], bound: {} }

/** Conditions on `case_row` alone. */
export type Conditions = Pick<Plan, 'conditions' | 'bound'>

/** Values get a name each, so that two conditions on one column do not meet. */
export class Names {
  #last = 0
  next(): string {
    this.#last += 1
    return `v${this.#last}`
  }
}

/** Nothing but words that must be there: it can be part of an expression. */
export const onlyWords = ({ without, names, conditions }: Plan): boolean =>
  without.length + names.length + conditions.length === 0

/** The one expression of `search_index` that a plan asks; null when it asks none, or only what must not be there. */
export const matchOf = ({ words, without }: Plan): string | null => {
  if (words.length === 0) return null
  return without.length > 0 ? `(${allOf(words)}) NOT (${anyOf(without)})` : allOf(words)
}

/** The one expression of `name_index` that a plan asks; null when it asks none. */
export const namesOf = ({ names }: Plan): string | null => (names.length > 0 ? allOf(names) : null)

/** A plan as one condition on `case_row`, for what no walk through an index gives. */
const asCondition = (plan: Plan, names: Names): Conditions => {
  const bound: Record<string, Cell> = { ...plan.bound }
  const asked = (index: string, match: string, sign = 'IN') => {
    const name = names.next()
    bound[name] = match
    return `case_row.first_seq ${sign} (SELECT rowid FROM ${index} WHERE ${index} MATCH @${name})`
  }
  const match = matchOf(plan)
  const inNames = namesOf(plan)
  const conditions = [
    ...(match === null ? [] : [asked('search_index', match)]),
    ...(match === null && plan.without.length > 0
      ? [asked('search_index', anyOf(plan.without), 'NOT IN')]
      : []),
    ...(inNames === null ? [] : [asked('name_index', inNames)]),
    ...plan.conditions,
  ]
  return { conditions: [`(${conditions.join(' AND ')})`], bound }
}

/** All of them must hold. */
export const together = (plans: readonly Plan[]): Plan => ({
  words: plans.flatMap(({ words }) => words),
  without: plans.flatMap(({ without }) => without),
  names: plans.flatMap(({ names }) => names),
  conditions: plans.flatMap(({ conditions }) => conditions),
  bound: Object.assign({}, ...plans.map(({ bound }) => bound)),
})

/** One of them must hold. */
export const either = (plans: readonly Plan[], names: Names): Plan => {
  if (plans.every(onlyWords)) return { ...empty, words: [anyOf(plans.map(({ words }) => allOf(words)))] }
  const conditions = plans.map((plan) => asCondition(plan, names))
  return {
    ...empty,
    conditions: [`(${conditions.flatMap((one) => one.conditions).join(' OR ')})`],
    bound: Object.assign({}, ...conditions.map(({ bound }) => bound)),
  }
}

/** It must not hold. */
export const not = (plan: Plan, names: Names): Plan => {
  if (onlyWords(plan)) return { ...empty, without: [allOf(plan.words)] }
  const { conditions, bound } = asCondition(plan, names)
  // What is not known is not so either: an open case has no day of closing.
  return { ...empty, conditions: conditions.map((one) => `${one} IS NOT TRUE`), bound }
}

/** The same as can be walked: what must not be there alone gives no walk, so then it is a condition like the others. */
export const walkable = (plan: Plan, names: Names): Plan => {
  if (plan.words.length > 0 || plan.without.length === 0) return plan
  const { conditions, bound } = asCondition({ ...empty, without: plan.without }, names)
  return {
    ...plan,
    without: [],
    conditions: [...plan.conditions, ...conditions],
    bound: { ...plan.bound, ...bound },
  }
}
