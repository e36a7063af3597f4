import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '#shared/case/events.ts'
import { evolve } from '#shared/case/evolve.ts'
import { type CaseState, noCase } from '#shared/case/state.ts'
import { categories, conditions, merits, outcome } from '#shared/case/vocabulary.ts'
import { isBehind } from '#shared/figures/figure.ts'
import { type CaseFigures, figuresOf } from '#shared/figures/row.ts'
import { figuresOfYears, type YearFigures, yearFigures } from '#shared/figures/yearFigures.ts'
import { plainDate } from '#shared/kernel/date.ts'
import { history } from '#test/shared/case/arbitraries.ts'
import { given } from '#test/shared/case/given.ts'
import {
  closed,
  id,
  klussenier,
  openCase,
  reopened,
  resolved,
  untilClosed,
  untilSettled,
} from '#test/shared/case/orders.ts'
import { walk } from '#test/shared/case/walks.ts'
import { agreedIn, type ReadOff, readOff } from './byHand.ts'

type History = readonly CaseEvent[]
const codes = ['9000', '1000', '1012 AB', '', '3500', 'B-2000'] as const

/** The customer lives elsewhere in each case, and the Klussenier is one of three. */
const spread = (events: History, nth: number): History =>
  events.map((event) =>
    event.type === 'caseOpened' || event.type === 'partiesCorrected'
      ? {
          ...event,
          customer: {
            ...event.customer,
            address: { street: '', city: '', country: '', postalCode: codes[nth % codes.length] ?? '' },
          },
          klussenier: event.klussenier && { ...event.klussenier, id: id(`klussenier ${nth % 3}`) as never },
        }
      : event,
  )

/** Days around the turn of the year, and on either side of ninety days after it. */
const turns = ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01'].map((day) => plainDate.parse(day))
const on = fc.constantFrom(...turns)
/** What figures depend on most, more often than random histories have it: received, complete, closed, open again, closed. */
const course: fc.Arbitrary<History> = fc
  .record({
    receivedOn: on,
    complete: fc.option(on),
    closings: fc.array(fc.tuple(on, fc.constantFrom(...outcome.options)), { maxLength: 2 }),
    undoes: fc.boolean(),
  })
  .map(({ receivedOn, complete, closings, undoes }) => {
    const own = { dueOn: receivedOn, unit: 'calendar' as const }
    const steps: CaseEvent[] = [
      { type: 'factsCorrected', v: 1, subject: 'Dak', receivedOn, channel: 'mail' },
      ...(complete
        ? [{ type: 'fileCompleted' as const, v: 1 as const, on: complete, refuseBy: own, endBy: own }]
        : []),
      ...closings.flatMap(([day, outcome]): CaseEvent[] => [
        { type: 'caseReopened', v: 1, on: day, reason: 'Toch.', nextBy: day, dueDates: [] },
        { type: 'caseClosed', v: 1, on: day, outcome, note: '' },
      ]),
    ]
    return undoes ? [...steps, { type: 'stepUndone', v: 1 }] : steps
  })

const histories: fc.Arbitrary<readonly History[]> = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: history },
      { weight: 1, arbitrary: walk.map(({ events }) => events) },
      { weight: 2, arbitrary: fc.tuple(history, course).map(([before, after]) => [...before, ...after]) },
      { weight: 4, arbitrary: course.map((after) => [...given(openCase()).events, ...after]) },
    ),
    { maxLength: 14, size: 'max' },
  )
  .map((list) => list.map((events, nth) => spread(events, nth)))

const rowOf = (events: History): CaseFigures[] => {
  const state = events.reduce<CaseState>(evolve, noCase)
  return state.is === 'opened' ? [figuresOf(state)] : []
}
const years = [2025, 2026] as const

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
const inYear = (day: string | undefined, year: number) => day?.startsWith(String(year)) ?? false

