import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rm, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isDiskFull } from '#db/failures.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import type { Sha256 } from '#shared/kernel/id.ts'
import { tableLimits } from '#shared/tables/cell.ts'
import type { ReadAs, TableFile } from '#shared/tables/file.ts'
import { findSeparator, readCsv } from './csv.ts'
import { findEncoding } from './encoding.ts'
import { Refusing } from './refusing.ts'
import { StagedRows } from './staged.ts'
import { readSheet } from './xlsx.ts'
import { readBook } from './xlsxBook.ts'
import { openArchive } from './zip.ts'

export type TableOrder = {
  readonly path: string
  /** The file that takes the rows; what is there is replaced. */
  readonly into: string
  readonly as: ReadAs
}
/** Of `total` bytes, so many were read. */
export type TableProgress = { readonly done: number; readonly total: number }
type Tell = (progress: TableProgress) => void

const headOf = async (path: string): Promise<Buffer> => {
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(8)
    const { bytesRead } = await file.read(head, 0, 8, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const startsWith = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, at) => head[at] === byte)

/** The media type of what is no table, by its first bytes; null for what may be one. */
const otherKind = (head: Buffer): string | null => {
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'application/x-ole-storage'
  if (head.toString('latin1', 0, 4) === '%PDF') return 'application/pdf'
  if (startsWith(head, 0xff, 0xd8, 0xff) || startsWith(head, 0x89, 0x50, 0x4e, 0x47))
    return head[0] === 0xff ? 'image/jpeg' : 'image/png'
  return null
}

const hashOfFile = async (path: string): Promise<Sha256> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex') as Sha256
}

/** Each piece that is read would be a message: a few hundred say as much. */
const nowAndThen = (tell: Tell, total: number): ((done: number) => void) => {
  let told = 0
  return (done) => {
    if (done - told < total / 200) return
    told = done
    tell({ done: Math.min(done, total), total })
  }
}

type Found = Omit<TableFile, 'rows' | 'head' | 'profiles'>

const readText = async (
  { path, as }: TableOrder,
  staged: StagedRows,
  tell: Tell,
  size: number,
): Promise<Found> => {
  const progress = nowAndThen(tell, size * 2)
  const found = await findEncoding(path, progress)
  const encoding = as.encoding ?? found.encoding
  const separator = as.separator ?? (await findSeparator(path, encoding))
  await readCsv(path, { encoding, separator }, { staged, tell: (bytes) => progress(size + bytes) })
  return {
    sha256: found.sha256 as Sha256,
    format: 'csv',
    encoding,
    marked: found.marked && encoding === found.encoding,
    separator,
    sheets: [],
    sheet: null,
  }
}

const readSpreadsheet = async ({ path, as }: TableOrder, staged: StagedRows, tell: Tell): Promise<Found> => {
  const sha256 = await hashOfFile(path)
  const archive = await openArchive(path)
  try {
    const book = await readBook(archive)
    const wanted = book.sheets.filter(({ name }) => as.sheet === null || name === as.sheet)
    if (wanted.length === 0) throw new Refusing('tableSheetUnknown', { sheet: as.sheet ?? '' })
    let sheet = ''
    // Without a choice, the first that has anything.
    for (const { name, path: part } of wanted) {
      sheet = name
      await readSheet(archive, { book, path: part }, { staged, tell: nowAndThen(tell, archive.sizeOf(part)) })
      if (staged.rows > 0) break
    }
    const sheets = book.sheets.map(({ name }) => name)
    return { sha256, format: 'xlsx', encoding: null, marked: false, separator: null, sheets, sheet }
  } finally {
    archive.close()
  }
}

const refusalFor = (error: unknown): Outcome<never> => {
  if (error instanceof Refusing) return { ok: false, refusal: error.refusal }
  if (isDiskFull(error)) return refused('diskFull', {})
  // What is not the file system's own is about the file: yauzl, zlib and saxes are given nothing else.
  if (error instanceof Error && !('syscall' in error))
    return refused('tableUnreadable', { detail: error.message.slice(0, 200) })
  throw error
}

/**
 * Reads a table from a text (CSV) or a spreadsheet (XLSX), whatever its name, and puts its rows in `into`. On a refusal
 * nothing is there. Refuses `fileMissing`, `fileTooLarge`, `notATable` (of another kind), `tableEmpty`,
 * `tableUnreadable`, `tableQuoteOpen`, `tableSheetUnknown`, `diskFull`, and what goes beyond `tableLimits`
 * (`tableTooWide`, `tableTooLong`, `tableCellTooLong`, `tableUnpacksTooLarge`).
 */
export const readTable = async (order: TableOrder, tell: Tell): Promise<Outcome<{ table: TableFile }>> => {
  const { path, into } = order
  const found = await stat(path).catch(() => null)
  if (!found) return refused('fileMissing', { name: basename(path) })
  if (found.size > tableLimits.file)
    return refused('fileTooLarge', { size: found.size, limit: tableLimits.file })
  const head = await headOf(path).catch(() => null)
  if (!head) return refused('fileUnreadable', { name: basename(path) })
  const other = otherKind(head)
  if (other) return refused('notATable', { found: other })
  const staged = await StagedRows.create(into)
  try {
    const table = startsWith(head, 0x50, 0x4b)
      ? await readSpreadsheet(order, staged, tell)
      : await readText(order, staged, tell, found.size)
    await staged.finish()
    if (staged.rows === 0) throw new Refusing('tableEmpty', {})
    const { rows, head: first, profiles } = staged
    return { ok: true, table: { ...table, rows, head: first, profiles } }
  } catch (error) {
    await rm(into, { force: true })
    return refusalFor(error)
  } finally {
    await staged.close()
  }
}
