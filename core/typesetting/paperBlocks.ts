import { SaxesParser } from 'saxes'
import type { Json } from './job.ts'

/** A piece of text within a paragraph. A line end in it is one. */
export type Run = { readonly t: string; readonly b?: true; readonly i?: true }
export type PaperCell = {
  readonly columns: number
  readonly rows: number
  readonly blocks: readonly PaperBlock[]
}
/** What `templates/paper.typ` sets. A picture is told by its place among the pictures of the text. */
export type PaperBlock =
  | { readonly is: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | { readonly is: 'text'; readonly runs: readonly Run[] }
  | {
      readonly is: 'list'
      readonly numbered: boolean
      readonly items: readonly (readonly PaperBlock[])[]
    }
  | { readonly is: 'table'; readonly columns: number; readonly rows: readonly (readonly PaperCell[])[] }
  | { readonly is: 'picture'; readonly at: number }

export type Paper = { readonly blocks: readonly PaperBlock[]; readonly pictures: readonly Uint8Array[] }

/** Deeper lists and tables are set as plain paragraphs. */
const deepest = 12
const mostColumns = 40

type Frame = {
  readonly tag: string
  readonly blocks: PaperBlock[]
  runs: Run[]
  items: (readonly PaperBlock[])[]
  rows: PaperCell[][]
  readonly columns: number
  readonly rowspan: number
}

const containers: ReadonlySet<string> = new Set(['ul', 'ol', 'li', 'table', 'tr', 'td', 'th', 'aside'])
const breaking: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', ...containers])

const spanned = (value: string | undefined, most: number): number =>
  Math.min(most, Math.max(1, Math.trunc(Number(value ?? 1)) || 1))

const bytesIn = (address: string | undefined): Uint8Array | null => {
  const found = /^data:image\/[a-z]+;base64,([a-z0-9+/=]+)$/i.exec(address ?? '')?.[1]
  return found ? new Uint8Array(Buffer.from(found, 'base64')) : null
}

/** How many columns the widest row takes. */
const widthOf = (rows: readonly (readonly PaperCell[])[]): number =>
  Math.min(mostColumns, Math.max(1, ...rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0))))

const fitted = (rows: readonly (readonly PaperCell[])[]): PaperCell[][] => {
  const width = widthOf(rows)
  return rows.map((row, at) =>
    row.map((cell) => ({
      ...cell,
      columns: Math.min(cell.columns, width),
      rows: Math.min(cell.rows, rows.length - at),
    })),
  )
}

/**
 * The HTML that `htmlOfDocx` and `htmlOfOdt` make, as blocks for the template, with its pictures apart. Throws for what
 * is not well-formed: they make nothing else.
 */
export const paperBlocks = (html: string): Paper => {
  const pictures: Uint8Array[] = []
  const frame = (tag: string, columns = 1, rowspan = 1): Frame => ({
    ...{ tag, blocks: [], runs: [], items: [], rows: [] },
    ...{ columns, rowspan },
  })
  const root = frame('')
  const frames: Frame[] = [root]
  const top = (): Frame => frames.at(-1) ?? root
  let level = 0
  let bold = 0
  let italic = 0
  const endParagraph = () => {
    const { runs, blocks } = top()
    if (runs.some(({ t }) => t.trim() !== ''))
      blocks.push(level > 0 ? { is: 'heading', level, runs } : { is: 'text', runs })
    top().runs = []
  }
  const close = (closed: Frame) => {
    const { tag, blocks, items, rows, columns, rowspan } = closed
    const into = top()
    if (tag === 'li') into.items.push(blocks)
    else if (tag === 'td' || tag === 'th') into.rows.at(-1)?.push({ columns, rows: rowspan, blocks })
    else if (tag === 'table') {
      const kept = fitted(rows.filter((row) => row.length > 0))
      if (kept.length > 0) into.blocks.push({ is: 'table', columns: widthOf(kept), rows: kept })
    } else if ((tag === 'ul' || tag === 'ol') && items.length > 0)
      into.blocks.push({ is: 'list', numbered: tag === 'ol', items })
    else into.blocks.push(...blocks)
  }
  const parser = new SaxesParser({ fragment: true, position: false, xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (breaking.has(name)) endParagraph()
    if (name === 'tr') top().rows.push([])
    else if (containers.has(name) && frames.length < deepest * 3)
      frames.push(frame(name, spanned(attributes.colspan, mostColumns), spanned(attributes.rowspan, 1000)))
    if (/^h[1-6]$/.test(name)) level = Number(name[1])
    if (name === 'strong') bold += 1
    if (name === 'em') italic += 1
    if (name === 'br') top().runs.push({ t: '\n' })
    const picture = name === 'img' ? bytesIn(attributes.src) : null
    if (picture) {
      endParagraph()
      top().blocks.push({ is: 'picture', at: pictures.push(picture) - 1 })
    }
  })
  parser.on('text', (text) => {
    if (text === '') return
    const run = { t: text.replaceAll('\t', '    '), ...(bold > 0 && { b: true as const }) }
    top().runs.push({ ...run, ...(italic > 0 && { i: true as const }) })
  })
  parser.on('closetag', ({ name }) => {
    if (breaking.has(name)) endParagraph()
    if (/^h[1-6]$/.test(name)) level = 0
    if (name === 'strong') bold -= 1
    if (name === 'em') italic -= 1
    if (name !== 'tr' && containers.has(name) && top().tag === name && frames.length > 1) {
      const closed = frames.pop()
      if (closed) close(closed)
    }
  })
  parser.write(html).close()
  endParagraph()
  return { blocks: root.blocks, pictures }
}

/** A list of files as a table: their names and, in bytes, their sizes. */
export const listBlocks = (
  head: readonly [string, string],
  files: readonly { readonly path: string; readonly size: number }[],
): readonly PaperBlock[] => {
  const cell = (t: string, b?: true): PaperCell => ({
    columns: 1,
    rows: 1,
    blocks: [{ is: 'text', runs: [{ t, ...(b && { b }) }] }],
  })
  const rows = files.map(({ path, size }) => [cell(path), cell(size.toLocaleString('nl-BE'))])
  return [{ is: 'table', columns: 2, rows: [[cell(head[0], true), cell(head[1], true)], ...rows] }]
}

/** Blocks are JSON: only their type does not say so. */
export const asJson = (blocks: readonly PaperBlock[]): Json => blocks as unknown as Json
