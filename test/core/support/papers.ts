import { buffer } from 'node:stream/consumers'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import yazl from 'yazl'

/** A ZIP archive of these files, by their names in it. */
export const aZip = async (
  files: Readonly<Record<string, string | Uint8Array>>,
  compress = true,
): Promise<Uint8Array> => {
  const zip = new yazl.ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, { compress })
  zip.end()
  return new Uint8Array(await buffer(zip.outputStream))
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

export const wordParagraph = (text: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`

/** A Word document with this body (WordprocessingML), and other parts by their names. */
export const aDocx = (body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}) =>
  aZip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${word}" xmlns:r="${office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
    ...parts,
  })

/** An OpenDocument text with this body (what stands within `office:text`). */
export const anOdt = (
  body: string,
  {
    styles = '',
    parts = {},
  }: { styles?: string; parts?: Readonly<Record<string, string | Uint8Array>> } = {},
) =>
  aZip(
    {
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ...parts,
    },
    false,
  )

/** A PDF with a page for each text, of which what stands between asterisks is bold; a page without text for null. */
export const aPdfOf = async (...pages: readonly (string | null)[]): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  const fonts = [
    await pdf.embedFont(StandardFonts.Helvetica),
    await pdf.embedFont(StandardFonts.HelveticaBold),
  ] as const
  for (const text of pages) {
    const page = pdf.addPage([595, 842])
    if (text === null) page.drawRectangle({ x: 50, y: 50, width: 400, height: 600 })
    let x = 50
    for (const [nth, piece] of (text ?? '').split('*').entries()) {
      const font = fonts[nth % 2 === 0 ? 0 : 1]
      page.drawText(piece, { x, y: 780, size: 12, font })
      x += font.widthOfTextAtSize(piece, 12)
    }
  }
  return pdf.save()
}
