import { rmSync } from 'node:fs'
import { degrees, type PDFDict, PDFDocument, PDFName, type PDFPage, StandardFonts } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { copyablePages, copyIntoSlots } from '#core/typesetting/copying.ts'
import { makePdf, put, readPdf, workFolder } from './support.ts'

const folder = workFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The text of page `index` after it was copied into a room of A4 size with a strip below. */
const copied = async (source: Uint8Array, index = 0): Promise<string> => {
  const target = await PDFDocument.create()
  target.addPage([595, 880])
  const slot = { document: 'x', index, page: 1, x: 0, y: 0, width: 595, height: 842 }
  await copyIntoSlots(target, source, [slot])
  const read = await readPdf(put(folder, 'kopie.pdf', await target.save()))
  return read.pages[0] ?? ''
}

/** A stamp that says `text`, as a program for annotating PDFs adds it. */
const stamp = async (pdf: PDFDocument, page: PDFPage, text: string, more: Record<string, number> = {}) => {
  const { context } = pdf
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const appearance = context.stream(`BT /F 12 Tf 5 5 Td (${text}) Tj ET`, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 200, 30],
    Resources: { Font: { F: font.ref } },
  })
  const annotation: PDFDict = context.obj({
    Type: 'Annot',
    Subtype: 'Stamp',
    Rect: [100, 100, 300, 130],
    AP: { N: context.register(appearance) },
    ...more,
  })
  page.node.addAnnot(context.register(annotation))
}

describe('a page that is copied', () => {
  it('keeps its text, and its size when it is turned', async () => {
    const source = await makePdf('tekst', 2, (_, [, second]) => second?.setRotation(degrees(270)))
    expect(await copyablePages(source, 2)).toEqual([
      { width: 595, height: 842 },
      { width: 842, height: 595 },
    ])
    expect(await copied(source, 1)).toContain('tekst 2')
  })

  it('shows a part when only that part is its visible box', async () => {
    const source = await makePdf('uitsnede', 1, (_, [page]) => page?.setCropBox(40, 700, 300, 120))
    expect(await copyablePages(source, 1)).toEqual([{ width: 300, height: 120 }])
  })

  it('keeps the stamps and notes that were put on it', async () => {
    const source = await makePdf('brief', 1, async (pdf, [page]) => {
      if (page) await stamp(pdf, page, 'ONTVANGEN 3 MAART')
    })
    expect(await copied(source)).toContain('ONTVANGEN 3 MAART')
  })

  it('leaves out what a reader does not show either', async () => {
    const source = await makePdf('brief', 1, async (pdf, [page]) => {
      if (page) await stamp(pdf, page, 'VERBORGEN', { F: 2 })
    })
    expect(await copied(source)).not.toContain('VERBORGEN')
  })

  it('shows fields whose looks were left to the reader', async () => {
    const source = await makePdf('formulier', 1, (pdf, [page]) => {
      if (!page) return
      const field = pdf.getForm().createTextField('naam')
      field.addToPage(page, { x: 60, y: 300, width: 200, height: 24 })
      field.setText('Peeters')
      pdf.getForm().acroForm.dict.set(PDFName.of('NeedAppearances'), pdf.context.obj(true))
    })
    expect(await copied(source)).toContain('Peeters')
  })

  it('may be blank', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage([595, 842])
    const source = await pdf.save({ addDefaultPage: false })
    expect(await copyablePages(source, 1)).toEqual([{ width: 595, height: 842 }])
    expect((await copied(source)).trim()).toBe('')
  })
})

describe('a document is not copied', () => {
  it('when it has layers, which would all become visible', async () => {
    const source = await makePdf('lagen', 1, (pdf) => {
      pdf.catalog.set(PDFName.of('OCProperties'), pdf.context.obj({ OCGs: [], D: {} }))
    })
    expect(await copyablePages(source, 1)).toBeNull()
  })

  it('when it is broken, or has other pages than PDFium saw', async () => {
    const source = await makePdf('heel', 2)
    expect(await copyablePages(source, 3)).toBeNull()
    expect(await copyablePages(source.subarray(0, 600), 2)).toBeNull()
    expect(await copyablePages(new Uint8Array(), 1)).toBeNull()
  })
})
