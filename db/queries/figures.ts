import type { Basis } from '#shared/figures/figure.ts'
import type { CaseFigures } from '#shared/figures/row.ts'
import { decode, type Raw, selected } from '../projections/cells.ts'
import type { CaseRow } from '../projections/rowTypes.ts'
import type { Cell, ReadDb } from '../sqlite.ts'

const firstDayOf = (year: number): string => `${String(year).padStart(4, '0')}-01-01`
const lastDayOf = (year: number): string => `${String(year).padStart(4, '0')}-12-31`

/** Asks for some columns of cases. */
const asking = <C extends keyof CaseRow>(columns: readonly C[]) => {
  const from = `SELECT ${selected('case_row', columns)} FROM case_row WHERE`
  return (db: ReadDb, where: string, values: Record<string, Cell>): Pick<CaseRow, C>[] =>
    db
      .prepare<Raw>(`${from} ${where}`)
      .all(values)
      .map((row) => decode('case_row', row))
}

const figures = [
  'number',
  'direction',
  'klussenierId',
  'klussenierName',
  'receivedOn',
  'closedOn',
  'outcome',
  'grounds',
  'reason',
  'merits',
  'categories',
  'region',
  'kept',
  'late',
  'broken',
  'open',
  'daysFromReceipt',
  'daysFromComplete',
  'imported',
] as const

const counted = asking(figures)
const listed = asking([...figures, 'customerName', 'subject'])

/** What the figures need of one case, with what a list shows of it. */
export type ListedFigures = CaseFigures & Pick<CaseRow, 'customerName' | 'subject'>

/** The rows of all cases that were received or closed from one year up to and including another, in no order. */
export const figuresBetween = (db: ReadDb, first: number, last: number): CaseFigures[] =>
  counted(db, '(received_on BETWEEN @from AND @to) OR (closed_on BETWEEN @from AND @to)', {
    from: firstDayOf(first),
    to: lastDayOf(last),
  })

/** Where in a year: after the case with this number, which was received, or closed, on this day. */
export type FiguresAfter = { readonly day: string; readonly number: string }

export type FiguresWalk = {
  readonly basis: Basis
  readonly year: number
  /** Only of a Klussenier, under these records of his; null for all. */
  readonly records: readonly string[] | null
}

const dayOf = (basis: Basis) => (basis === 'received' ? 'received_on' : 'closed_on')

/** Where in a year a row stands. */
export const figuresPlace = (basis: Basis, row: CaseFigures): FiguresAfter => ({
  day: (basis === 'received' ? row.receivedOn : row.closedOn) ?? '',
  number: row.number,
})

/** The rows of the cases that were received, or that were closed, in a year: by that day, and of one day by number. */
export const figuresOfYear = (
  db: ReadDb,
  { basis, year, records }: FiguresWalk,
  { after, limit }: { readonly after: FiguresAfter | null; readonly limit: number },
): ListedFigures[] => {
  const day = dayOf(basis)
  // `+`: walked through by the day.
  const his = records ? ' AND +klussenier_id IN (SELECT value FROM json_each(@records))' : ''
  const { day: from, number } = after ?? { day: firstDayOf(year), number: '' }
  return listed(
    db,
    `(${day}, number) > (@from, @number) AND ${day} BETWEEN @from AND @to${his} ORDER BY ${day}, number LIMIT 0 + @limit`,
    { from, number, to: lastDayOf(year), limit, ...(records && { records: JSON.stringify(records) }) },
  )
}

/** The first and the last year in which a case was received or closed; null while there is none. */
export const yearsWithCases = (db: ReadDb): { first: number; last: number } | null => {
  const found = db
    .prepare<{ first: string | null; last: string | null }>(
      `SELECT min(day) AS first, max(day) AS last FROM (
        SELECT min(received_on) AS day FROM case_row UNION ALL
        SELECT max(received_on) FROM case_row UNION ALL
        SELECT max(closed_on) FROM case_row)`,
    )
    .get()
  return found?.first && found.last
    ? { first: Number(found.first.slice(0, 4)), last: Number(found.last.slice(0, 4)) }
    : null
}
