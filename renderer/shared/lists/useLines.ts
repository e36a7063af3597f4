import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useState } from 'react'
import { sessionPlace } from '../useSession.ts'
import type { ListHeading, ListSource } from './source.ts'

type Asked<L, H extends ListHeading> = {
  readonly name: string
  readonly source: ListSource<L, H>
  readonly heights: { readonly heading: number; readonly row: number }
  readonly overscan?: number
}

/** So many heights of lines are kept when a list is left. */
const mostKept = 5_000

/** The lines of a list that are in sight. Who comes back stands where he left: `keepPlace` is called as the list is scrolled. */
export const useLines = <L, H extends ListHeading>(
  scroller: RefObject<HTMLDivElement | null>,
  { name, source, heights, overscan = 8 }: Asked<L, H>,
): {
  readonly virtual: Virtualizer<HTMLDivElement, Element>
  readonly keepPlace: (offset: number) => void
} => {
  const [offset] = useState(() => sessionPlace(`${name}.offset`, 0))
  const [startedAt] = useState(offset.read)
  const [heightsOf] = useState(() => sessionPlace<VirtualItem[]>(`${name}.heights`, []))
  const [measured] = useState(heightsOf.read)
  // The same as long as the list is: for another one every place is reckoned anew, from the first line to the last.
  const keyOf = useCallback(
    (index: number) => {
      const item = source.at(index)
      return (item?.is === 'row' ? item.id : item?.group) ?? index
    },
    [source],
  )
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: source.size,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[source.at(index)?.is ?? 'row'],
    overscan,
    initialOffset: startedAt,
    initialMeasurementsCache: measured,
    getItemKey: keyOf,
  })
  // Where one stood among lines of different heights follows from those above; in a very long list all are as high.
  useEffect(
    () => () => {
      if (virtual.measurementsCache.length < mostKept) heightsOf.keep(virtual.measurementsCache)
    },
    [virtual, heightsOf],
  )
  return { virtual, keepPlace: offset.keep }
}
