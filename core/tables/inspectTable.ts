import { rm } from 'node:fs/promises'
import { type Outcome, refused } from '#db/outcome.ts'
import type { FoundColumn, FoundTable } from '#shared/contract/tables.ts'
import { type Cell, cellText } from '#shared/tables/cell.ts'
import type { TableKind } from '#shared/tables/fields.ts'
import type { ReadAs, TableFile } from '#shared/tables/file.ts'
import { findHeader, type KeptMapping, type Mapping, proposeMapping } from '#shared/tables/mapping.ts'
import { type ColumnProfile, decimalsOf, orderIn } from '#shared/tables/profile.ts'
import type { DateStyle } from '#shared/tables/values/dates.ts'
import type { CoreContext } from '../context.ts'
import type { TableProgress } from '../formats/tables/readTable.ts'
import { following } from '../reports/progress.ts'
import { rememberedMapping } from './rememberedMapping.ts'
import type { OpenTable } from './tables.ts'

export type Inspection = {
  readonly upload: string
  readonly kind: TableKind
  readonly as: ReadAs
  readonly header: number | null
}

/** A reader that needs more is not reading a table of an office. */
const limits = { seconds: 180, megabytes: 1_200 }

/** How much of a cell is shown. */
const shownLength = 200
const exampleCount = 3

/** The names of the columns; a column without one is called by its letter, as in a spreadsheet. */
export const headersOf = (cells: readonly Cell[], columns: number): readonly string[] =>
  Array.from({ length: Math.max(columns, cells.length) }, (_, column) => {
    const name = cellText(cells[column]).replace(/\s+/g, ' ').slice(0, shownLength)
    return name || columnLetters(column)
  })

/** 0 → A, 26 → AA. */
const columnLetters = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}

/** The cells of the row with that number. A header stands among the first rows. */
export const headerCells = ({ head }: TableFile, header: number): readonly Cell[] | null =>
  head.find(({ row }) => row === header)?.cells ?? null

/** How many columns have a name, or a cell in most rows. What a few rows have beyond is no column. */
export const widthOf = ({ profiles, rows }: TableFile, header: readonly Cell[]): number => {
  const named = header.findLastIndex((cell) => cellText(cell) !== '')
  return (
    Math.max(
      named,
      profiles.findLastIndex(({ filled }) => filled > rows / 2),
    ) + 1
  )
}

const columnOf = (
  header: string,
  profile: ColumnProfile | undefined,
  examples: readonly string[],
): FoundColumn => {
  const dates = Object.entries(profile?.dates ?? {}).filter(([, count]) => count > 0)
  const { comma = 0, point = 0 } = profile?.decimals ?? {}
  return {
    header,
    filled: profile?.filled ?? 0,
    examples,
    dates: Object.fromEntries(dates) as Partial<Record<DateStyle, number>>,
    dateOrder: orderIn(profile),
    decimals: comma + point > 0 ? decimalsOf(profile) : null,
  }
}

/** What the last table settled holds for one that shows nothing to the contrary: of its refused rows, few are left. */
const settled = (mapping: Mapping, last: KeptMapping | null, { profiles }: TableFile): Mapping => {
  const of = (test: (profile: ColumnProfile) => number) =>
    Object.values(mapping.fields).some(({ column }) => {
      const profile = column === null ? undefined : profiles[column]
      return profile !== undefined && test(profile) > 0
    })
  return {
    ...mapping,
    dates: last?.dates === 'mdy' && !of(({ dates }) => dates.dmy) ? 'mdy' : null,
    decimals: last?.decimals === 'point' && !of(({ decimals }) => decimals.comma) ? 'point' : null,
  }
}

const describe = (context: CoreContext, table: OpenTable, { kind, header }: Inspection): FoundTable => {
  const { file } = table
  const { profiles, head, ...found } = file
  const at = header === null ? -1 : head.findIndex(({ row }) => row === header)
  const index =
    at >= 0
      ? at
      : findHeader(
          kind,
          head.map(({ cells }) => cells),
        )
  const cells = head[index]?.cells ?? []
  const headers = headersOf(cells, widthOf(file, cells))
  const last = rememberedMapping(context, kind)
  const proposed = proposeMapping(kind, headers, last)
  const below = head.slice(index + 1)
  const examples = (column: number): string[] =>
    [...new Set(below.map((row) => cellText(row.cells[column]).slice(0, 60)).filter(Boolean))].slice(
      0,
      exampleCount,
    )
  return {
    table: table.id,
    name: table.name,
    file: found,
    header: head[index]?.row ?? 1,
    rows: file.rows - index - 1,
    columns: headers.map((name, column) => columnOf(name, profiles[column], examples(column))),
    head: head.slice(0, 20).map(({ row, cells: shown }) => ({
      row,
      cells: shown.map((cell) => cellText(cell).slice(0, shownLength)),
    })),
    mapping: settled(proposed, last, file),
    remembered: last !== null,
  }
}

/**
 * Reads an offered file as a table, in a process of its own, and says what was found and how it would be taken over.
 * Tells on the way how much was read. A file that was read in this way before is not read again.
 * Refuses `notFound` (upload), and as `readTable` and jobs do.
 */
export async function* inspectTable(
  context: CoreContext,
  asked: Inspection,
  signal: AbortSignal | undefined,
): AsyncGenerator<TableProgress, Outcome<{ found: FoundTable }>> {
  const { upload: token, as } = asked
  const upload = context.uploads.take(token)
  if (!upload) return refused('notFound', { what: 'upload', id: token })
  const before = context.tables.readFrom(token, as)
  if (before) return { ok: true, found: describe(context, before, asked) }
  const place = context.tables.place()
  const input = { path: upload.path, into: place.rows, as }
  const read = yield* following(
    (onProgress, stop) => context.jobs.run('readTable', input, { signal: stop, onProgress, limits }),
    signal,
  )
  if (!read.ok) {
    // A job that was killed could not clear up itself.
    await rm(place.rows, { force: true })
    return read
  }
  const table: OpenTable = {
    id: place.id,
    upload: token,
    name: upload.name,
    as,
    rows: place.rows,
    file: read.result,
  }
  context.tables.add(table)
  return { ok: true, found: describe(context, table, asked) }
}
