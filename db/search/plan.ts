import type { PlainDate } from '#shared/kernel/date.ts'
import { nameKey } from '#shared/people/nameKey.ts'
import { searchable } from '#shared/search/fold.ts'
import type { AmountRange, DayRange, FieldTest, Query } from '#shared/search/query.ts'
import { mediatorsList } from '../queries/mediators.ts'
import type { PersonKind } from '../queries/persons.ts'
import { rememberedBy } from '../remembered.ts'
import type { Cell, ReadDb } from '../sqlite.ts'
import { nameExpression, recordsNamed } from './people.ts'
import { tagOf } from './tags.ts'

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

const empty: Plan = { words: [], without: [], names: [], conditions: [], bound: {} }

/** So few letters of an unfinished word are looked for in names alone. */
const fewLetters = 3
/** Of other scripts few letters say more; and what JavaScript takes for a letter there, SQLite may take for the end of a word. */
const lastOfLatin = '\u024f'

/** Quoted, everything is text: operators, names of columns and brackets too. */
const quoted = (word: string): string => `"${searchable(word).replaceAll('"', '""')}"`

const inWords = (text: string): readonly string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** All words of a name, of which the last may be unfinished. */
const named = (text: string): string => `${inWords(text).map(quoted).join(' AND ')} *`

/** Values get a name each, so that two conditions on one column do not meet. */
class Names {
  #last = 0
  next(): string {
    this.#last += 1
    return `v${this.#last}`
  }
}
/** What may stand in the place of a word that must be there: see `widening`. */
export type Wider = {
  /** Of a word in texts: further expressions of `search_index`. */
  readonly texts: ReadonlyMap<string, readonly string[]>
  /** Of a word in the name that a field asks for: other words. */
  readonly names: ReadonlyMap<string, readonly string[]>
  /** They stand there alone, without what was typed: where that is found already, it need not be walked through again. */
  readonly alone?: boolean
}
const asTyped: Wider = { texts: new Map(), names: new Map() }

type Asking = {
  readonly db: ReadDb
  readonly today: PlainDate
  readonly names: Names
  readonly wider: Wider
  /** Few letters of an unfinished word are looked for in one way: within something else, or more than once. */
  readonly oneWay: boolean
}

const between = (
  column: string,
  { from, to }: DayRange | AmountRange,
  names: Names,
): Pick<Plan, 'conditions' | 'bound'> => {
  const conditions: string[] = []
  const bound: Record<string, Cell> = {}
  for (const [sign, value] of [
    ['>=', from],
    ['<=', to],
  ] as const) {
    if (value === null) continue
    const name = names.next()
    conditions.push(`${column} ${sign} @${name}`)
    bound[name] = value
  }
  return { conditions, bound }
}

const tagged = (...tags: readonly string[]): Plan => ({
  ...empty,
  words: [tags.length > 0 ? `tags : (${tags.map((tag) => `"${tag}"`).join(' OR ')})` : 'tags : "nothing"'],
})

/**
 * Whom a field means, by its value. Who looks for cases of someone types a word behind his name key by key, asks for the next page and
 * the counts beside it: the name stays the same, and to look it up takes as long as the search.
 */
const peopleIn = rememberedBy<string>(50)

/**
 * Cases of someone who is named so: under all records of people with that name, or by a name that he has in the case alone. What is
 * nobody's name may be another thing that the case knows of him, as where he lives.
 */
const personWords = ({ db, wider }: Asking, kind: PersonKind, text: string): string => {
  const { names, alone } = wider
  return peopleIn(db, JSON.stringify([kind, text, ...names, alone]), () => {
    const carried = `${kind} : (${named(text)})`
    const expression = nameExpression(kind, text, wider)
    if (expression === null) return carried
    const { records, all } = recordsNamed(db, expression)
    const ids = records.map((id) => `"${kind === 'klussenier' ? tagOf.klussenier(id) : tagOf.customer(id)}"`)
    if (ids.length === 0) return carried
    return `tags : (${ids.join(' OR ')})${all ? '' : ` OR ${carried}`}`
  })
}

