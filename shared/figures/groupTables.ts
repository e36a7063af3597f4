import { capital } from '../words/capital.ts'
import { type Cells, chartOf, number, words } from './cells.ts'
import type { ReportTable, Writer } from './table.ts'
import type { Group, YearFigures, Years } from './yearFigures.ts'

/** So many bars are drawn of a long list. */
const mostBars = 12

type Grouped = {
  readonly id: 'categories' | 'regions' | 'klusseniers'
  readonly groups: (figures: YearFigures) => readonly Group<string>[]
  readonly name: (group: Group<string>) => string
  readonly about: string
}

const groupTable = (
  [figures, before]: Years,
  { t }: Writer,
  cells: Cells,
  { id, groups, name, about }: Grouped,
): ReportTable => {
  const earlier = new Map(before ? groups(before).map((group) => [group.value, group.received]) : [])
  const rows = groups(figures).map((group) => {
    const then = earlier.get(group.value)
    return [
      cells.text(capital(name(group))),
      cells.figure(group.received),
      ...(before ? [then ? cells.figure(then) : cells.count(0)] : []),
      cells.figure(group.closed),
      cells.figure(group.solved),
      cells.days(group.days.spread?.mean ?? null, group.closed, group.days.known),
      cells.kept(group.actions, group.closed),
    ]
  })
  return {
    id,
    title: t(`figures.table.${id}`),
    about: [about],
    columns: [
      words(t('figures.column.what')),
      number(t('figures.column.received')),
      ...(before ? [number(t('figures.column.before', { year: before.year }))] : []),
      number(t('figures.column.closed')),
      number(t('figures.column.solved')),
      number(t('figures.column.meanDays')),
      number(t('figures.column.kept')),
    ],
    rows,
    chart: chartOf(t('figures.column.received'), rows, mostBars),
  }
}

/** What the cases were about, where the customers live, and which Klusseniers they concern. */
export const groupTables = (years: Years, writer: Writer, cells: Cells): readonly ReportTable[] => {
  const { t } = writer
  const coded =
    (topic: 'category' | 'figures.region', none: string) =>
    ({ value }: Group<string>) =>
      value === null ? none : (t as (key: string) => string)(`${topic}.${value}`)
  return [
    groupTable(years, writer, cells, {
      id: 'categories',
      groups: ({ categories }) => categories,
      name: coded('category', t('figures.none.category')),
      about: t('figures.about.categories'),
    }),
    groupTable(years, writer, cells, {
      id: 'regions',
      groups: ({ regions }) => regions,
      name: coded('figures.region', t('figures.none.region')),
      about: t('figures.about.regions'),
    }),
    groupTable(years, writer, cells, {
      id: 'klusseniers',
      groups: ({ klusseniers }) => klusseniers,
      name: ({ name, value }) => name ?? value ?? t('figures.none.klussenier'),
      about: t('figures.about.klusseniers'),
    }),
  ]
}
