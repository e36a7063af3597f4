import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { isLoaded, type ListHeading, type ListSource } from './source.ts'

type Seen = { readonly id: string; readonly from: number }

/**
 * Keeps what one looks at where it is while lines come and go above it: the first row in sight, or the next one that is still there. At the
 * top of a list nothing is kept, so that what comes first is seen.
 */
export const useAnchor = <L, H extends ListHeading>(
  scroller: RefObject<HTMLDivElement | null>,
  virtual: Virtualizer<HTMLDivElement, Element>,
  source: ListSource<L, H>,
): void => {
  const seen = useRef<readonly Seen[]>([])
  const before = useRef(source)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    if (before.current !== source && element.scrollTop > 0) {
      const kept = seen.current.flatMap(({ id, from }) => {
        const position = source.positionOf(id)
        return position === null ? [] : [{ index: source.indexOf(position), from }]
      })[0]
      const start = kept && virtual.measurementsCache[kept.index]?.start
      if (kept && start !== undefined && Math.abs(start - kept.from - element.scrollTop) > 1)
        element.scrollTop = start - kept.from
    }
    before.current = source
    const top = element.scrollTop
    seen.current = virtual.getVirtualItems().flatMap(({ index, start, end }) => {
      const item = source.at(index)
      return isLoaded(item) && end > top ? [{ id: item.id, from: start - top }] : []
    })
  })
}
