import { posix } from 'node:path'
import { tableLimits } from '#shared/tables/cell.ts'
import { Refusing } from './refusing.ts'
import { readXml, type XmlHandlers } from './xml.ts'
import type { Archive } from './zip.ts'

/** A workbook without its cells (ECMA-376, part 1, 18.2 and 18.8). */
export type Book = {
  readonly sheets: readonly { readonly name: string; readonly path: string }[]
  /** Days are counted from 1904, as old Macs did. */
  readonly since1904: boolean
  /** Whether the cells with a style, by its number, show a day. */
  readonly showsDay: readonly boolean[]
  readonly strings: readonly string[]
}

const idle: XmlHandlers = { open: () => {}, text: () => {}, close: () => {} }

/** Texts that all cells share are kept in memory. In characters. */
const mostShared = 250_000_000

type Relations = ReadonlyMap<string, { readonly type: string; readonly path: string }>

/** What a part refers to, by id: `xl/workbook.xml` has its list in `xl/_rels/workbook.xml.rels`. */
const relationsOf = async (archive: Archive, part: string): Promise<Relations> => {
  const list = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
  const found = new Map<string, { type: string; path: string }>()
  if (!archive.has(list)) return found
  await readXml(await archive.read(list), {
    ...idle,
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return
      const path = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(part), Target)
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), path })
    },
  })
  return found
}

const typed = (relations: Relations, type: string): string | null =>
  [...relations.values()].find((one) => one.type === type)?.path ?? null

/** The number formats that every spreadsheet knows and that show a day (ECMA-376, part 1, 18.8.30). */
const knownDays: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [34, 36],
  [50, 54],
  [57, 58],
]

/** Whether a format of the book's own shows a day: it has a day or a year outside quotes, brackets and colours. */
const formatsDay = (code: string): boolean =>
  /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').replace(/general|standaard/gi, ''))

const readStyles = async (archive: Archive, path: string | null): Promise<boolean[]> => {
  const styles: boolean[] = []
  if (!path || !archive.has(path)) return styles
  const own = new Map<number, boolean>()
  let inCells = false
  await readXml(await archive.read(path), {
    ...idle,
    open: (name, { numFmtId, formatCode = '' }) => {
      const format = Number(numFmtId)
      if (name === 'numFmt') own.set(format, formatsDay(formatCode))
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells)
        styles.push(own.get(format) ?? knownDays.some(([from, to]) => format >= from && format <= to))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

const readStrings = async (archive: Archive, path: string | null): Promise<string[]> => {
  const strings: string[] = []
  if (!path || !archive.has(path)) return strings
  let [text, inText, inReading, total] = ['', false, false, 0]
  await readXml(await archive.read(path), {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') inReading = true
      inText = name === 't' && !inReading
    },
    text: (piece) => {
      if (inText) text += piece
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name === 'rPh') inReading = false
      if (name !== 'si') return
      strings.push(text)
      total += text.length
      if (total > mostShared) throw new Refusing('tableUnpacksTooLarge', { limit: tableLimits.unpacked })
    },
  })
  return strings
}

/** Reads everything of a workbook but its cells. Throws `Refusing` when it is none, or too large. */
export const readBook = async (archive: Archive): Promise<Book> => {
  const part = typed(await relationsOf(archive, ''), 'officeDocument') ?? 'xl/workbook.xml'
  if (!archive.has(part)) throw new Refusing('notATable', { found: 'application/zip' })
  const relations = await relationsOf(archive, part)
  const all: { name: string; path: string; hidden: boolean }[] = []
  let since1904 = false
  await readXml(await archive.read(part), {
    ...idle,
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const target = relations.get(id)
      if (target?.type === 'worksheet' && archive.has(target.path))
        all.push({
          name: attributes.name ?? '',
          path: target.path,
          hidden: (attributes.state ?? 'visible') !== 'visible',
        })
    },
  })
  const visible = all.filter(({ hidden }) => !hidden)
  return {
    sheets: (visible.length > 0 ? visible : all).map(({ name, path }) => ({ name, path })),
    since1904,
    showsDay: await readStyles(archive, typed(relations, 'styles')),
    strings: await readStrings(archive, typed(relations, 'sharedStrings')),
  }
}
