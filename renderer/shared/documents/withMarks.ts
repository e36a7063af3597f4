import { placesIn } from '#shared/search/places.ts'
import { soughtAgain } from '#shared/search/snippet.ts'

/** In one piece of text, and on the whole page: who is shown more sees nothing. */
const most = { text: 200, page: 1_000 }

/** The name of a place on its page, from 0. */
export const placeId = (nth: number): string => `wederhoor-found-${nth}`

const markIn = (text: Text, words: ReturnType<typeof soughtAgain>): HTMLElement[] => {
  const marks: HTMLElement[] = []
  // The last place first: what stands before it stays where it is.
  for (const [from, to] of placesIn(text.data, words, most.text).toReversed()) {
    const found = text.splitText(from)
    found.splitText(to - from)
    const mark = text.ownerDocument.createElement('mark')
    found.replaceWith(mark)
    mark.append(found)
    marks.unshift(mark)
  }
  return marks
}

/**
 * HTML with words marked in it, for a frame into which this page cannot look, and how many places have a name there (`placeId`). It is
 * still as strange as before: `cleanMail` comes after it. Nothing of it runs or is fetched here.
 */
export const withMarks = (html: string, words: readonly string[]): { html: string; count: number } => {
  const sought = soughtAgain(words)
  if (sought.length === 0) return { html, count: 0 }
  const page = new DOMParser().parseFromString(html, 'text/html')
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text)
  const marks = texts.flatMap((text) => markIn(text, sought)).slice(0, most.page)
  for (const [nth, mark] of marks.entries()) mark.id = placeId(nth)
  return { html: page.documentElement.outerHTML, count: marks.length }
}
