import { brokenOff } from '#shared/search/places.ts'

/** In which elements a line of text goes on: of a page that someone wrote, and of the text that lies over a page of a PDF. */
export const goesOnIn = {
  page: 'a, abbr, b, bdi, bdo, big, cite, code, del, dfn, em, font, i, ins, kbd, label, mark, q, s, samp, small, span, strike, strong, sub, sup, tt, u, var, wbr',
  sheet: 'span',
} as const

/** `data`: what of the text is read. */
export type Piece = { readonly text: Text; readonly data: string }

/**
 * The texts in an element, those together that are read on as one: with nothing between them but the edges of elements in which a line
 * goes on, and on a sheet the end of a line behind a hyphen.
 */
export const runsIn = function* (root: HTMLElement, inLine: string): Generator<readonly Piece[]> {
  const block = (text: Text) =>
    inLine === '' ? text.parentElement : text.parentElement?.closest(`:not(${inLine})`)
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  let run: Piece[] = []
  const goesOn = (node: Text | HTMLElement): boolean => {
    const last = run.at(-1)
    if (!last) return true
    if (node instanceof Text) return block(node) === block(last.text)
    if (node.localName !== 'br' || inLine !== goesOnIn.sheet) return inLine !== '' && node.matches(inLine)
    const rest = brokenOff(last.data)
    if (rest !== null) run[run.length - 1] = { ...last, data: rest }
    return rest !== null
  }
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!goesOn(node as Text | HTMLElement)) {
      yield run
      run = []
    }
    if (node instanceof Text) run.push({ text: node, data: node.data })
  }
  if (run.length > 0) yield run
}
