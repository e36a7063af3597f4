import type { Category, Party } from '../case/vocabulary.ts'
import type { PlainDate } from '../kernel/date.ts'
import { capital } from '../words/capital.ts'
import { cellsIn, chartOf, number, settledActions, tenth, words } from './cells.ts'
import { actionSorts } from './figure.ts'
import {
  findings,
  type KlussenierRecord,
  type RecordLine,
  type RecordSums,
  type RoleRecord,
  sumsOf,
  tooFew,
} from './klussenierRecord.ts'
import { fewCases } from './spread.ts'
import type { Report, ReportCell, ReportChart, UnnamedTable, Writer } from './table.ts'

/** Of how many cases it was found whether they are founded: a share is drawn from these. */
const judged = ({ findings: found }: RecordSums): number =>
  found.founded + found.partlyFounded + found.unfounded

/** Whether the average of days is left out because it would be drawn from too few. */
export const hasFewDays = ({ days }: RecordSums): boolean => days.spread === null && days.known > 0
/** Whether that, or some share. */
const hasFew = (sums: RecordSums): boolean =>
  hasFewDays(sums) ||
  (sums.foundedShare === null && judged(sums) > 0) ||
  (sums.keptShare === null && settledActions(sums.actions) > 0)

/** What must be known to read the cases in a role fairly, in sentences. `isFew`: whether sums are shown as too few. */
export const fairness = (
  { all, years }: RoleRecord,
  { t }: Writer,
  isFew: (sums: RecordSums) => boolean = hasFew,
): readonly string[] => {
  const few = tooFew(all)
    ? [t('record.few', { count: all.closed, few: fewCases })]
    : [all, ...years.map(({ sums }) => sums)].some(isFew)
      ? [t('figures.about.few', { few: fewCases })]
      : []
  return [
    ...(all.cases > 0 ? few : []),
    ...(all.days.unknown > 0 && all.closed > 0 ? [t('record.daysUnknown', { count: all.days.unknown })] : []),
  ]
}

/** An average of days, as it is written; null where there are too few for one. */
export const meanDays = ({ days: { spread } }: RecordSums): number | null => spread && tenth(spread.mean)

/** What he did of what he agreed to do: "8 van 10 afspraken nagekomen"; null where there is too little to say so. */
export const keptText = ({ keptShare, actions }: RecordSums, { t }: Writer): string | null => {
  if (keptShare === null) return null
  const kept = actions.kept + actions.late
  const said = t('record.keptOf', { kept, settled: kept + actions.broken })
  return actions.late > 0 ? t('record.keptLate', { kept: said, count: actions.late }) : said
}

/** In which years a table is divided. `mostYears`: on paper there is no room for more; what was before them is added up. */
type Head = { readonly organisation: string; readonly today: PlainDate; readonly mostYears?: number }

/** Of a role: all cases, the latest years, and what was before those. */
const spansOf = (
  record: KlussenierRecord,
  role: Party,
  { t }: Writer,
  most = Number.POSITIVE_INFINITY,
): readonly { readonly name: string; readonly sums: RecordSums }[] => {
  const { all, years } = record[role]
  // One column in the place of one year saves nothing.
  const shown = years.length <= most + 1 ? years : years.slice(0, most)
  const before = shown.at(-1)?.year ?? 0
  const earlier = record.lines.filter((line) => line.role === role && line.year < before)
  return [
    { name: t('record.all'), sums: all },
    ...shown.map(({ year, sums }) => ({ name: String(year), sums })),
    ...(earlier.length > 0 ? [{ name: t('record.earlier', { year: before }), sums: sumsOf(earlier) }] : []),
  ]
}

/** Cases by year, the earliest first; null where there is but one. */
const yearsChart = ({ years }: RoleRecord, writer: Writer): ReportChart | null => {
  const cells = cellsIn(writer)
  const rows = years.toReversed().map(({ year, sums }) => [cells.text(String(year)), cells.count(sums.cases)])
  return rows.length > 1 ? chartOf(writer.t('record.perYear'), rows) : null
}

