/** Pages of a PDF as they are, drawn into the room that the template left: text stays text. */
import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  PDFName,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib'
import type { Slot } from './compile.ts'
import { flattenAnnotations } from './flattening.ts'

/** Loads with everything a reader sees made part of the pages: filled-in fields, stamps, signatures. */
const loadFlat = async (source: Uint8Array): Promise<PDFDocument> => {
  const pdf = await PDFDocument.load(source, {
    // Opens what only its owner's password protects against changes.
    password: '',
    // The first of two passes over an encrypted file cannot read it yet: there only the page count and the trial tell.
    throwOnInvalidObject: !Buffer.from(source.buffer, source.byteOffset, source.length).includes('/Encrypt'),
    updateMetadata: false,
  })
  flattenAnnotations(pdf)
  return pdf
}

/** The visible box of a page and how it is turned. */
const shown = (page: PDFPage) => {
  const { x, y, width, height } = page.getCropBox()
  const turned = (((page.getRotation().angle % 360) + 360) % 360) as number
  const sideways = turned === 90 || turned === 270
  return {
    x,
    y,
    width,
    height,
    turned,
    shownWidth: sideways ? height : width,
    shownHeight: sideways ? width : height,
  }
}

/** From a page's own space to its visible box, upright, with the origin at the bottom left. */
const uprightMatrix = (page: PDFPage): [number, number, number, number, number, number] => {
  const { x, y, width, height, turned } = shown(page)
  if (turned === 90) return [0, -1, 1, 0, -y, x + width]
  if (turned === 180) return [-1, 0, 0, -1, x + width, y + height]
  if (turned === 270) return [0, 1, -1, 0, y + height, -x]
  return [1, 0, 0, 1, -x, -y]
}

const embed = (into: PDFDocument, pages: PDFPage[]) =>
  into.embedPages(
    pages,
    pages.map((page) => {
      const { x, y, width, height } = page.getCropBox()
      return { left: x, bottom: y, right: x + width, top: y + height }
    }),
    pages.map(uprightMatrix),
  )

/** A page without a content stream is blank; there is nothing to copy of it. */
const hasContents = (page: PDFPage): boolean => page.node.normalizedEntries().Contents !== undefined

/**
 * The sizes of the pages, or null when copying would not show what a reader shows: a structure that is only readable
 * after repair, or layers (their switches live outside the pages and would be lost, making hidden parts visible).
 * Tries the whole copy, so that nothing can go wrong after the room was left for it.
 */
export const copyablePages = async (
  source: Uint8Array,
  expected: number,
): Promise<{ width: number; height: number }[] | null> => {
  try {
    const pdf = await loadFlat(source)
    if (pdf.getPageCount() !== expected || pdf.catalog.has(PDFName.of('OCProperties'))) return null
    const trial = await PDFDocument.create()
    await embed(trial, pdf.getPages().filter(hasContents))
    await trial.flush()
    return pdf.getPages().map((page) => {
      const { shownWidth, shownHeight } = shown(page)
      return { width: shownWidth, height: shownHeight }
    })
  } catch {
    return null
  }
}

/** Draws the pages of one document into their slots. The caller has tried them with `copyablePages`. */
export const copyIntoSlots = async (
  into: PDFDocument,
  source: Uint8Array,
  slots: readonly Slot[],
): Promise<void> => {
  const pdf = await loadFlat(source)
  const wanted = slots.flatMap((slot) => {
    const page = pdf.getPage(slot.index)
    return hasContents(page) ? [{ slot, page }] : []
  })
  const embedded = await embed(
    into,
    wanted.map(({ page }) => page),
  )
  wanted.forEach(({ slot, page }, at) => {
    const copy = embedded[at]
    if (!copy) return
    const target = into.getPage(slot.page - 1)
    const { shownWidth, shownHeight } = shown(page)
    const name = target.node.newXObject('Appended', copy.ref)
    target.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(
        slot.width / shownWidth,
        0,
        0,
        slot.height / shownHeight,
        slot.x,
        target.getHeight() - slot.y - slot.height,
      ),
      drawObject(name),
      popGraphicsState(),
    )
  })
}
