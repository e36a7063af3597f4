import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isDiskFull } from '#db/failures.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import type { TableRow } from '#shared/contract/tables.ts'
import { type Cell, cellText, withoutFormula } from '#shared/tables/cell.ts'
import type { RowDoing, RowReason } from '#shared/tables/outcome.ts'
import { rowReasonSentence, wordsFor } from '#shared/words/index.ts'
import { type CoreContext, settingsNow } from '../context.ts'
import { documentName } from '../formats/names.ts'
import { rowsAt } from '../formats/tables/staged.ts'
import { headerCells, headersOf, widthOf } from './inspectTable.ts'
import type { RanRow, Run } from './tables.ts'

/** Rows that are read from the staged table at once. */
const batch = 500

/** A cell as a spreadsheet of these countries shows it, and understands it again. */
const shown = (cell: Cell | undefined): string =>
  typeof cell === 'number' ? String(cell).replace('.', ',') : cellText(cell)

const csvCell = (text: string): string => {
  const safe = withoutFormula(text)
  return /[";\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(';')}\r\n`

const findRun = (context: CoreContext, id: string): Outcome<{ run: Run }> => {
  const run = context.tables.run(id)
  return run ? { ok: true, run } : refused('notFound', { what: 'table', id })
}

export type AskedRows = {
  readonly run: string
  readonly does: RowDoing | null
  readonly differing: boolean
  readonly alike: boolean
  readonly after: number
  readonly size: number
}

const says = ({ why }: RanRow, said: RowReason['code']): boolean => why.some(({ code }) => code === said)

const wantedBy =
  ({ does, differing, alike }: AskedRows) =>
  (row: RanRow): boolean =>
    (does === null || row.does === does) &&
    (!differing || says(row, 'differs')) &&
    (!alike || says(row, 'likePerson'))

/** How many rows are asked for: of one sort the run itself says so. */
const totalOf = ({ summary, rows }: Run, asked: AskedRows): number => {
  const { does, differing, alike } = asked
  if (does !== null && !differing && !alike) return summary[does]
  if (does === null && differing !== alike) return differing ? summary.differing : summary.alike
  return does === null && !differing ? rows.length : rows.filter(wantedBy(asked)).length
}

/** Where the rows after one begin; they stand in the order of the file. */
const indexAfter = (rows: readonly RanRow[], after: number): number => {
  let [from, to] = [0, rows.length]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if ((rows[middle]?.row ?? 0) <= after) from = middle + 1
    else to = middle
  }
  return from
}

/** Some of the rows of a run, with their cells as texts. Refuses `notFound`. */
export const rowsOfRun = async (
  context: CoreContext,
  asked: AskedRows,
): Promise<Outcome<{ total: number; rows: readonly TableRow[]; next: number | null }>> => {
  const found = findRun(context, asked.run)
  if (!found.ok) return found
  const { rows, table } = found.run
  const isWanted = wantedBy(asked)
  const page: RanRow[] = []
  let more = false
  for (let at = indexAfter(rows, asked.after); at < rows.length && !more; at += 1) {
    const row = rows[at]
    if (!row || !isWanted(row)) continue
    if (page.length < asked.size) page.push(row)
    else more = true
  }
  const read = await rowsAt(table.rows, page)
  return {
    ok: true,
    total: totalOf(found.run, asked),
    next: more ? (page.at(-1)?.row ?? null) : null,
    rows: page.map(({ row, does: did, why }, index) => ({
      row,
      does: did,
      why,
      cells: (read[index]?.cells ?? []).map((cell) => shown(cell).slice(0, 300)),
    })),
  }
}

/**
 * Makes a table (CSV, as Excel here opens it) of the rows that a run refused: the row of the file, why, and all cells
 * as they were. Mended, it can be imported as it is. Refuses `notFound`, `diskFull`.
 */
export const refusedRows = async (
  context: CoreContext,
  id: string,
): Promise<Outcome<{ made: { id: string; name: string; size: number; rows: number } }>> => {
  const found = findRun(context, id)
  if (!found.ok) return found
  const { rows, table, order } = found.run
  const { language, country } = settingsNow(context)
  const t = wordsFor(language, country)
  const header = headerCells(table.file, order.header) ?? []
  const headers = headersOf(header, widthOf(table.file, header))
  const refusedOnes = rows.filter(({ does }) => does === 'refuse')

  async function* lines() {
    // The mark tells Excel that it is UTF-8.
    yield `\ufeff${csvLine([t('tables.rowColumn'), t('tables.whyColumn'), ...headers])}`
    for (let at = 0; at < refusedOnes.length; at += batch) {
      const part = refusedOnes.slice(at, at + batch)
      const read = await rowsAt(table.rows, part)
      for (const [index, { row, why }] of part.entries()) {
        const cells = read[index]?.cells ?? []
        const said = why.map((reason) => rowReasonSentence(t, reason)).join(' ')
        yield csvLine([String(row), said, ...cells.map(shown)])
      }
    }
  }

  const base = table.name.replace(/\.[^.]*$/, '')
  const name = documentName(`${t('tables.refusedName', { name: base })}.csv`, 'text/csv', 1)
  const place = await context.exports.place(name)
  try {
    await pipeline(Readable.from(lines()), createWriteStream(place.path))
  } catch (error) {
    await context.exports.drop(place.id)
    if (isDiskFull(error)) return refused('diskFull', {})
    throw error
  }
  context.exports.add(place.id, { path: place.path, name, mediaType: 'text/csv' })
  const { size } = await stat(place.path)
  return { ok: true, made: { id: place.id, name, size, rows: refusedOnes.length } }
}
