import { ArchiveError, openArchive } from '../formats/archive.ts'
import { openDocumentText, paperHtml, wordDocument } from '../formats/documents/paper.ts'
import { type Pictures, sheetLimit } from '../formats/pictures/pictures.ts'
import { ownEntries } from '../formats/zipParts.ts'
import { type AppendedPage, pageLimit, readLimited } from './appended.ts'
import type { Compile } from './compile.ts'
import type { AppendedInput, Notice } from './job.ts'
import { asJson, listBlocks, type Paper, paperBlocks } from './paperBlocks.ts'
import { safeData } from './text.ts'

/** A file that is no PDF, made into one, or into pages that are pictures. */
export type Converted =
  | { readonly pdf: Uint8Array }
  | { readonly pages: readonly AppendedPage[]; readonly source: Uint8Array }
  | { readonly notice: Notice }

const damaged: Converted = { notice: { code: 'damaged', facts: {} } }

/** Points a pixel: a scan of 150 dots an inch comes out as large as it was. */
const pointsPerPixel = 72 / 150
const longestSheet = 2480

const listing = { entries: 5000, unpacked: Number.POSITIVE_INFINITY, ratio: Number.POSITIVE_INFINITY }

const sheetsOf = async (bytes: Uint8Array, mediaType: string, pictures: Pictures): Promise<Converted> => {
  const made = await pictures.sheets(bytes, mediaType, { from: 0, count: sheetLimit, longest: longestSheet })
  if ('problem' in made) return { notice: made.problem }
  const { pages, sheets } = made.sheets
  if (pages > sheetLimit) return { notice: { code: 'tooManyPages', facts: { pages, limit: sheetLimit } } }
  const shown = sheets.map((picture) => ({
    width: picture.width * pointsPerPixel,
    height: picture.height * pointsPerPixel,
    picture,
  }))
  return { source: bytes, pages: shown }
}

const contentOf = async (bytes: Uint8Array, { name, words }: AppendedInput): Promise<Paper | null> => {
  const html = await paperHtml(bytes, name)
  if (html !== null) return paperBlocks(html)
  const archive = await openArchive(bytes, listing)
  archive.close()
  return { blocks: listBlocks([words.file, words.size], ownEntries(archive.entries)), pictures: [] }
}

const encoder = new TextEncoder()

const typeset = async (
  paper: Paper,
  { words, language }: AppendedInput & { readonly language: string },
  { pictures, compile }: { readonly pictures: Pictures; readonly compile: Compile },
): Promise<Converted> => {
  const files = new Map<string, Uint8Array>()
  const shown: ({ src: string; width: number } | null)[] = []
  for (const [at, bytes] of paper.pictures.entries()) {
    // One that cannot be read is left out: it is in the original.
    const made = await pictures.photo(bytes, 'image/png')
    const src = `/paper/${at + 1}.jpg`
    if ('picture' in made) files.set(src, made.picture.jpeg)
    shown.push('picture' in made ? { src, width: made.picture.width } : null)
  }
  const data = { note: words.note, blocks: asJson(paper.blocks), language, pictures: shown }
  files.set('/paper.json', encoder.encode(JSON.stringify(safeData(data))))
  files.set('/job.json', encoder.encode('{}'))
  const compiled = await compile('paper.typ', files)
  return compiled.ok ? { pdf: compiled.pdf } : damaged
}

/** Kinds that are not PDF and come into the pages all the same. */
const converts: ReadonlySet<string> = new Set([
  ...[wordDocument, openDocumentText],
  ...['application/zip', 'image/tiff'],
])
export const isConverted = ({ mediaType }: AppendedInput): boolean => converts.has(mediaType)

/**
 * Makes pages of a file that is no PDF: a scan page by page, a text of an office program typeset anew, an archive as
 * the list of what is in it. What cannot be made says why. Throws what the disk throws.
 */
export const convert = async (
  input: AppendedInput & { readonly language: string },
  using: { readonly pictures: Pictures; readonly compile: Compile },
): Promise<Converted> => {
  const file = await readLimited(input.path)
  if ('notice' in file) return file
  if (input.mediaType === 'image/tiff') return sheetsOf(file.bytes, input.mediaType, using.pictures)
  try {
    const paper = await contentOf(file.bytes, input)
    return paper ? await typeset(paper, input, using) : damaged
  } catch (error) {
    const large = error instanceof ArchiveError && ['tooLarge', 'tooManyEntries'].includes(error.fault)
    return large
      ? { notice: { code: 'tooManyPages', facts: { pages: pageLimit + 1, limit: pageLimit } } }
      : damaged
  }
}
