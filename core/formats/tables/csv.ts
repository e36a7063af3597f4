import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseAll } from 'csv-parse/sync'
import { asWritten } from '#shared/tables/cell.ts'
import { type Separator, separator, type TextEncoding } from '#shared/tables/file.ts'
import { Refusing } from './refusing.ts'
import type { StagedRows } from './staged.ts'

/** What is read to find the separator. In bytes. */
const headSize = 1 << 16
const headRecords = 100

/** The longest row, in characters: longer ones begin with a quote that is never closed. */
const longestRecord = 2_000_000

/** Tables of offices break the rules of RFC 4180: quotes within cells, rows of other lengths, any line ends. */
const lenient = (delimiter: Separator) =>
  ({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
  }) satisfies Options

async function* decoded(path: string, encoding: TextEncoding, tell: (bytes: number) => void) {
  const decoder = new TextDecoder(encoding)
  let read = 0
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 17 })) {
    read += (piece as Uint8Array).length
    tell(read)
    yield decoder.decode(piece as Uint8Array, { stream: true })
  }
  yield decoder.decode()
}

/** Excel's own first line, which says what separates: `sep=;`. Nobody else shows it as a row. */
const said = /^sep=(.)\r?\n/i

async function* withoutSaid(texts: AsyncIterable<string>) {
  let begin: string | null = ''
  for await (const text of texts) {
    if (begin === null) yield text
    else {
      begin += text
      if (begin.length < 8) continue
      yield begin.replace(said, '')
      begin = null
    }
  }
  if (begin !== null) yield begin.replace(said, '')
}

/** How well a separator divides the first rows: many cells, as many in each. */
const worth = (head: string, delimiter: Separator): number => {
  try {
    const rows: string[][] = parseAll(head, { ...lenient(delimiter), to: headRecords })
    const lengths = rows.map((cells) => cells.length).filter((length) => length > 1)
    if (lengths.length === 0) return 0
    const counts = new Map<number, number>()
    for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1)
    const [most, times] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))
    const even = times / rows.filter((cells) => cells.some((cell) => cell !== '')).length
    return even * even * Math.log(most)
  } catch (error) {
    // With this separator a quote is never closed: it is another one.
    if (error instanceof CsvError) return 0
    throw error
  }
}

const headOf = async (path: string, encoding: TextEncoding): Promise<string> => {
  const file = await open(path, 'r')
  try {
    const bytes = new Uint8Array(headSize)
    const { bytesRead } = await file.read(bytes, 0, headSize, 0)
    const text = new TextDecoder(encoding).decode(bytes.subarray(0, bytesRead))
    // The last line may be cut off, in the middle of a quoted text.
    return bytesRead < headSize ? text : text.slice(0, text.lastIndexOf('\n') + 1)
  } finally {
    await file.close()
  }
}

/** The sign between the cells: what the file says itself, else what divides its first rows best. */
export const findSeparator = async (path: string, encoding: TextEncoding): Promise<Separator> => {
  const head = await headOf(path, encoding)
  const named = separator.safeParse(said.exec(head)?.[1]).data
  if (named) return named
  const scored = separator.options.map((one) => ({ one, score: worth(head, one) }))
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).one
}

/** Reads all rows of a text. Throws `Refusing` for a quote that is never closed and for what `staged` refuses. */
export const readCsv = async (
  path: string,
  { encoding, separator: delimiter }: { readonly encoding: TextEncoding; readonly separator: Separator },
  { staged, tell }: { readonly staged: StagedRows; tell(bytes: number): void },
): Promise<void> => {
  const parser = Readable.from(withoutSaid(decoded(path, encoding, tell))).pipe(parse(lenient(delimiter)))
  let row = 0
  try {
    for await (const cells of parser) {
      row += 1
      staged.add(row, (cells as string[]).map(asWritten))
      await staged.flush()
    }
  } catch (error) {
    if (error instanceof CsvError) throw new Refusing('tableQuoteOpen', { row: row + 1 })
    throw error
  }
}
