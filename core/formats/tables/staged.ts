import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { type Cell, cellText, isEmptyRow, tableLimits } from '#shared/tables/cell.ts'
import type { NumberedRow } from '#shared/tables/file.ts'
import { type ColumnProfile, countIn } from '#shared/tables/profile.ts'
import { Refusing } from './refusing.ts'

/** How many of the first rows are shown, and looked through for a header. */
const shown = 50

/** Characters that are written at once. */
const pieceLength = 1 << 18

const controls = /[^\P{Cc}\t\n\r]/u
const allControls = /[^\P{Cc}\t\n\r]/gu

/** A text as a cell may hold it: whole letters, and nothing that only a terminal or a database would notice. */
const clean = (text: string): string =>
  (controls.test(text) ? text.replace(allControls, '') : text).toWellFormed().normalize('NFC')

/**
 * The rows of a table, written to a file of ours while they are read: a line of JSON each, `[row, ...cells]`. So the
 * hostile file is read once, in a process that may be killed, and what the core reads is known to be within limits.
 */
export class StagedRows {
  readonly head: NumberedRow[] = []
  readonly profiles: ColumnProfile[] = []
  rows = 0
  #piece = ''
  #bytes = 0
  readonly #file: FileHandle

  private constructor(file: FileHandle) {
    this.#file = file
  }

  static async create(path: string): Promise<StagedRows> {
    return new StagedRows(await open(path, 'w'))
  }

  /** Takes a row; `row` counts from 1. Throws `Refusing` when the table is wider, longer or fuller than it may be. */
  add(row: number, given: readonly Cell[]): void {
    const cells = given.map((cell) => (typeof cell === 'string' ? clean(cell) : cell))
    if (isEmptyRow(cells)) return
    const last = cells.findLastIndex((cell) => cellText(cell) !== '')
    if (last >= tableLimits.columns)
      throw new Refusing('tableTooWide', { row, columns: last + 1, limit: tableLimits.columns })
    for (const cell of cells)
      if (typeof cell === 'string' && cell.length > tableLimits.characters)
        throw new Refusing('tableCellTooLong', { row, limit: tableLimits.characters })
    const filled = cells.slice(0, last + 1)
    this.rows += 1
    if (this.rows > tableLimits.rows) throw new Refusing('tableTooLong', { limit: tableLimits.rows })
    if (this.head.length < shown) this.head.push({ row, cells: filled })
    countIn(this.profiles, filled)
    this.#piece += `${JSON.stringify([row, ...filled])}\n`
  }

  /** To be awaited now and then, so that what was taken does not pile up. */
  async flush(atLeast = pieceLength): Promise<void> {
    if (this.#piece.length < atLeast) return
    const bytes = Buffer.from(this.#piece)
    this.#piece = ''
    this.#bytes += bytes.length
    if (this.#bytes > tableLimits.unpacked)
      throw new Refusing('tableUnpacksTooLarge', { limit: tableLimits.unpacked })
    await this.#file.writeFile(bytes)
  }

  /** Writes what is left. The file is whole once this returns. */
  async finish(): Promise<void> {
    await this.flush(1)
  }

  async close(): Promise<void> {
    await this.#file.close()
  }
}

/** A row with where it stands in the staged file, in bytes: to be read again by itself. */
export type PlacedRow = NumberedRow & { readonly at: number; readonly length: number }

const parsed = (line: Buffer): NumberedRow => {
  const [row, ...cells] = JSON.parse(line.toString('utf8')) as [number, ...Cell[]]
  return { row, cells }
}

const newline = 0x0a

/** The rows of a staged table, first one first. */
export async function* stagedRows(path: string): AsyncGenerator<PlacedRow> {
  let rest: Buffer = Buffer.alloc(0)
  let at = 0
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, piece as Buffer]) : (piece as Buffer)
    let from = 0
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
      yield { ...parsed(bytes.subarray(from, end)), at: at + from, length: end - from }
      from = end + 1
    }
    at += from
    rest = bytes.subarray(from)
  }
}

/** Some of the rows of a staged table, by their places. */
export const rowsAt = async (
  path: string,
  places: readonly { readonly at: number; readonly length: number }[],
): Promise<readonly NumberedRow[]> => {
  const file = await open(path, 'r')
  try {
    const rows: NumberedRow[] = []
    for (const { at, length } of places) {
      const line = Buffer.alloc(length)
      await file.read(line, 0, length, at)
      rows.push(parsed(line))
    }
    return rows
  } finally {
    await file.close()
  }
}
