import type { T } from '../words/index.ts'
import { cellsIn } from './cells.ts'
import type { ReportCell, ReportTable, Writer } from './table.ts'

/** So many rows of a table are printed, and so many numbers of cases in a cell: a report is to be read. The workbook has all. */
const most = { rows: 20, cases: 12 } as const

const printedCell = (cell: ReportCell, t: T): ReportCell => {
  const more = cell.cases.length - most.cases
  if (more <= 0) return cell
  const text = t('figures.andMore', { cases: cell.cases.slice(0, most.cases).join(', '), count: more })
  return { ...cell, text }
}

/** What was left out as one row: numbers are added up, and where that says nothing there is nothing. */
const restOf = (rows: readonly (readonly ReportCell[])[], { t, write }: Writer): readonly ReportCell[] => {
  const cells = cellsIn({ t, write })
  const [first = []] = rows
  return first.map((_, nth) => {
    if (nth === 0) return cells.text(t('figures.others', { count: rows.length }))
    const column = rows.flatMap((row) => row[nth] ?? [])
    return column.every(({ as, value }) => as === 'count' && value !== null)
      ? cells.count(column.reduce((sum, { value }) => sum + (value ?? 0), 0))
      : cells.text('')
  })
}

/** A table as it is printed: of a long one the first rows, and one for all others. */
export const printedTable = (table: ReportTable, writer: Writer): ReportTable => {
  const rows = table.rows.map((row) => row.map((cell) => printedCell(cell, writer.t)))
  // One row in the place of one other saves nothing.
  if (rows.length <= most.rows + 1) return { ...table, rows }
  const rest = restOf(table.rows.slice(most.rows), writer)
  return {
    ...table,
    rows: [...rows.slice(0, most.rows), rest],
    about: [...table.about, writer.t('figures.many')],
  }
}
