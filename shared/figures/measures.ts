import { capital } from '../words/capital.ts'
import { type Cells, cellsIn, chartOf, number, words } from './cells.ts'
import { fewCases } from './spread.ts'
import type { ReportCell, ReportTable, ReportTile, Writer } from './table.ts'
import type { YearFigures, Years } from './yearFigures.ts'

/** How many cases were discontinued, and which. */
const discontinuedIn = ({ outcomes }: YearFigures) =>
  outcomes.find(({ value }) => value === 'discontinued')?.figure

const measures = [
  'received',
  'open',
  'closed',
  'solved',
  'refused',
  'discontinued',
  'meanFromReceipt',
  'medianFromReceipt',
  'meanFromComplete',
  'medianFromComplete',
  'within',
  'kept',
] as const

const measured = (
  cells: Cells,
  one: YearFigures,
): Readonly<Record<(typeof measures)[number], ReportCell>> => {
  const stopped = discontinuedIn(one)
  const { fromReceipt, fromComplete } = one.days
  const { yes, no } = one.within
  return {
    received: cells.figure(one.received),
    open: cells.figure(one.open),
    closed: cells.figure(one.closed),
    solved: cells.figure(one.solved),
    refused: cells.figure(one.refused),
    discontinued: stopped ? cells.figure(stopped) : cells.count(0),
    meanFromReceipt: cells.days(fromReceipt.spread?.mean ?? null, one.closed, fromReceipt.known),
    medianFromReceipt: cells.days(fromReceipt.spread?.median ?? null, one.closed, fromReceipt.known),
    meanFromComplete: cells.days(fromComplete.spread?.mean ?? null, one.closed, fromComplete.known),
    medianFromComplete: cells.days(fromComplete.spread?.median ?? null, one.closed, fromComplete.known),
    within: cells.share(one.within.share, one.closed, yes.count + no.count),
    kept: cells.kept(one.actions, one.closed),
  }
}

/** What is a part of the measure above it says so in the table; alone it has another name. */
const parts = ['open', 'solved', 'refused', 'discontinued'] as const
const named = (measure: (typeof measures)[number], { t }: Writer, cells: Cells): ReportCell => {
  const cell = cells.text(capital(t(`figures.measure.${measure}`)))
  const part = parts.find((one) => one === measure)
  return part ? { ...cell, alone: capital(t(`figures.alone.${part}`)) } : cell
}

/** What matters most, year by year. */
export const yearsTable = (years: Years, writer: Writer, cells: Cells): ReportTable => {
  const { t } = writer
  const columns = years.map((one) => measured(cells, one))
  return {
    id: 'years',
    title: t('figures.table.years'),
    about: [t('figures.about.few', { few: fewCases })],
    columns: [words(t('figures.column.what')), ...years.map(({ year }) => number(String(year)))],
    rows: measures.map((measure) => [
      named(measure, writer, cells),
      ...columns.map((column) => column[measure]),
    ]),
    chart: chartOf(
      t('figures.column.received'),
      years.toReversed().map(({ year, received }) => [cells.text(String(year)), cells.figure(received)]),
    ),
  }
}

/** What stands large at the head of the page. */
const tiles = ['received', 'closed', 'solved', 'meanFromComplete', 'within', 'kept'] as const

const tileName = (t: Writer['t'], measure: (typeof tiles)[number]): string =>
  measure === 'received' || measure === 'closed' || measure === 'solved'
    ? t(`figures.column.${measure}`)
    : capital(t(`figures.measure.${measure}`))

/** The main figures of a year, each with the same of the years before it in which there were cases. */
export const reportTiles = (years: Years, { t, write }: Writer): readonly ReportTile[] => {
  const cells = cellsIn({ t, write })
  const [figures, ...before] = years
  const now = measured(cells, figures)
  const earlier = before
    .filter(({ received, closed }) => received.count + closed.count > 0)
    .map((one) => ({ year: one.year, of: measured(cells, one) }))
  return tiles.map((measure) => ({
    id: measure,
    name: tileName(t, measure),
    cell: now[measure],
    before: earlier.map(({ year, of }) => t('figures.compared', { year, value: of[measure].text })),
  }))
}
