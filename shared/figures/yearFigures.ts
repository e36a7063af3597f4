import {
  type Category,
  type Condition,
  categories,
  conditions,
  type Direction,
  direction,
  type Merits,
  merits,
  type Outcome,
  outcome,
} from '../case/vocabulary.ts'
import type { KlussenierId } from '../kernel/id.ts'
import {
  type ActionFigures,
  type ActionSort,
  actionSorts,
  type Basis,
  type Dimension,
  type FigureOf,
  isOfYear,
  valuesOf,
  wasRefused,
} from './figure.ts'
import { type Region, regions } from './region.ts'
import { type CaseFigures, closedIn, receivedIn } from './row.ts'
import { type KnownSpread, shareOf, spreadOf } from './spread.ts'

/** How many cases, and which: `FigureOf` finds them again. */
export type Figure = { readonly count: number; readonly of: FigureOf }
export type Of<T extends string> = { readonly value: T | null; readonly figure: Figure }

/** The cases of one category, region or Klussenier. */
export type Group<T extends string> = {
  readonly value: T | null
  /** The name of a Klussenier; null for what has its own words. */
  readonly name: string | null
  readonly received: Figure
  readonly closed: Figure
  readonly solved: Figure
  readonly days: KnownSpread
  readonly actions: ActionFigures
}

/** The figures of one year. What is refused, discontinued, solved or kept is of the cases that were closed in it. */
export type YearFigures = {
  readonly year: number
  readonly received: Figure
  /** Of those received in the year, the ones that are open now. */
  readonly open: Figure
  readonly closed: Figure
  readonly solved: Figure
  /** Of the closed ones, those that stand refused. A case can have several grounds. */
  readonly refused: Figure
  readonly directions: readonly Of<Direction>[]
  readonly outcomes: readonly Of<Outcome>[]
  readonly grounds: readonly Of<Condition>[]
  readonly merits: readonly Of<Merits>[]
  /** Why cases were discontinued, in the office's own words; the numbers of those cases. */
  readonly discontinued: readonly { readonly reason: string; readonly cases: readonly string[] }[]
  readonly days: { readonly fromReceipt: KnownSpread; readonly fromComplete: KnownSpread }
  /** Closed within the days of the procedure, from the complete file. `share`: from 0 to 1, of those of which it is known. */
  readonly within: {
    readonly yes: Figure
    readonly no: Figure
    readonly unknown: Figure
    readonly share: number | null
  }
  /** What came of what was agreed in the closed ones. */
  readonly actions: ActionFigures
  /** In how many of the closed cases something was kept, late, broken or still open; in several where it was several. */
  readonly agreed: readonly Of<ActionSort>[]
  /** A case with several categories is counted under each. */
  readonly categories: readonly Group<Category>[]
  readonly regions: readonly Group<Region>[]
  /** Those with most complaints first. */
  readonly klusseniers: readonly Group<KlussenierId>[]
  /** How many of them were taken over from a table. */
  readonly imported: { readonly received: number; readonly closed: number }
}

/** A year, and then the ones before it, latest first. */
export type Years = readonly [YearFigures, ...YearFigures[]]

/** Whether there is anything to say of a year. */
export const hasCases = ({ received, closed }: Pick<YearFigures, 'received' | 'closed'>): boolean =>
  received.count + closed.count > 0

const actionsOf = (rows: readonly CaseFigures[]): ActionFigures => {
  const sum = (of: (row: CaseFigures) => number) => rows.reduce((total, row) => total + of(row), 0)
  return {
    kept: sum(({ kept }) => kept),
    late: sum(({ late }) => late),
    broken: sum(({ broken }) => broken),
    open: sum(({ open }) => open),
  }
}

type Cases = Readonly<Record<Basis, readonly CaseFigures[]>>

/** The rows of a basis by the values of a dimension; one row can stand under several. */
const divided = (rows: readonly CaseFigures[], by: Dimension) => {
  const parts = new Map<string | null, CaseFigures[]>()
  for (const row of rows)
    for (const value of valuesOf(row, by)) {
      const part = parts.get(value)
      if (part) part.push(row)
      else parts.set(value, [row])
    }
  return parts
}