const fieldPlan = (test: FieldTest, asking: Asking): Plan => {
  const { db, today, names } = asking
  switch (test.field) {
    case 'klussenier':
    case 'customer':
      return { ...empty, words: [personWords(asking, test.field, test.value)] }
    case 'number':
      return { ...empty, words: [`${test.field} : (${named(test.value)})`] }
    case 'document':
      return { ...empty, words: [`{documents texts} : (${named(test.value)})`] }
    case 'mediator': {
      const wanted = nameKey(test.value)
      const meant = mediatorsList(db).filter(({ name }) => ` ${nameKey(name)}`.includes(` ${wanted}`))
      return tagged(...meant.map(({ id }) => tagOf.mediator(id)))
    }
    case 'stage':
      return tagged(tagOf.stage(test.value))
    case 'outcome':
      return tagged(tagOf.outcome(test.value))
    case 'ground':
      return tagged(tagOf.ground(test.value))
    case 'direction':
      return tagged(tagOf.direction(test.value))
    case 'category':
      return tagged(tagOf.category(test.value))
    case 'region':
      return tagged(tagOf.region(test.value))
    case 'received':
      return { ...empty, ...between('case_row.received_on', test.value, names) }
    case 'closed':
      return { ...empty, ...between('case_row.closed_on', test.value, names) }
    case 'amount': {
      const { conditions, bound } = between('cents', test.value, names)
      const within = ['case_id = case_row.case_id', ...conditions].join(' AND ')
      return { ...empty, conditions: [`EXISTS (SELECT 1 FROM case_amount WHERE ${within})`], bound }
    }
    case 'late': {
      const name = names.next()
      const late = `case_row.queued = 1 AND case_row.due_key < @${name}`
      return { ...empty, conditions: [test.value ? `(${late})` : `NOT (${late})`], bound: { [name]: today } }
    }
  }
}

/** Nothing but words that must be there: it can be part of an expression. */
const onlyWords = ({ without, names, conditions }: Plan): boolean =>
  without.length + names.length + conditions.length === 0

export const allOf = (parts: readonly string[]): string => parts.map((part) => `(${part})`).join(' AND ')
const anyOf = (parts: readonly string[]): string => parts.map((part) => `(${part})`).join(' OR ')

/** The one expression of `search_index` that a plan asks; null when it asks none, or only what must not be there. */
export const matchOf = ({ words, without }: Plan): string | null => {
  if (words.length === 0) return null
  return without.length > 0 ? `(${allOf(words)}) NOT (${anyOf(without)})` : allOf(words)
}

/** A plan as one condition on `case_row`, for what no walk through an index gives. */
const asCondition = (plan: Plan, names: Names): Pick<Plan, 'conditions' | 'bound'> => {
  const bound: Record<string, Cell> = { ...plan.bound }
  const asked = (index: string, match: string, sign = 'IN') => {
    const name = names.next()
    bound[name] = match
    return `case_row.first_seq ${sign} (SELECT rowid FROM ${index} WHERE ${index} MATCH @${name})`
  }
  const match = matchOf(plan)
  const conditions = [
    ...(match === null ? [] : [asked('search_index', match)]),
    ...(match === null && plan.without.length > 0
      ? [asked('search_index', anyOf(plan.without), 'NOT IN')]
      : []),
    ...(plan.names.length > 0 ? [asked('name_index', allOf(plan.names))] : []),
    ...plan.conditions,
  ]
  return { conditions: [`(${conditions.join(' AND ')})`], bound }
}

const together = (plans: readonly Plan[]): Plan => ({
  words: plans.flatMap(({ words }) => words),
  without: plans.flatMap(({ without }) => without),
  names: plans.flatMap(({ names }) => names),
  conditions: plans.flatMap(({ conditions }) => conditions),
  bound: Object.assign({}, ...plans.map(({ bound }) => bound)),
})

const either = (plans: readonly Plan[], names: Names): Plan => {
  if (plans.every(onlyWords)) return { ...empty, words: [anyOf(plans.map(({ words }) => allOf(words)))] }
  const conditions = plans.map((plan) => asCondition(plan, names))
  return {
    ...empty,
    conditions: [`(${conditions.flatMap((one) => one.conditions).join(' OR ')})`],
    bound: Object.assign({}, ...conditions.map(({ bound }) => bound)),
  }
}

const not = (plan: Plan, names: Names): Plan => {
  if (onlyWords(plan)) return { ...empty, without: [allOf(plan.words)] }
  const { conditions, bound } = asCondition(plan, names)
  // What is not known is not so either: an open case has no day of closing.
  return { ...empty, conditions: conditions.map((one) => `${one} IS NOT TRUE`), bound }
}

