import { type RefObject, useEffect, useState } from 'react'
import { placesIn, type Sought } from '#shared/search/places.ts'
import { soughtAgain } from '#shared/search/snippet.ts'

/** In one piece of text, and on the whole page: who is shown more sees nothing. */
const most = { text: 200, page: 1_000 }
/** What is typed is nobody's yet, the names of parts are no part of the case, and other cases are not this one. */
const passedOver = 'textarea, select, nav, [hidden], [data-other-cases]'

const textsIn = function* (root: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && !node.parentElement?.closest(passedOver)) yield node
}

const rangesIn = (root: HTMLElement, sought: readonly Sought[]): readonly Range[] => {
  const ranges: Range[] = []
  for (const text of textsIn(root))
    for (const [from, to] of placesIn(text.data, sought, most.text)) {
      const range = document.createRange()
      range.setStart(text, from)
      range.setEnd(text, to)
      ranges.push(range)
      if (ranges.length === most.page) return ranges
    }
  return ranges
}

const mark = (name: string, ranges: readonly Range[]): void => {
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges))
  else CSS.highlights.delete(name)
}

export type FoundPlaces = {
  readonly count: number
  /** Where one stands, from 0. */
  readonly nth: number
  /** To the next place, or with -1 to the one before; after the last comes the first. */
  readonly step: (by: 1 | -1) => void
}

/**
 * Where words stand in what an element shows, also when it comes to show something else. They are marked as long as this is used, and
 * brought into sight one by one. Nothing in the element is changed.
 */
export const useFoundPlaces = (
  element: RefObject<HTMLElement | null>,
  words: readonly string[],
): FoundPlaces => {
  const [places, setPlaces] = useState<readonly Range[]>([])
  const [nth, setNth] = useState(0)
  const asked = JSON.stringify(words)
  useEffect(() => {
    const root = element.current
    if (!root) return
    const sought = soughtAgain(JSON.parse(asked))
    let frame = 0
    const look = () => setPlaces(rangesIn(root, sought))
    const watching = new MutationObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    })
    watching.observe(root, { childList: true, subtree: true, characterData: true })
    look()
    return () => {
      watching.disconnect()
      cancelAnimationFrame(frame)
      setPlaces([])
    }
  }, [element, asked])
  const count = places.length
  const at = Math.max(0, Math.min(nth, count - 1))
  const now = places[at]
  useEffect(() => {
    mark('found', places)
    mark('found-now', now ? [now] : [])
    return () => {
      mark('found', [])
      mark('found-now', [])
    }
  }, [places, now])
  const isThere = count > 0
  useEffect(() => {
    if (isThere) CSS.highlights.get('found-now')?.forEach(bringIntoSight)
  }, [isThere])
  const step = (by: 1 | -1) => {
    const next = (at + by + count) % count
    const place = places[next]
    if (!place) return
    setNth(next)
    bringIntoSight(place)
  }
  return { count, nth: at, step }
}

const bringIntoSight = (place: AbstractRange): void =>
  place.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