const roleTable = (
  record: KlussenierRecord,
  role: Party,
  writer: Writer,
  mostYears: number | undefined,
): UnnamedTable => {
  const { t } = writer
  const cells = cellsIn(writer)
  const spans = spansOf(record, role, writer, mostYears)
  const row = (name: string, of: (sums: RecordSums) => ReportCell) => [
    cells.text(capital(name)),
    ...spans.map(({ sums }) => of(sums)),
  ]
  /** Instead of what so few do not bear: that they are few; a dash where there are none. */
  const few = (as: ReportCell['as'], base: number): ReportCell => ({
    ...cells.text(base > 0 ? t('figures.few') : '–'),
    as,
  })
  const days = (sums: RecordSums): ReportCell => {
    const value = meanDays(sums)
    return value === null ? few('days', sums.days.known) : { ...cells.count(value), as: 'days' }
  }
  const share = (value: number | null, base: number): ReportCell =>
    value === null
      ? few('share', base)
      : { ...cells.text(`${writer.write.number(tenth(value * 100))} %`), value, as: 'share' }
  return {
    title: t(`record.role.${role}`),
    about: [t(`record.about.${role}`), ...fairness(record[role], writer)],
    columns: [words(t('figures.column.what')), ...spans.map(({ name }) => number(name))],
    rows: [
      row(t('record.cases'), ({ cases }) => cells.count(cases)),
      ...findings.map((one) =>
        row(t(`record.finding.${one}`), ({ findings: found }) => cells.count(found[one])),
      ),
      row(t('record.foundedShare'), (sums) => share(sums.foundedShare, judged(sums))),
      row(t('record.days'), days),
      ...actionSorts.map((one) => row(t(`record.action.${one}`), ({ actions }) => cells.count(actions[one]))),
      row(t('record.keptShare'), (sums) => share(sums.keptShare, settledActions(sums.actions))),
    ],
    chart: yearsChart(record[role], writer),
  }
}

/** What the cases in a role were about, and how they ended. */
const sortTables = (record: KlussenierRecord, role: Party, writer: Writer): readonly UnnamedTable[] => {
  const { t } = writer
  const cells = cellsIn(writer)
  const { about, outcomes } = record[role]
  const table = (
    title: string,
    said: readonly string[],
    rows: readonly (readonly [string, number])[],
  ): readonly UnnamedTable[] => {
    const drawn = rows.map(([name, cases]) => [cells.text(capital(name)), cells.count(cases)])
    const columns = [words(t('figures.column.what')), number(t('figures.column.number'))]
    const chart = chartOf(t('figures.column.number'), drawn)
    return rows.length > 0 ? [{ title, about: said, columns, rows: drawn, chart }] : []
  }
  return [
    ...table(
      t(`record.sorts.about.${role}`),
      [t('figures.about.categories')],
      about.map(({ value, cases }) => [categoryText(value, writer), cases]),
    ),
    ...table(
      t(`record.sorts.outcomes.${role}`),
      [],
      outcomes.map(({ value, cases }) => [t(`outcome.${value}`), cases]),
    ),
  ]
}

/** What he agreed to do in a case and came of it: "2 nagekomen, 1 niet nagekomen"; empty where nothing was agreed. */
export const actionsText = ({ actions }: Pick<RecordLine, 'actions'>, { t }: Writer): string =>
  actionSorts
    .filter((one) => actions[one] > 0)
    .map((one) => t(`followUp.count.${one}`, { count: actions[one] }))
    .join(', ')

/** A category in words; null: nobody chose one. */
export const categoryText = (category: Category | null, { t }: Writer): string =>
  category === null ? t('figures.none.category') : t(`category.${category}`)

/** What a case was about, in words. */
export const aboutText = ({ categories }: Pick<RecordLine, 'categories'>, { t }: Writer): string =>
  categories.map((one) => t(`category.${one}`)).join(', ')

const linesTable = ({ lines }: KlussenierRecord, role: Party, writer: Writer): UnnamedTable => {
  const { t } = writer
  const cells = cellsIn(writer)
  const heads = ['about', 'finding', 'outcome', 'agreed'] as const
  return {
    title: t(`record.lines.${role}`),
    about: [],
    columns: [
      words(t('klusseniers.number')),
      words(t('klusseniers.receivedOn')),
      ...heads.map((head) => words(t(`record.column.${head}`))),
      number(t('record.column.days')),
    ],
    rows: lines
      .filter((line) => line.role === role)
      .map((line) => [
        cells.cases([line.number]),
        cells.day(line.receivedOn),
        cells.text(aboutText(line, writer) || t('figures.none.category')),
        cells.text(t(`record.finding.${line.finding}`)),
        cells.text(line.outcome ? t(`outcome.${line.outcome}`) : ''),
        cells.text(actionsText(line, writer)),
        line.days === null ? { ...cells.text('–'), as: 'days' } : { ...cells.count(line.days), as: 'days' },
      ]),
    chart: null,
  }
}

/**
 * The record of a Klussenier as it is read outside the screen: in the PDF, the workbook and on the command line. What he
 * complained of himself is left out where there is nothing of it.
 */
export const recordReport = (
  record: KlussenierRecord,
  writer: Writer,
  { organisation, today, mostYears }: Head,
): Report => {
  const { t } = writer
  const roles = (['respondent', 'complainant'] as const).filter((role) => record[role].all.cases > 0)
  const imported = record.lines.filter((line) => line.imported).length
  return {
    title: t('record.title', { name: record.name }),
    office: organisation,
    madeOn: t('figures.madeOn', { on: today }),
    lead: t(record.lines.length > 0 ? 'record.lead' : 'klusseniers.noCases'),
    notes: imported > 0 ? [t('record.imported', { count: imported })] : [],
    tables: roles.flatMap((role) => [
      roleTable(record, role, writer, mostYears),
      ...sortTables(record, role, writer),
      linesTable(record, role, writer),
    ]),
  }
}