const inPlaceOf = (typed: string, others: readonly string[] | undefined, { alone }: Wider): string => {
  if (!others) return typed
  return (alone ? others : [typed, ...others]).join(' OR ')
}

/** Few letters of an unfinished word, as the beginning of a name or as a whole word in a text. */
const few = (word: string, { names, oneWay }: Asking): Plan => {
  // One by one: `name_index` knows of no words next to each other.
  const begun = inWords(word).length > 1 ? named(word) : `${quoted(word)} *`
  if (!oneWay) return { ...empty, names: [begun] }
  const [beginning, whole] = [names.next(), names.next()]
  return {
    ...empty,
    conditions: [
      `case_row.first_seq IN (SELECT rowid FROM name_index WHERE name_index MATCH @${beginning}
        UNION ALL SELECT rowid FROM search_index WHERE search_index MATCH @${whole})`,
    ],
    bound: { [beginning]: begun, [whole]: quoted(word) },
  }
}

const planOf = (query: Query, asking: Asking): Plan => {
  switch (query.is) {
    case 'word': {
      const { word, prefix } = query
      if (isFew(query)) return few(word, asking)
      const expression = prefix ? `${quoted(word)} *` : quoted(word)
      return { ...empty, words: [inPlaceOf(expression, asking.wider.texts.get(word), asking.wider)] }
    }
    case 'phrase':
      return {
        ...empty,
        words: [`"${query.words.map((word) => searchable(word)).join(' ')}"${query.prefix ? ' *' : ''}`],
      }
    case 'field':
      return fieldPlan(query, asking)
    case 'not':
      return not(planOf(query.query, { ...asking, wider: asTyped, oneWay: true }), asking.names)
    case 'and':
      return together(
        query.of.map((one) => planOf(one, one.is === 'word' ? asking : { ...asking, oneWay: true })),
      )
    case 'or': {
      const within = { ...asking, oneWay: true }
      const typed = query.of.map((one) => planOf(one, { ...within, wider: asTyped }))
      // What is asked as sets stays as it was typed.
      return typed.every(onlyWords)
        ? either(
            query.of.map((one) => planOf(one, within)),
            asking.names,
          )
        : either(typed, asking.names)
    }
  }
}

const isFew = (query: Query): boolean => {
  if (query.is !== 'word' || !query.prefix) return false
  const letters = [...query.word.normalize()]
  return letters.length <= fewLetters && letters.every((letter) => letter <= lastOfLatin)
}

/** With the few letters of an unfinished word as a whole one; null where there are none, or more of these. */
const finished = (query: Query): Query | null => {
  if (query.is === 'word' && isFew(query)) return { ...query, prefix: false }
  if (query.is !== 'and' || query.of.filter(isFew).length !== 1) return null
  return {
    ...query,
    of: query.of.map((one) => (one.is === 'word' && isFew(one) ? { ...one, prefix: false } : one)),
  }
}

/**
 * How a query is asked: in one way, or in two whose answers belong together. An unfinished word of few letters begins words in
 * every text, so it is looked for as the beginning of a name, and as a whole word in texts. `today`: what is late depends on it.
 * `wider`: what may stand in the place of words; all else of the plans stays the same.
 */
export const plansFor = (
  db: ReadDb,
  query: Query,
  today: PlainDate,
  wider: Wider = asTyped,
): readonly Plan[] => {
  const whole = finished(query)
  // Of both together: they are asked in one statement.
  const names = new Names()
  const asking = { db, today, names, wider, oneWay: whole === null }
  return [query, ...(whole ? [whole] : [])].map((one) => planWhole(one, asking))
}

const planWhole = (query: Query, asking: Asking): Plan => {
  const { names } = asking
  const plan = planOf(query, asking)
  // What must not be there alone gives no walk: then it is a condition like the others.
  if (plan.words.length > 0 || plan.without.length === 0) return plan
  const { conditions, bound } = asCondition({ ...empty, without: plan.without }, names)
  return {
    ...plan,
    without: [],
    conditions: [...plan.conditions, ...conditions],
    bound: { ...plan.bound, ...bound },
  }
}

export const namesOf = ({ names }: Plan): string | null => (names.length > 0 ? allOf(names) : null)
