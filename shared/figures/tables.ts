import { capital } from '../words/capital.ts'
import { type Cells, cellsIn, chartOf, number, settledActions, words } from './cells.ts'
import { groupTables } from './groupTables.ts'
import { yearsTable } from './measures.ts'
import { fewCases, type KnownSpread, shareOf } from './spread.ts'
import type { ReportCell, ReportTable, Writer } from './table.ts'
import type { Figure, Of, YearFigures, Years } from './yearFigures.ts'

type Divided = {
  readonly id: 'directions' | 'outcomes' | 'grounds' | 'merits'
  readonly parts: (figures: YearFigures) => readonly Of<string>[]
  /** Of what each part is a share. */
  readonly whole: (figures: YearFigures) => number
  readonly name: (value: string | null) => string
  readonly about: readonly string[]
}

/** Parts of a whole, beside the same of the year before. */
const dividedTable = (
  years: Years,
  { t }: Writer,
  cells: Cells,
  { id, parts, whole, name, about }: Divided,
): ReportTable => {
  const [figures, before] = years
  const earlier = new Map(before ? parts(before).map(({ value, figure }) => [value, figure]) : [])
  const total = whole(figures)
  const rows = parts(figures).map(({ value, figure }) => {
    const then = earlier.get(value)
    return [
      cells.text(capital(name(value))),
      cells.figure(figure),
      cells.share(shareOf(figure.count, total), figure),
      ...(before ? [then ? cells.figure(then) : cells.count(0)] : []),
    ]
  })
  return {
    id,
    title: t(`figures.table.${id}`),
    about,
    columns: [
      words(t('figures.column.what')),
      number(t('figures.column.number')),
      number(t('figures.column.share')),
      ...(before ? [number(t('figures.column.before', { year: before.year }))] : []),
    ],
    rows,
    chart: chartOf(t('figures.column.number'), rows),
  }
}

const dividedTables = (years: Years, writer: Writer, cells: Cells): readonly ReportTable[] => {
  const { t } = writer
  const named =
    (topic: 'direction' | 'outcome' | 'conditionName' | 'merits', none: string) => (value: string | null) =>
      value === null ? none : (t as (key: string) => string)(`${topic}.${value}`)
  const of = (divided: Divided) => dividedTable(years, writer, cells, divided)
  return [
    of({
      id: 'directions',
      parts: ({ directions }) => directions,
      whole: ({ received }) => received.count,
      name: named('direction', t('figures.none.direction')),
      about: [],
    }),
    of({
      id: 'outcomes',
      parts: ({ outcomes }) => outcomes,
      whole: ({ closed }) => closed.count,
      name: named('outcome', t('figures.none.outcome')),
      about: [],
    }),
    of({
      id: 'grounds',
      parts: ({ grounds }) => grounds,
      whole: ({ refused }) => refused.count,
      name: named('conditionName', t('figures.none.ground')),
      about: [t('figures.about.grounds')],
    }),
    of({
      id: 'merits',
      parts: ({ merits }) => merits,
      whole: ({ closed }) => closed.count,
      name: named('merits', t('figures.none.merits')),
      about: [],
    }),
  ]
}

const discontinuedTable = ([figures]: Years, { t }: Writer, cells: Cells): ReportTable => ({
  id: 'discontinued',
  title: t('figures.table.discontinued'),
  about: [],
  columns: [
    words(t('figures.column.reason')),
    number(t('figures.column.number')),
    words(t('figures.column.cases')),
  ],
  rows: figures.discontinued.map(({ reason, cases }) => [
    cells.text(reason || capital(t('figures.noReason'))),
    cells.count(cases.length),
    cells.cases(cases),
  ]),
  chart: null,
})

