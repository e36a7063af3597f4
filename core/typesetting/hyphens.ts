import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/**
 * Makes hyphens readable by machines as hyphens. Typst breaks words with the hyphen's own glyph and tells that it
 * stands for a soft hyphen; then every `-` in that font, of a case number too, is one to who searches or copies.
 */
export const readHyphens = (pdf: PDFDocument): void => {
  for (const [, font] of pdf.context.enumerateIndirectObjects()) {
    const ref = font instanceof PDFDict ? font.get(PDFName.of('ToUnicode')) : undefined
    if (!(ref instanceof PDFRef)) continue
    const map = pdf.context.lookup(ref)
    if (!(map instanceof PDFRawStream)) continue
    const text = Buffer.from(decodePDFRawStream(map).decode()).toString('latin1')
    const mended = text.replace(/(<[0-9A-F]{4}>\s*)<00AD>/gi, '$1<002D>')
    if (mended !== text) pdf.context.assign(ref, pdf.context.flateStream(Buffer.from(mended, 'latin1')))
  }
}
