import { type Part, placesAcross } from '#shared/search/places.ts'
import { soughtAgain } from '#shared/search/snippet.ts'
import { goesOnIn, type Piece, runsIn } from '../found/runs.ts'

/** In one piece of text, and on the whole page: who is shown more sees nothing. */
const most = { text: 200, page: 1_000 }

const unseen = 'script, style, template, title, [hidden]'

/** The class of what is marked at a place of its page, from 0. */
export const placeClass = (nth: number): string => `wederhoor-found-${nth}`

const markIn = ({ piece: { text }, from, to }: Part<Piece>, nth: number): void => {
  const found = text.splitText(from)
  found.splitText(to - from)
  const mark = text.ownerDocument.createElement('mark')
  mark.className = placeClass(nth)
  found.replaceWith(mark)
  mark.append(found)
}

/**
 * HTML with words marked in it, for a frame into which this page cannot look, and how many places there are (`placeClass`). It is
 * still as strange as before: `cleanMail` comes after it. Nothing of it runs or is fetched here.
 */
export const withMarks = (html: string, words: readonly string[]): { html: string; count: number } => {
  const sought = soughtAgain(words)
  if (sought.length === 0) return { html, count: 0 }
  const page = new DOMParser().parseFromString(html, 'text/html')
  const places = [...runsIn(page.body, goesOnIn.page)]
    .filter(([first]) => !first?.text.parentElement?.closest(unseen))
    .flatMap((run) => placesAcross(run, sought, most.text))
    .slice(0, most.page)
  // The last one first: what stands before it in the same text stays where it is.
  for (const [nth, parts] of [...places.entries()].toReversed())
    for (const part of parts.toReversed()) markIn(part, nth)
  return { html: page.documentElement.outerHTML, count: places.length }
}
