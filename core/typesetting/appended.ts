import { readFile, stat } from 'node:fs/promises'
import type { PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import type { Picture, Pictures } from '../formats/pictures/pictures.ts'
import { copyablePages } from './copying.ts'
import type { AppendedInput, DossierForm, Notice } from './job.ts'

const fileLimit = 100 * 1024 * 1024
export const pageLimit = 300

const dotsPerInch = 150
/** A page larger than A2 is rendered more coarsely, so that a poster of metres does not fill the memory. */
const longestSide = 3508

/** A page to append, in points as it is shown (turned, cropped). Without a picture it is copied after typesetting. */
export type AppendedPage = {
  readonly width: number
  readonly height: number
  readonly picture?: Picture
}
export type Appended =
  | { readonly pages: readonly AppendedPage[]; readonly source: Uint8Array }
  | { readonly notice: Notice }

const notice = (known: Notice): { notice: Notice } => ({ notice: known })

/** The file, or why it is not taken. */
export const readLimited = async (path: string): Promise<{ bytes: Uint8Array } | { notice: Notice }> => {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return notice({ code: 'fileMissing', facts: {} })
  if (found.size > fileLimit)
    return notice({
      code: 'fileTooLarge',
      facts: { bytes: found.size, limit: fileLimit },
    })
  return { bytes: new Uint8Array(await readFile(path)) }
}

const has = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text)

/** What PDFium repairs without a word: a file whose head or tail is missing has lost pages or parts of them. */
const isWhole = (bytes: Uint8Array): boolean =>
  has(bytes.subarray(0, 1024), '%PDF-') && has(bytes.subarray(-2048), '%%EOF')

const renderPages = async (
  document: PDFiumDocument,
  pictures: Pictures,
  onPage: (done: number, total: number) => void,
): Promise<AppendedPage[]> => {
  const pages: AppendedPage[] = []
  const total = document.getPageCount()
  for (const page of document.pages()) {
    const { originalWidth: width, originalHeight: height } = page.getOriginalSize()
    const scale = Math.min(dotsPerInch / 72, longestSide / Math.max(width, height, 1))
    const bitmap = await page.render({
      scale,
      render: 'bitmap',
      renderFormFields: true,
    })
    pages.push({
      width,
      height,
      picture: pictures.page(bitmap.data, bitmap.width, bitmap.height),
    })
    onPage(pages.length, total)
  }
  return pages
}

const letGo = (document: PDFiumDocument): void => {
  try {
    document.destroy()
  } catch {
    // A PDFium that a file made fall over cannot let go either; the caller goes on with a new one.
  }
}

/**
 * Prepares one PDF to append: rendered in the `archive` form; in the `working` form copied, or rendered after all
 * when it cannot be copied faithfully. PDFium decides in both forms what can be read, so that both list the same.
 * After a `damaged` one the same PDFium is not to be used again: it may have fallen over.
 */
export const prepareAppended = async (
  input: Pick<AppendedInput, 'path'>,
  form: DossierForm,
  pdfium: PDFiumLibrary,
  pictures: Pictures,
  onPage: (done: number, total: number) => void,
): Promise<Appended> => {
  const file = await readLimited(input.path)
  return 'notice' in file ? file : preparePdf(file.bytes, form, pdfium, pictures, onPage)
}

/** As `prepareAppended`, of a PDF at hand. */
export const preparePdf = async (
  source: Uint8Array,
  form: DossierForm,
  pdfium: PDFiumLibrary,
  pictures: Pictures,
  onPage: (done: number, total: number) => void,
): Promise<Appended> => {
  if (!isWhole(source)) return notice({ code: 'damaged', facts: {} })
  let document: PDFiumDocument
  try {
    document = await pdfium.loadDocument(source)
  } catch (error) {
    const locked = error instanceof Error && /password|security/i.test(error.message)
    return notice({ code: locked ? 'encrypted' : 'damaged', facts: {} })
  }
  try {
    const pages = document.getPageCount()
    if (pages === 0) return notice({ code: 'damaged', facts: {} })
    if (pages > pageLimit)
      return notice({
        code: 'tooManyPages',
        facts: { pages, limit: pageLimit },
      })
    const copyable = form === 'working' ? await copyablePages(source, pages) : null
    return {
      source,
      pages: copyable ?? (await renderPages(document, pictures, onPage)),
    }
  } catch {
    // PDFium opened it, but a page of it cannot be loaded or rendered.
    return notice({ code: 'damaged', facts: {} })
  } finally {
    letGo(document)
  }
}
