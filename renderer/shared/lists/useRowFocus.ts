import { type RefObject, useLayoutEffect, useRef } from 'react'
import { isLoaded, type ListHeading, type ListSource } from './source.ts'

/**
 * The focus on the rows of a list. A row that was out of sight, or is not there yet, takes it once it is; so does the one that comes after a
 * row that had it and left. `onList` tells the list's element of it.
 */
export const useRowFocus = <L, H extends ListHeading>(
  scroller: RefObject<HTMLDivElement | null>,
  source: ListSource<L, H>,
  standing: number | null,
) => {
  const wanted = useRef<number | null>(null)
  const opens = useRef(false)
  const hadFocus = useRef(false)
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) wanted.current ??= standing
    if (wanted.current === null) return
    const item = source.at(source.indexOf(wanted.current))
    if (!isLoaded(item)) return
    const found = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(item.id)}"]`)
    if (!found) return
    wanted.current = null
    found.focus({ preventScroll: true })
    if (opens.current) found.click()
    opens.current = false
  })
  return {
    /** `open`: it opens at once. */
    focusSoon: (position: number, open: boolean) => {
      wanted.current = position
      opens.current = open
    },
    onList: {
      onFocus: () => {
        hadFocus.current = true
      },
      onBlur: () => {
        hadFocus.current = false
      },
    },
  }
}