const spreadCells = (
  cells: Cells,
  by: 'receiptDays' | 'completeDays',
  { known, unknown, spread }: KnownSpread,
  closed: Figure,
): readonly ReportCell[] => [
  cells.figure({ count: known, of: { ...closed.of, by, value: 'known' } }),
  cells.figure({ count: unknown, of: { ...closed.of, by, value: null } }),
  ...(['mean', 'least', 'lowerQuartile', 'median', 'upperQuartile', 'most'] as const).map((one) =>
    cells.days(spread?.[one] ?? null, closed, known),
  ),
]

const daysTable = ([{ days, closed }]: Years, { t }: Writer, cells: Cells): ReportTable => ({
  id: 'days',
  title: t('figures.table.days'),
  about: [t('figures.about.few', { few: fewCases })],
  columns: [
    words(t('figures.column.what')),
    ...(
      [
        ...(['known', 'notKnown', 'mean', 'least'] as const),
        ...(['lowerQuartile', 'median', 'upperQuartile', 'most'] as const),
      ] as const
    ).map((one) => number(t(`figures.column.${one}`))),
  ],
  rows: (
    [
      ['fromReceipt', 'receiptDays'],
      ['fromComplete', 'completeDays'],
    ] as const
  ).map(([from, by]) => [
    cells.text(capital(t(`figures.days.${from}`))),
    ...spreadCells(cells, by, days[from], closed),
  ]),
  chart: null,
})

const withinTable = ([{ within }]: Years, { t }: Writer, cells: Cells): ReportTable => {
  const known = within.yes.count + within.no.count
  const rows = (['yes', 'no'] as const).map((one) => [
    cells.text(capital(t(`figures.within.${one}`))),
    cells.figure(within[one]),
    cells.share(shareOf(within[one].count, known), within[one]),
  ])
  return {
    id: 'within',
    title: t('figures.table.within'),
    about: [
      t('figures.about.within'),
      ...(within.unknown.count > 0
        ? [t('figures.about.completeUnknown', { count: within.unknown.count })]
        : []),
    ],
    columns: [
      words(t('figures.column.what')),
      number(t('figures.column.number')),
      number(t('figures.column.share')),
    ],
    rows: [
      ...rows,
      ...(within.unknown.count > 0
        ? [[cells.text(capital(t('figures.unknown'))), cells.figure(within.unknown), cells.text('')]]
        : []),
    ],
    chart: chartOf(t('figures.column.number'), rows),
  }
}

const actionsTable = ([{ actions, agreed, closed }]: Years, { t }: Writer, cells: Cells): ReportTable => {
  const settled = settledActions(actions)
  const behind = { count: settled, of: closed.of }
  const rows = agreed.flatMap(({ value, figure }) =>
    value === null
      ? []
      : [
          [
            cells.text(capital(t(`figures.action.${value}`))),
            cells.count(actions[value]),
            // What is still to be done may yet be kept.
            value === 'open'
              ? cells.text('')
              : cells.share(shareOf(actions[value], settled, closed.count), behind),
            cells.figure(figure),
          ],
        ],
  )
  return {
    id: 'actions',
    title: t('figures.table.actions'),
    about: [t('figures.about.actions')],
    columns: [
      words(t('figures.column.what')),
      number(t('figures.column.number')),
      number(t('figures.column.share')),
      number(t('figures.column.inCases')),
    ],
    rows,
    chart: chartOf(t('figures.column.number'), rows),
  }
}

/** All tables of a year, in the order in which they are read. A table without rows is left out. */
export const reportTables = (years: Years, writer: Writer): readonly ReportTable[] => {
  const cells = cellsIn(writer)
  const [directions, outcomes, grounds, merits] = dividedTables(years, writer, cells)
  return [
    yearsTable(years, writer, cells),
    outcomes,
    daysTable(years, writer, cells),
    withinTable(years, writer, cells),
    grounds,
    discontinuedTable(years, writer, cells),
    merits,
    actionsTable(years, writer, cells),
    ...groupTables(years, writer, cells),
    directions,
  ].filter((one): one is ReportTable => one !== undefined && one.rows.length > 0)
}
