import { SaxesParser } from 'saxes'
import { type Archive, ArchiveError, openArchive } from '../archive.ts'

/** More than any letter, offer or report has, with its pictures. */
const limits = { entries: 5000, unpacked: 300 * 1024 * 1024, ratio: 500 }

/** Deeper than any writer nests its tables. */
const deepest = 500

export type OfficeXml = {
  /** Names with the prefix that writers use (`w:p`, `text:p`). */
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(name: string): void
}

/**
 * Reads a part of an Office document. Entities of a document's own, its DTD and what it points to elsewhere are never
 * filled in. Throws `ArchiveError` at the first thing that is no XML.
 */
export const readOfficeXml = (bytes: Uint8Array, { open, text, close }: OfficeXml): void => {
  const parser = new SaxesParser({ position: false, xmlns: false })
  let depth = 0
  parser.on('error', (error) => {
    throw new ArchiveError('damaged', error.message)
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > deepest) throw new ArchiveError('damaged', 'nested too deep')
    open(name, attributes)
  })
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', ({ name }) => {
    depth -= 1
    close(name)
  })
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  parser.write(new TextDecoder(encoding).decode(bytes)).close()
}

/** Opens the archive that a DOCX or ODT is, for as long as `use` takes. Throws `ArchiveError`. */
export const withOffice = async <T>(bytes: Uint8Array, use: (archive: Archive) => Promise<T>): Promise<T> => {
  const archive = await openArchive(bytes, limits)
  try {
    return await use(archive)
  } finally {
    archive.close()
  }
}

/** The parts whose path matches, in the order of their names. */
export const partsOf = ({ entries }: Archive, path: RegExp) =>
  entries.filter((entry) => path.test(entry.path)).sort((a, b) => (a.path < b.path ? -1 : 1))

/** What each element adds to a plain text. */
type PlainText = {
  readonly says: RegExp
  readonly blocks: ReadonlySet<string>
  readonly marks: Readonly<Record<string, string>>
  readonly skipped: ReadonlySet<string>
}

const plain = (bytes: Uint8Array, { says, blocks, marks, skipped }: PlainText): string => {
  const pieces: string[] = []
  let saying = 0
  let silent = 0
  readOfficeXml(bytes, {
    open: (name) => {
      if (skipped.has(name)) silent += 1
      if (says.test(name)) saying += 1
      const mark = marks[name]
      if (mark && silent === 0) pieces.push(mark)
    },
    text: (text) => {
      if (saying > 0 && silent === 0) pieces.push(text)
    },
    close: (name) => {
      if (skipped.has(name)) silent -= 1
      if (says.test(name)) saying -= 1
      if (blocks.has(name)) pieces.push('\n')
    },
  })
  return pieces.join('')
}

const word: PlainText = {
  says: /^w:t$/,
  blocks: new Set(['w:p', 'w:tr']),
  marks: { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' },
  // The older of the two pictures of one text box.
  skipped: new Set(['mc:Fallback']),
}

const openText: PlainText = {
  says: /^text:(?:p|h)$/,
  blocks: new Set(['text:p', 'text:h', 'table:table-row']),
  marks: { 'text:tab': '\t', 'text:line-break': '\n', 'text:s': ' ' },
  skipped: new Set(['text:tracked-changes', 'office:annotation']),
}

const together = async (bytes: Uint8Array, path: RegExp, how: PlainText): Promise<string> =>
  withOffice(bytes, async (archive) => {
    const parts = partsOf(archive, path)
    if (parts.length === 0) throw new ArchiveError('damaged', 'no text part')
    const texts: string[] = []
    for (const part of parts) texts.push(plain(await part.read(), how))
    return texts.join('\n')
  })

/** The words of a Word document: its text, then its notes, headers and footers. Throws `ArchiveError`. */
export const textOfDocx = (bytes: Uint8Array): Promise<string> =>
  together(bytes, /^word\/(?:document|comments|endnotes|footnotes|footer\d*|header\d*)\.xml$/, word)

/** The words of an OpenDocument text, then its headers and footers. Throws `ArchiveError`. */
export const textOfOdt = (bytes: Uint8Array): Promise<string> =>
  together(bytes, /^(?:content|styles)\.xml$/, openText)
