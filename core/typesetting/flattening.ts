/** Annotations (filled-in fields, stamps, comments, signatures) drawn into their pages by their own appearance. */
import {
  concatTransformationMatrix,
  drawObject,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib'

const hidden = 1 << 1
const noView = 1 << 5

const numbers = (array: PDFArray | undefined): number[] =>
  array?.asArray().map((entry) => (entry instanceof PDFNumber ? entry.asNumber() : Number.NaN)) ?? []

/** The normal appearance that the annotation's state selects: a form, by reference. */
const appearance = (annotation: PDFDict): PDFRef | undefined => {
  const normal = annotation.lookupMaybe(PDFName.of('AP'), PDFDict)?.get(PDFName.of('N'))
  const held = normal instanceof PDFRef ? annotation.context.lookup(normal) : normal
  if (held instanceof PDFStream) return normal instanceof PDFRef ? normal : undefined
  if (!(held instanceof PDFDict)) return undefined
  const state = annotation.lookupMaybe(PDFName.of('AS'), PDFName) ?? PDFName.of('Off')
  const chosen = held.get(state)
  return chosen instanceof PDFRef && annotation.context.lookup(chosen) instanceof PDFStream
    ? chosen
    : undefined
}

/** The matrix that puts an appearance into its rectangle (ISO 32000-1, 12.5.5, algorithm 8.1). */
const placement = (
  form: PDFStream,
  rectangle: number[],
): [number, number, number, number, number, number] | null => {
  const box = numbers(form.dict.lookupMaybe(PDFName.of('BBox'), PDFArray))
  const matrix = numbers(form.dict.lookupMaybe(PDFName.of('Matrix'), PDFArray))
  const [a, b, c, d, e, f] = matrix.length === 6 ? matrix : [1, 0, 0, 1, 0, 0]
  const [x0, y0, x1, y1] = box
  const [rx0, ry0, rx1, ry1] = rectangle
  const all = [a, b, c, d, e, f, x0, y0, x1, y1, rx0, ry0, rx1, ry1]
  if (!all.every((value): value is number => Number.isFinite(value))) return null
  const [
    A = 0,
    B = 0,
    C = 0,
    D = 0,
    E = 0,
    F = 0,
    X0 = 0,
    Y0 = 0,
    X1 = 0,
    Y1 = 0,
    R0 = 0,
    S0 = 0,
    R1 = 0,
    S1 = 0,
  ] = all
  const corners = [
    [X0, Y0],
    [X1, Y0],
    [X0, Y1],
    [X1, Y1],
  ] as const
  const xs = corners.map(([x, y]) => A * x + C * y + E)
  const ys = corners.map(([x, y]) => B * x + D * y + F)
  const left = Math.min(...xs)
  const bottom = Math.min(...ys)
  const width = Math.max(...xs) - left
  const height = Math.max(...ys) - bottom
  if (width <= 0 || height <= 0) return null
  const sx = Math.abs(R1 - R0) / width
  const sy = Math.abs(S1 - S0) / height
  return [sx, 0, 0, sy, Math.min(R0, R1) - left * sx, Math.min(S0, S1) - bottom * sy]
}

const drawAnnotation = (page: PDFPage, annotation: PDFDict): void => {
  const flags = annotation.lookupMaybe(PDFName.of('F'), PDFNumber)?.asNumber() ?? 0
  if (flags & (hidden | noView)) return
  if (annotation.lookupMaybe(PDFName.of('Subtype'), PDFName) === PDFName.of('Popup')) return
  const ref = appearance(annotation)
  const form = ref && annotation.context.lookup(ref, PDFStream)
  const matrix = form && placement(form, numbers(annotation.lookupMaybe(PDFName.of('Rect'), PDFArray)))
  if (!ref || !form || !matrix) return
  // Some writers leave this out; without it the stream may not be drawn.
  if (form instanceof PDFRawStream) form.dict.set(PDFName.of('Subtype'), PDFName.of('Form'))
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(...matrix),
    drawObject(page.node.newXObject('Annotation', ref)),
    popGraphicsState(),
  )
}

/** Changes the document in memory: what annotations show becomes page content, and they are gone. */
export const flattenAnnotations = (pdf: PDFDocument): void => {
  const acroForm = pdf.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)
  // Fields whose writer leaves their appearance to the reader (NeedAppearances) have nothing to draw yet.
  if (acroForm?.lookup(PDFName.of('NeedAppearances'))?.toString() === 'true') pdf.getForm().flatten()
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots()
    if (!annotations) continue
    for (let at = 0; at < annotations.size(); at++) {
      const annotation = annotations.lookup(at)
      if (annotation instanceof PDFDict) drawAnnotation(page, annotation)
    }
    page.node.delete(PDFName.of('Annots'))
  }
}
