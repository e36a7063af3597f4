/** In which elements a line of text goes on: of a page that someone wrote, and of the text that lies over a page of a PDF. */
export const goesOnIn = {
  page: 'a, abbr, b, bdi, bdo, big, cite, code, del, dfn, em, font, i, ins, kbd, label, mark, q, s, samp, small, span, strike, strong, sub, sup, tt, u, var, wbr',
  sheet: 'span',
} as const

/**
 * The texts in an element, those together that are read on as one: with nothing between them but the edges of elements in which a line
 * goes on.
 */
export const runsIn = function* (root: HTMLElement, inLine: string): Generator<readonly Text[]> {
  const block = (node: Node) => node.parentElement?.closest(inLine === '' ? '*' : `:not(${inLine})`)
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  let run: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const [last] = run
    const isText = node.nodeType === Node.TEXT_NODE
    const goesOn = isText
      ? last && block(last) === block(node)
      : inLine !== '' && (node as Element).matches(inLine)
    if (!goesOn && run.length > 0) {
      yield run
      run = []
    }
    if (isText) run.push(node as Text)
  }
  if (run.length > 0) yield run
}