/** How many rows stand under each value of a dimension. */
const countedBy = (rows: readonly CaseFigures[], by: Dimension): ReadonlyMap<string | null, number> => {
  const counts = new Map<string | null, number>()
  for (const row of rows)
    for (const value of valuesOf(row, by)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const counter = (year: number, cases: Cases) => {
  const figure = (basis: Basis, by: Dimension, value: string | null, count: number): Figure => ({
    count,
    of: { year, basis, by, value },
  })
  /** How many of each value, also of those that nobody has; `null` only where there are some. */
  const each = <T extends string>(basis: Basis, by: Dimension, values: readonly T[]): readonly Of<T>[] => {
    const counts = countedBy(cases[basis], by)
    const all: readonly (T | null)[] = counts.has(null) ? [...values, null] : values
    return all.map((value) => ({ value, figure: figure(basis, by, value, counts.get(value) ?? 0) }))
  }
  const groups = <T extends string>(by: Dimension, values: readonly T[]): readonly Group<T>[] => {
    const parts = {
      received: divided(cases.received, by),
      closed: divided(cases.closed, by),
      solved: divided(cases.solved, by),
    }
    const some = (value: T | null) => parts.received.has(value) || parts.closed.has(value)
    return [...values, null].filter(some).map((value) => {
      const closed = parts.closed.get(value) ?? []
      const count = (basis: Basis) => figure(basis, by, value, parts[basis].get(value)?.length ?? 0)
      return {
        value,
        name: null,
        received: count('received'),
        closed: count('closed'),
        solved: count('solved'),
        days: spreadOf(closed.map(({ daysFromReceipt }) => daysFromReceipt)),
        actions: actionsOf(closed),
      }
    })
  }
  return { figure, each, groups }
}

/** Text order that does not depend on the machine. */
const inText = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

const reasonsOf = (closed: readonly CaseFigures[]): YearFigures['discontinued'] => {
  const reasons = new Map<string, Pick<CaseFigures, 'number' | 'reason'>[]>()
  for (const row of closed)
    if (row.outcome === 'discontinued') {
      const key = row.reason.trim().toLowerCase()
      const known = reasons.get(key)
      if (known) known.push(row)
      else reasons.set(key, [row])
    }
  return [...reasons.values()]
    .map((told) => {
      const sorted = told.toSorted((one, other) => inText(one.number, other.number))
      // As it is written in the first of them.
      return { reason: sorted[0]?.reason.trim() ?? '', cases: sorted.map(({ number }) => number) }
    })
    .toSorted((one, other) => other.cases.length - one.cases.length || inText(one.reason, other.reason))
}

const klusseniersOf = (
  { received, closed }: Cases,
  groups: ReturnType<typeof counter>['groups'],
): readonly Group<KlussenierId>[] => {
  const names = new Map<KlussenierId, string>()
  for (const { klussenierId, klussenierName } of [...received, ...closed])
    if (klussenierId && klussenierName) {
      const known = names.get(klussenierId)
      // Whichever comes first in the alphabet, so that the order of the cases does not matter.
      if (known === undefined || inText(klussenierName, known) < 0) names.set(klussenierId, klussenierName)
    }
  return groups('klussenier', [...names.keys()])
    .map((group) => ({ ...group, name: group.value && (names.get(group.value) ?? null) }))
    .toSorted(
      (one, other) =>
        Number(one.value === null) - Number(other.value === null) ||
        other.received.count - one.received.count ||
        other.closed.count - one.closed.count ||
        inText(one.name ?? '', other.name ?? '') ||
        inText(one.value ?? '', other.value ?? ''),
    )
}

/** The figures of one year, from the rows of all cases or of those that were received or closed in it. */
export const yearFigures = (rows: readonly CaseFigures[], year: number): YearFigures => {
  const received = rows.filter((row) => isOfYear(row, 'received', year))
  const closed = rows.filter((row) => isOfYear(row, 'closed', year))
  const cases: Cases = { received, closed, solved: closed.filter((row) => isOfYear(row, 'solved', year)) }
  const { figure, each, groups } = counter(year, cases)
  const all = (basis: Basis) => figure(basis, 'all', 'all', cases[basis].length)
  const inTime = countedBy(closed, 'within')
  const within = (value: 'yes' | 'no' | null) => figure('closed', 'within', value, inTime.get(value) ?? 0)
  const [yes, no] = [within('yes'), within('no')]
  const open = received.filter(({ closedOn }) => closedOn === null).length
  return {
    year,
    received: all('received'),
    open: figure('received', 'state', 'open', open),
    closed: all('closed'),
    solved: all('solved'),
    refused: figure('closed', 'refused', 'yes', closed.filter(wasRefused).length),
    directions: each('received', 'direction', direction.options),
    outcomes: each('closed', 'outcome', outcome.options),
    grounds: each('closed', 'ground', conditions),
    merits: each('closed', 'merits', merits.options),
    discontinued: reasonsOf(closed),
    days: {
      fromReceipt: spreadOf(closed.map(({ daysFromReceipt }) => daysFromReceipt)),
      fromComplete: spreadOf(closed.map(({ daysFromComplete }) => daysFromComplete)),
    },
    within: { yes, no, unknown: within(null), share: shareOf(yes.count, yes.count + no.count) },
    actions: actionsOf(closed),
    agreed: each('closed', 'action', actionSorts),
    categories: groups('category', categories),
    regions: groups('region', regions),
    klusseniers: klusseniersOf(cases, groups),
    imported: {
      received: received.filter(({ imported }) => imported).length,
      closed: closed.filter(({ imported }) => imported).length,
    },
  }
}

/** How many years are put beside each other, that of the figures among them. */
export const yearsCompared = 5

/** The figures of a year with those of the years before it, latest first. */
export const figuresOfYears = (rows: readonly CaseFigures[], year: number): readonly YearFigures[] => {
  const first = year - yearsCompared + 1
  const byYear = new Map<number, CaseFigures[]>()
  for (let one = year; one >= Math.max(0, first); one -= 1) byYear.set(one, [])
  for (const row of rows) {
    const [received, closed] = [receivedIn(row), closedIn(row)]
    byYear.get(received)?.push(row)
    if (closed !== null && closed !== received) byYear.get(closed)?.push(row)
  }
  return [...byYear].map(([one, ofYear]) => yearFigures(ofYear, one))
}
