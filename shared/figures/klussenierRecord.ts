import type { ActionTally } from '../case/actions.ts'
import {
  type Category,
  categories,
  klussenierSide,
  merits,
  type Outcome,
  outcome,
  type Party,
} from '../case/vocabulary.ts'
import type { PlainDate } from '../kernel/date.ts'
import type { KlussenierId } from '../kernel/id.ts'
import { type ActionFigures, wasRefused } from './figure.ts'
import { type CaseFigures, receivedIn } from './row.ts'
import { fewCases, type KnownSpread, shareOf, spreadOf } from './spread.ts'

/**
 * How a case stands: still open, refused, never assessed, or what the assessment found. Each case has exactly one, so
 * that a complaint that was unfounded is never among those that were founded.
 */
export const findings = [...merits.options, 'notAdmissible', 'notAssessed', 'open'] as const
export type Finding = (typeof findings)[number]

/** A case of a Klussenier: its row of figures, and what came of what he himself agreed to do in it. */
export type RecordCase = { readonly figures: CaseFigures; readonly own: ActionTally }

export type RecordLine = {
  readonly number: string
  readonly receivedOn: PlainDate
  /** Of the receipt: the year under which the case counts. */
  readonly year: number
  /** What he was in the case. */
  readonly role: Party
  readonly categories: readonly Category[]
  readonly finding: Finding
  readonly outcome: Outcome | null
  readonly closedOn: PlainDate | null
  /** From receipt to closing, in calendar days; null where it is not closed or not known. */
  readonly days: number | null
  /** What he agreed to do: done in time, done late, not done, not settled yet. */
  readonly actions: ActionFigures
  /** Taken over from a table: how it was handled is not known. */
  readonly imported: boolean
}

export type RecordSums = {
  readonly cases: number
  readonly closed: number
  readonly findings: Readonly<Record<Finding, number>>
  readonly actions: ActionFigures
  readonly days: KnownSpread
  /**
   * Founded or partly founded, of the closed cases that were found to be either that or unfounded. From 0 to 1; null
   * where these are fewer than `fewCases`.
   */
  readonly foundedShare: number | null
  /** Done, in time or late, of what is settled; null where too little is settled, or in too few closed cases. */
  readonly keptShare: number | null
}

/** How many cases there are of each sort, the most frequent first; none that nobody has. */
export type Counted<T> = readonly { readonly value: T; readonly cases: number }[]

/** The cases in one role. `years`: latest first, by receipt. */
export type RoleRecord = {
  readonly all: RecordSums
  readonly years: readonly { readonly year: number; readonly sums: RecordSums }[]
  /** What they were about; null where nobody said so. A case of two categories is counted under both. */
  readonly about: Counted<Category | null>
  /** How the closed ones ended. */
  readonly outcomes: Counted<Outcome>
}

/**
 * Every case of a Klussenier over the years. What he is complained of and what he complains of himself stand apart,
 * and nothing compares him with others.
 */
export type KlussenierRecord = {
  readonly id: KlussenierId
  readonly name: string
  /** Latest received first. */
  readonly lines: readonly RecordLine[]
  readonly respondent: RoleRecord
  readonly complainant: RoleRecord
}

const findingOf = (row: CaseFigures): Finding => {
  if (row.closedOn === null) return 'open'
  return wasRefused(row) ? 'notAdmissible' : (row.merits ?? 'notAssessed')
}

const lineOf = ({ figures, own }: RecordCase): RecordLine => ({
  number: figures.number,
  receivedOn: figures.receivedOn,
  year: receivedIn(figures),
  role: klussenierSide(figures.direction),
  categories: figures.categories,
  finding: findingOf(figures),
  outcome: figures.outcome,
  closedOn: figures.closedOn,
  days: figures.daysFromReceipt,
  actions: { kept: own.kept, late: own.late, broken: own.broken, open: own.due.length },
  imported: figures.imported,
})

/** What some of his cases in one role come to. */
export const sumsOf = (lines: readonly RecordLine[]): RecordSums => {
  const closed = lines.filter(({ closedOn }) => closedOn !== null)
  const counts = Object.fromEntries(
    findings.map((one) => [one, lines.filter(({ finding }) => finding === one).length]),
  ) as Record<Finding, number>
  const sum = (of: keyof ActionFigures) => lines.reduce((total, { actions }) => total + actions[of], 0)
  const actions = { kept: sum('kept'), late: sum('late'), broken: sum('broken'), open: sum('open') }
  const founded = counts.founded + counts.partlyFounded
  const done = actions.kept + actions.late
  return {
    cases: lines.length,
    closed: closed.length,
    findings: counts,
    actions,
    days: spreadOf(closed.map(({ days }) => days)),
    foundedShare: shareOf(founded, founded + counts.unfounded),
    keptShare: shareOf(done, done + actions.broken, closed.length),
  }
}

/** By how many cases there are, then in the order of the values themselves. */
const counted = <T>(values: readonly T[], order: readonly T[]): Counted<T> =>
  order
    .map((value) => ({ value, cases: values.filter((one) => one === value).length }))
    .filter(({ cases }) => cases > 0)
    .toSorted((one, other) => other.cases - one.cases)

/** What a case is counted under by what it was about. */
export const aboutOf = ({
  categories: said,
}: Pick<RecordLine, 'categories'>): readonly (Category | null)[] => (said.length > 0 ? said : [null])

const roleOf = (lines: readonly RecordLine[], as: Party): RoleRecord => {
  const own = lines.filter(({ role }) => role === as)
  const years = [...new Set(own.map(({ year }) => year))].toSorted((one, other) => other - one)
  return {
    all: sumsOf(own),
    years: years.map((year) => ({ year, sums: sumsOf(own.filter((line) => line.year === year)) })),
    about: counted<Category | null>(own.flatMap(aboutOf), [...categories, null]),
    outcomes: counted(
      own.flatMap(({ outcome: came }) => (came === null ? [] : [came])),
      outcome.options,
    ),
  }
}

const newestFirst = (one: RecordLine, other: RecordLine): number => {
  if (one.receivedOn !== other.receivedOn) return one.receivedOn < other.receivedOn ? 1 : -1
  return one.number < other.number ? 1 : -1
}

/** The record of a Klussenier, from his cases under all records of his, in any order. */
export const klussenierRecord = (
  { id, name }: { readonly id: KlussenierId; readonly name: string },
  cases: readonly RecordCase[],
): KlussenierRecord => {
  const lines = cases.map(lineOf).toSorted(newestFirst)
  return {
    id,
    name,
    lines,
    respondent: roleOf(lines, 'respondent'),
    complainant: roleOf(lines, 'complainant'),
  }
}

/** Whether so few cases are closed that nothing may be concluded from them. */
export const tooFew = ({ closed }: RecordSums): boolean => closed < fewCases
