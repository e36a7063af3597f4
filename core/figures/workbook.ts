import writeExcelFile, { type CellObject, type Sheet } from 'write-excel-file/node'
import type { Report, ReportCell, UnnamedTable } from '#shared/figures/table.ts'

/** Without what XML cannot hold, and without half characters, also where it is cut. */
const plain = (text: string, most: number): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '\ufffd')
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')

/** Excel takes no more than 32,767 characters in a cell. */
const mostInCell = 32_000

const formats = { count: '#,##0', day: 'dd/mm/yyyy', days: '#,##0.0', share: '0.0%' } as const

/** A text is written as a text: what begins with = or + in it is never reckoned. */
const textCell = (text: string, style: Partial<CellObject> = {}): CellObject => ({
  type: String,
  value: plain(text, mostInCell),
  ...style,
})

const cellOf = ({ text, value, as }: ReportCell): CellObject =>
  value === null || as === 'text'
    ? textCell(text, as === 'text' || as === 'day' ? {} : { align: 'right' })
    : { type: Number, value, format: formats[as], ...(as === 'day' && { align: 'left' }) }

/** As wide as its longest text, within reason. In characters. */
const widthOf = (table: UnnamedTable, column: number): number => {
  const texts = [table.columns[column]?.head ?? '', ...table.rows.map((row) => row[column]?.text ?? '')]
  return Math.min(60, Math.max(10, ...texts.map((text) => text.length + 2)))
}

/** Excel takes at most 31 characters as the name of a sheet, and not all of them. */
const mostInName = 31
const cut = (title: string, most: number): string =>
  plain(title, most)
    .replace(/[[\]:*?/\\'\p{Cc}\ufffd]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()

/** The names of sheets: each another one, whatever their case; Excel calls a workbook damaged otherwise. */
const sheetNames = (titles: readonly string[]): readonly string[] => {
  const taken = new Set<string>()
  return titles.map((title) => {
    let name = cut(title, mostInName)
    for (let nth = 2; name === '' || taken.has(name.toLowerCase()); nth += 1)
      name = `${cut(title, mostInName - ` (${nth})`.length)} (${nth})`.trim()
    taken.add(name.toLowerCase())
    return name
  })
}

const sheetOf = (table: UnnamedTable, name: string | undefined): Sheet<Buffer> => ({
  sheet: name ?? '',
  columns: table.columns.map((_, column) => ({ width: widthOf(table, column) })),
  stickyRowsCount: 1,
  data: [
    table.columns.map(({ head, align }) =>
      textCell(head, { fontWeight: 'bold', align: align === 'end' ? 'right' : 'left' }),
    ),
    ...table.rows.map((row) => row.map(cellOf)),
    ...(table.about.length > 0 ? [[]] : []),
    ...table.about.map((sentence) => [textCell(sentence, { fontStyle: 'italic' })]),
  ],
})

const firstSheet = (
  { title, office, madeOn, lead, notes }: Report,
  name: string | undefined,
): Sheet<Buffer> => ({
  sheet: name ?? '',
  columns: [{ width: 100 }],
  data: [
    [textCell(title, { fontWeight: 'bold', fontSize: 16 })],
    ...[office, madeOn, lead, ...notes].map((line) => [textCell(line, { wrap: true })]),
  ],
})

/** The figures as a workbook (.xlsx), a sheet for each table, with numbers as numbers. */
export const figuresWorkbook = (report: Report): Promise<Buffer> => {
  const [first, ...names] = sheetNames([report.title, ...report.tables.map(({ title }) => title)])
  const sheets = report.tables.map((table, nth) => sheetOf(table, names[nth]))
  return writeExcelFile([firstSheet(report, first), ...sheets]).toBuffer()
}
