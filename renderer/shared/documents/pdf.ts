import type { PageViewport, PDFDocumentLoadingTask, PDFPageProxy } from 'pdfjs-dist'
import { brokenOff } from '#shared/search/places.ts'
import type { PreviewFailure } from './PreviewFailed.tsx'

/**
 * The reader of PDFs, loaded when the first one is opened. The older build runs on the Chromium of every host.
 * What it needs for fonts, character sets and pictures is bundled with the page and found by its file name.
 */
const load = async () => {
  const [reader, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
  ])
  reader.GlobalWorkerOptions.workerSrc = worker.default
  return reader
}
let reader: ReturnType<typeof load> | null = null

/** Gives the reader a file that belongs to it. */
class BundledFiles {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const { pdfFiles } = await import('./pdfFiles.ts')
    const place = pdfFiles.get(filename)
    if (!place) throw new Error(`not bundled: ${filename}`)
    const answer = await fetch(place)
    if (!answer.ok) throw new Error(`${filename}: ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
}

/** Starts reading a PDF, piece by piece. Destroy the task when it is no longer shown. */
export const openPdf = async (address: string): Promise<PDFDocumentLoadingTask> => {
  reader ??= load()
  const { getDocument } = await reader
  return getDocument({
    url: address,
    useWorkerFetch: false,
    BinaryDataFactory: BundledFiles,
    // A document looks the same on every computer, whatever fonts it has.
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    // Bytes of one picture; a larger one is left out rather than taking the window down.
    canvasMaxAreaInBytes: 128 * 1024 * 1024,
  })
}

/** Letters as they are in the file: what is marked is found in the same ones. */
const asTheyAre = { disableNormalization: true } as const

/** Lays the text of a page over its picture, to be selected, copied, read out and marked. */
export const layText = async (
  sheet: PDFPageProxy,
  over: HTMLElement,
  viewport: PageViewport,
): Promise<{ readonly done: Promise<void>; cancel(): void }> => {
  reader ??= load()
  const { TextLayer } = await reader
  over.replaceChildren()
  over.style.setProperty('--total-scale-factor', String(viewport.scale))
  const layer = new TextLayer({
    textContentSource: sheet.streamTextContent(asTheyAre),
    container: over,
    viewport,
  })
  return { done: layer.render(), cancel: () => layer.cancel() }
}

/** The lines of text on a page, each in its pieces, in the order in which `layText` lays them; those that a hyphen breaks in one. */
export const linesOn = async (sheet: PDFPageProxy): Promise<readonly (readonly { data: string }[])[]> => {
  const { items } = await sheet.getTextContent(asTheyAre)
  const lines: { data: string }[][] = [[]]
  for (const item of items) {
    if (!('str' in item)) continue
    const line = lines.at(-1) ?? []
    if (item.str !== '') line.push({ data: item.str })
    const last = line.at(-1)
    const rest = item.hasEOL && last ? brokenOff(last.data) : null
    if (last && rest !== null) last.data = rest
    else if (item.hasEOL) lines.push([])
  }
  return lines
}

export const pdfFailure = (error: unknown): PreviewFailure => {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'password'
  if (name === 'InvalidPDFException' || name === 'FormatError') return 'damaged'
  if (name === 'ResponseException' || name === 'MissingPDFException') return 'notThere'
  return 'other'
}