/** The same figures, counted by hand. */
const byHand = (cases: readonly ReadOff[], year: number) => {
  const received = cases.filter(({ receivedOn }) => inYear(receivedOn, year))
  const ended = cases.filter(({ closing }) => inYear(closing?.on, year))
  const count = (test: (one: ReadOff) => boolean, of = ended) => of.filter(test).length
  const refused = (one: ReadOff) => one.grounds !== null || one.closing?.outcome === 'notAdmissible'
  const took = (from: (one: ReadOff) => string | null) =>
    ended
      .map((one) => [from(one), one.closing?.on ?? ''] as const)
      .flatMap(([start, end]) => (start !== null && start <= end ? [days(start, end)] : []))
  const complete = took(({ completeOn }) => completeOn)
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)
  const mean = (list: readonly number[]) => (list.length < 5 ? null : sum(list) / list.length)
  const middle = (list: readonly number[]) => {
    if (list.length < 5) return null
    const sorted = [...list].sort((a, b) => a - b)
    const half = sorted.length / 2
    return sorted.length % 2 ? sorted[half - 0.5] : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
  }
  const agreed = ended.map(agreedIn)
  return {
    received: received.length,
    open: count(({ closing }) => closing === null, received),
    closed: ended.length,
    solved: count(({ closing }) => /^settled/.test(closing?.outcome ?? '')),
    refused: count(refused),
    outcomes: outcome.options.map((one) => count(({ closing }) => closing?.outcome === one)),
    grounds: conditions.map((one) => count(({ grounds }) => grounds?.includes(one) ?? false)),
    merits: merits.options.map((one) => count((it) => it.merits === one)),
    discontinued: count(({ closing }) => closing?.outcome === 'discontinued'),
    fromReceipt: {
      known: took((one) => one.receivedOn).length,
      mean: mean(took((one) => one.receivedOn)),
      median: middle(took((one) => one.receivedOn)),
    },
    fromComplete: { known: complete.length, mean: mean(complete), median: middle(complete) },
    within: complete.filter((one) => one <= 90).length,
    over: complete.filter((one) => one > 90).length,
    kept: sum(agreed.map((one) => one.kept)),
    late: sum(agreed.map((one) => one.late)),
    broken: sum(agreed.map((one) => one.broken)),
    stillToDo: sum(agreed.map((one) => one.open)),
    received_about: categories.map((one) => count((it) => it.categories.includes(one), received)),
    closed_about: categories.map((one) => count((it) => it.categories.includes(one))),
    inEastFlanders: count(({ postalCode }) => postalCode === '9000', received),
    inBrussels: count(({ postalCode }) => postalCode === '1000', received),
    inNoordHolland: count(({ postalCode }) => postalCode === '1012 AB', received),
    nowhere: count(({ postalCode }) => postalCode === '', received),
    ofKlussenier: [0, 1, 2].map((n) => count((it) => it.klussenier === id(`klussenier ${n}`), received)),
    imported: count((it) => it.imported),
  }
}

const among = (list: readonly { value: string | null; figure: { count: number } }[], value: string | null) =>
  list.find((one) => one.value === value)?.figure.count ?? 0
const group = (list: YearFigures['categories' | 'regions' | 'klusseniers'], value: string | null) =>
  list.find((one) => one.value === value)

/** The figures, laid out as those by hand. */
const asByHand = (figures: YearFigures) => ({
  received: figures.received.count,
  open: figures.open.count,
  closed: figures.closed.count,
  solved: figures.solved.count,
  refused: figures.refused.count,
  outcomes: outcome.options.map((one) => among(figures.outcomes, one)),
  grounds: conditions.map((one) => among(figures.grounds, one)),
  merits: merits.options.map((one) => among(figures.merits, one)),
  discontinued: figures.discontinued.flatMap(({ cases }) => cases).length,
  fromReceipt: {
    known: figures.days.fromReceipt.known,
    mean: figures.days.fromReceipt.spread?.mean ?? null,
    median: figures.days.fromReceipt.spread?.median ?? null,
  },
  fromComplete: {
    known: figures.days.fromComplete.known,
    mean: figures.days.fromComplete.spread?.mean ?? null,
    median: figures.days.fromComplete.spread?.median ?? null,
  },
  within: figures.within.yes.count,
  over: figures.within.no.count,
  kept: figures.actions.kept,
  late: figures.actions.late,
  broken: figures.actions.broken,
  stillToDo: figures.actions.open,
  received_about: categories.map((one) => group(figures.categories, one)?.received.count ?? 0),
  closed_about: categories.map((one) => group(figures.categories, one)?.closed.count ?? 0),
  inEastFlanders: group(figures.regions, 'eastFlanders')?.received.count ?? 0,
  inBrussels: group(figures.regions, 'brussels')?.received.count ?? 0,
  inNoordHolland: group(figures.regions, 'noordHolland')?.received.count ?? 0,
  nowhere: group(figures.regions, null)?.received.count ?? 0,
  ofKlussenier: [0, 1, 2].map((n) => group(figures.klusseniers, id(`klussenier ${n}`))?.received.count ?? 0),
  imported: figures.imported.closed,
})

