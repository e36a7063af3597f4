import type { PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'

/** Later pages stay unread: a catalogue or a book is no part of a complaint. */
const mostPages = 2000

export type PdfText = {
  readonly text: string
  readonly pages: number
  /** Pages on which there is no text: a scan, a photo, a drawing. */
  readonly silentPages: number
}

const textOfPage = (document: PDFiumDocument, index: number): string => {
  try {
    return document.getPage(index).getText()
  } catch {
    // One page of a damaged file; the others may be whole.
    return ''
  }
}

/** The words of a PDF, page by page, up to so many characters. Throws what PDFium throws for a file that it cannot open. */
export const textOfPdf = async (
  bytes: Uint8Array,
  pdfium: PDFiumLibrary,
  longest: number,
): Promise<PdfText> => {
  const document = await pdfium.loadDocument(bytes)
  const pages = document.getPageCount()
  const texts: string[] = []
  let silentPages = 0
  let length = 0
  for (let index = 0; index < Math.min(pages, mostPages) && length < longest; index++) {
    const text = textOfPage(document, index)
    if (text.trim() === '') silentPages += 1
    texts.push(text)
    length += text.length
  }
  document.destroy()
  return { text: texts.join('\n'), pages, silentPages }
}
