import { type Cell, tableLimits } from '#shared/tables/cell.ts'
import { daySerial } from '#shared/tables/values/dates.ts'
import { Refusing } from './refusing.ts'
import type { StagedRows } from './staged.ts'
import type { Book } from './xlsxBook.ts'
import { type Attributes, readXml } from './xml.ts'
import type { Archive } from './zip.ts'

/** `C5` → 2; null for a cell that does not say where it is. */
const columnOf = (place: string | undefined): number | null => {
  const letters = /^([A-Z]{1,3})\d/.exec(place ?? '')?.[1]
  if (!letters) return null
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** The value of a cell (ECMA-376, part 1, 18.3.1.4): of a formula, what it came to when the book was saved. */
const valueIn = (book: Book, { t: type = 'n', s: style = '' }: Attributes, text: string): Cell => {
  if (type === 's') return book.strings[Number(text)] ?? ''
  if (type === 'b') return text === '1'
  if (type === 'd') return { date: text.slice(0, 10) }
  if (type !== 'n' || text === '') return text
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  const day = book.showsDay[Number(style)] ? daySerial(number, book.since1904) : null
  return day === null ? number : { date: day }
}

/** Reads the rows of one sheet. Throws `Refusing` for what `staged` refuses. */
export const readSheet = async (
  archive: Archive,
  { book, path }: { readonly book: Book; readonly path: string },
  { staged, tell }: { readonly staged: StagedRows; tell(bytes: number): void },
): Promise<void> => {
  let row = 0
  let cells: Cell[] = []
  let column = -1
  let cell: Attributes | null = null
  let text = ''
  let taken = false
  let read = 0
  await readXml(
    await archive.read(path),
    {
      open: (name, attributes) => {
        if (name === 'row') {
          row = Number(attributes.r) || row + 1
          cells = []
          column = -1
        } else if (name === 'c') {
          column = columnOf(attributes.r) ?? column + 1
          cell = attributes
          text = ''
        }
        // `v` has the value, `t` within `is` a text that is not shared; `f` is the formula, `rPh` how it is read aloud.
        taken = cell !== null && (name === 'v' || name === 't')
      },
      text: (piece) => {
        if (taken) text += piece
      },
      close: (name) => {
        if (name === 'v' || name === 't') taken = false
        if (name === 'c' && cell) {
          const value = valueIn(book, cell, text)
          cell = null
          if (value === '') return
          if (column >= tableLimits.columns)
            throw new Refusing('tableTooWide', { row, columns: column + 1, limit: tableLimits.columns })
          while (cells.length < column) cells.push('')
          cells[column] = value
        }
        if (name === 'row') staged.add(row, cells)
      },
    },
    async (bytes) => {
      read += bytes
      tell(read)
      await staged.flush()
    },
  )
}
