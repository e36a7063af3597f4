import { placesIn } from '#shared/search/places.ts'
import { soughtAgain } from '#shared/search/snippet.ts'

/** In one piece of text: who is shown more sees nothing. */
const most = 200

const markIn = (text: Text, words: ReturnType<typeof soughtAgain>): void => {
  // The last place first: what stands before it stays where it is.
  for (const [from, to] of placesIn(text.data, words, most).toReversed()) {
    const found = text.splitText(from)
    found.splitText(to - from)
    const mark = text.ownerDocument.createElement('mark')
    found.replaceWith(mark)
    mark.append(found)
  }
}

/**
 * HTML with words marked in it, for a frame into which this page cannot look. It is still as strange as before: `cleanMail` comes after
 * it. Nothing of it runs or is fetched here.
 */
export const withMarks = (html: string, words: readonly string[]): string => {
  const sought = soughtAgain(words)
  if (sought.length === 0) return html
  const page = new DOMParser().parseFromString(html, 'text/html')
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text)
  for (const text of texts) markIn(text, sought)
  return page.documentElement.outerHTML
}
