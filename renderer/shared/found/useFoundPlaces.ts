import { type RefObject, useEffect, useRef, useState } from 'react'
import { placesAcross, type Sought } from '#shared/search/places.ts'
import { soughtAgain } from '#shared/search/snippet.ts'
import { mark } from './marks.ts'
import { runsIn } from './runs.ts'

/** In one piece of text, and on the whole page: who is shown more sees nothing. */
const most = { text: 200, page: 1_000 }
/** What is typed is nobody's yet, the names of parts are no part of the case, and other cases are not this one. */
const passedOver = 'textarea, select, nav, [hidden], [data-other-cases]'

const rangesIn = (root: HTMLElement, sought: readonly Sought[], inLine: string): readonly Range[] => {
  const ranges: Range[] = []
  for (const run of runsIn(root, inLine)) {
    if (run[0]?.text.parentElement?.closest(passedOver)) continue
    for (const parts of placesAcross(run, sought, most.text)) {
      const [first, last] = [parts[0], parts.at(-1)]
      if (!first || !last) continue
      const range = document.createRange()
      range.setStart(first.piece.text, first.from)
      range.setEnd(last.piece.text, last.to)
      ranges.push(range)
      if (ranges.length === most.page) return ranges
    }
  }
  return ranges
}

const noRanges: readonly Range[] = []

/** Where words stand in what an element shows, also when it comes to show something else. */
const usePlaces = (
  element: RefObject<HTMLElement | null>,
  words: readonly string[],
  inLine: string,
): readonly Range[] => {
  const [places, setPlaces] = useState<{ readonly asked: string; readonly ranges: readonly Range[] }>()
  const asked = JSON.stringify(words)
  useEffect(() => {
    const root = element.current
    const sought = soughtAgain(JSON.parse(asked))
    if (!root || sought.length === 0) return
    let frame = 0
    const look = () => setPlaces({ asked, ranges: rangesIn(root, sought, inLine) })
    const watching = new MutationObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    })
    watching.observe(root, { childList: true, subtree: true, characterData: true })
    look()
    return () => {
      watching.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [element, asked, inLine])
  // Of other words, or of none, nothing is marked any more.
  return places?.asked === asked ? places.ranges : noRanges
}

/** Above and below a place, in CSS pixels: bars may lie over what scrolls. */
const around = 110

/** Brings a place into sight, also where it is far down in a long text. */
const bringIntoSight = (place: Range): void => {
  const text = place.startContainer.parentElement
  text?.scrollIntoView({ block: 'nearest' })
  for (let within = text; within; within = within.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(within).overflowY)) continue
    const [seen, at] = [within.getBoundingClientRect(), place.getBoundingClientRect()]
    within.scrollTop +=
      Math.min(0, at.top - seen.top - around) + Math.max(0, at.bottom - seen.bottom + around)
  }
}

/**
 * Which of the places one is led to, from 0; null where it is elsewhere. `times`: how often one was led to a place. `elsewhere`: how many
 * places come after those that are here.
 */
export type Led = { readonly nth: number | null; readonly times: number; readonly elsewhere?: number }

/**
 * Marks words in what an element shows, as long as this is used, and brings the place into sight to which one is led, once it is there.
 * Nothing in the element is changed. `inLine`: elements in which a line of text goes on (`goesOnIn`). Gives how many places there are.
 */
export const useMarks = (
  element: RefObject<HTMLElement | null>,
  words: readonly string[],
  { nth, times, elsewhere = 0 }: Led,
  inLine = '',
): number => {
  const places = usePlaces(element, words, inLine)
  const owner = useRef({})
  const at = nth === null ? null : Math.min(nth, places.length + elsewhere - 1)
  const now = at === null ? null : (places[at] ?? null)
  useEffect(() => {
    const marking = owner.current
    if (places.length > 0) mark(marking, { places, now })
    return () => mark(marking, null)
  }, [places, now])
  // By how often one was led: what is drawn anew must not move what one reads.
  const last = useRef(-1)
  useEffect(() => {
    if (!now || last.current === times) return
    last.current = times
    bringIntoSight(now)
  }, [now, times])
  return places.length
}

export type FoundPlaces = {
  readonly count: number
  /** Where one stands, from 0. */
  readonly nth: number
  /** To the next place, or with -1 to the one before; after the last comes the first. */
  readonly step: (by: 1 | -1) => void
}

/** Where one is led among places, of which it becomes known how many there are; for other words at the first one again. */
export const useLed = (words: readonly string[]) => {
  const asked = JSON.stringify(words)
  const [{ of, nth, times }, lead] = useState({ of: asked, nth: 0, times: 0 })
  if (of !== asked) lead({ of: asked, nth: 0, times: times + 1 })
  const stepsOf = (count: number): FoundPlaces => {
    const at = Math.max(0, Math.min(nth, count - 1))
    const step = (by: 1 | -1) => {
      if (count > 0) lead({ of: asked, nth: (at + by + count) % count, times: times + 1 })
    }
    return { count, nth: at, step }
  }
  return { led: { nth, times }, stepsOf }
}

/** Where words stand in what an element shows: marked, and brought into sight one by one. */
export const useFoundPlaces = (
  element: RefObject<HTMLElement | null>,
  words: readonly string[],
): FoundPlaces => {
  const { led, stepsOf } = useLed(words)
  return stepsOf(useMarks(element, words, led))
}