describe('the figures of a year', () => {
  it('are what one counts by hand from the events, whatever happened', () => {
    fc.assert(
      fc.property(histories, (list) => {
        const rows = list.flatMap(rowOf)
        const cases = list.flatMap((events) => readOff(events) ?? [])
        for (const year of years) expect(asByHand(yearFigures(rows, year))).toEqual(byHand(cases, year))
      }),
      { numRuns: 60 },
    )
  })

  it('do not depend on the order of the cases', () => {
    const shuffled = histories.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        // Each case has a number of its own, as in an administration.
        const numbered = new Map(one.map((events, nth) => [events, `2026-${nth}`]))
        const rows = (list: readonly History[]) =>
          list.flatMap((events) =>
            rowOf(events).map((row) => ({ ...row, number: numbered.get(events) ?? '' })),
          )
        const rounded = (figures: YearFigures) =>
          JSON.stringify(figures, (_key, value) =>
            typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value,
          )
        for (const year of years)
          expect(rounded(yearFigures(rows(other), year))).toBe(rounded(yearFigures(rows(one), year)))
      }),
      { numRuns: 20 },
    )
  })

  it('add up: the parts of a whole are the whole, and every figure counts the cases behind it', () => {
    const sum = (list: readonly { figure: { count: number } }[]) =>
      list.reduce((total, { figure }) => total + figure.count, 0)
    fc.assert(
      fc.property(histories, (list) => {
        const rows = list.flatMap(rowOf)
        for (const year of years) {
          const figures = yearFigures(rows, year)
          const { within, regions, klusseniers } = figures
          expect(sum(figures.outcomes)).toBe(figures.closed.count)
          expect(sum(figures.merits)).toBe(figures.closed.count)
          expect(sum(figures.directions)).toBe(figures.received.count)
          expect(within.yes.count + within.no.count + within.unknown.count).toBe(figures.closed.count)
          for (const groups of [regions, klusseniers]) {
            const total = (of: 'received' | 'closed' | 'solved') =>
              groups.reduce((so, one) => so + one[of].count, 0)
            expect([total('received'), total('closed'), total('solved')]).toEqual([
              ...[figures.received.count, figures.closed.count, figures.solved.count],
            ])
          }
          const all = [
            ...[figures.received, figures.open, figures.closed, figures.solved],
            ...[within.yes, within.no, within.unknown],
            ...[...figures.outcomes, ...figures.grounds, ...figures.merits].map(({ figure }) => figure),
            ...[...figures.categories, ...regions, ...klusseniers].flatMap((one) => [
              ...[one.received, one.closed, one.solved],
            ]),
          ]
          for (const { count, of } of all) expect(rows.filter((row) => isBehind(row, of)).length).toBe(count)
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('what counts as what', () => {
  const figures = (year: number, ...list: readonly History[]) => yearFigures(list.flatMap(rowOf), year)

  it('counts a case that was reopened once, by its last closing, and not at all while it is open', () => {
    const again = given(
      ...untilClosed,
      reopened(),
      closed({ on: '2027-01-10', outcome: 'notSettled', note: 'Nee.' }),
    )
    const pending = given(...untilClosed, reopened())
    expect([2026, 2027].map((year) => figures(year, again.events).closed.count)).toEqual([0, 1])
    expect(figures(2026, pending.events)).toMatchObject({
      received: { count: 1 },
      open: { count: 1 },
      closed: { count: 0 },
    })
  })

  it('knows neither complete file nor assessment of a case from a table, and says so', () => {
    const imported = {
      from: { file: 'f'.repeat(64), row: 2, key: '0123456789abcdef0123456789abcdef' },
      externalNumber: null,
      outcome: 'discontinued',
      outcomeTold: 'geen reactie',
      closedOn: '2026-03-02',
      description: '',
      amount: null,
    } as const
    expect(figures(2026, given(openCase({ imported } as never)).events)).toMatchObject({
      closed: { count: 1 },
      within: { unknown: { count: 1 }, share: null },
      days: { fromReceipt: { known: 1, unknown: 0 }, fromComplete: { known: 0, unknown: 1, spread: null } },
      discontinued: [{ reason: 'geen reactie', cases: ['2026-0001'] }],
      imported: { received: 1, closed: 1 },
    })
  })

  it('gives no average and no share of fewer than five cases', () => {
    const one = given(...untilClosed).events
    const of = (count: number) => figures(2026, ...Array.from({ length: count }, () => one))
    expect(of(4).days.fromReceipt).toEqual({ known: 4, unknown: 0, spread: null })
    expect(of(5).days.fromReceipt.spread).toMatchObject({ mean: 49, median: 49, least: 49, most: 49 })
  })

  it('counts what was agreed in the year in which the case was closed', () => {
    const late = given(...untilSettled, resolved({ on: '2026-04-18' }), closed())
    expect(figures(2026, late.events).actions).toEqual({ kept: 0, late: 1, broken: 0, open: 0 })
  })

  it('names a Klussenier, and puts those with most complaints first', () => {
    const of = (name: string, number: string) =>
      given(openCase({ number, klussenier: { ...klussenier, id: id(name), name } })).events
    const { klusseniers } = figures(2026, of('Ann', '1'), of('Bo', '2'), of('Bo', '3'))
    expect(klusseniers.map(({ name, received }) => [name, received.count])).toEqual([
      ['Bo', 2],
      ['Ann', 1],
    ])
  })

  it('puts the years before beside it', () => {
    const rows = rowOf(given(...untilClosed).events)
    expect(figuresOfYears(rows, 2027).map(({ year, closed: { count } }) => [year, count])).toEqual([
      [2027, 0],
      [2026, 1],
      ...[2025, 2024, 2023].map((year) => [year, 0]),
    ])
    expect(figuresOfYears(rows, 2026)[0]).toEqual(yearFigures(rows, 2026))
  })
})
