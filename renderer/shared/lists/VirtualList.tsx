import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { sessionPlace } from '../useSession.ts'
import { isLoaded, type ListHeading, type ListSource, type LoadedRow } from './source.ts'
import { useAnchor } from './useAnchor.ts'
import { type Find, useSelection } from './useSelection.ts'
import classes from './VirtualList.module.css'

type Props<L, H extends ListHeading> = {
  /** Which list it is: the place in one is not the place in another. */
  readonly name: string
  readonly label: string
  readonly source: ListSource<L, H>
  /** The id of a row; the first where there is none of it. */
  readonly selected: string | null
  readonly select: (id: string) => void
  /** In pixels, until they are drawn. */
  readonly heights: { readonly heading: number; readonly row: number }
  readonly heading?: (heading: H) => ReactNode
  /** Rows beyond those in sight that are drawn as well, on either side. */
  readonly overscan?: number
  /** What takes the focus in it has `data-row` with the id. `current`: the keyboard stands on it. */
  readonly row: (row: LoadedRow<L>, current: boolean) => ReactNode
  /** A key that this list has no use for. */
  readonly onKey?: (event: KeyboardEvent, standing: LoadedRow<L>, next: () => void) => void
  /** Which rows are in sight, by their positions; more can be loaded as the end comes near. */
  readonly onSight?: (from: number, to: number) => void
  /** Where a row stands that is not there; null when it is in the list no more. Left out where everything is there. */
  readonly find?: Find | undefined
  readonly children?: ReactNode
  readonly className?: string | undefined
}

/** So many heights of lines are kept when a list is left. */
const mostKept = 5_000

/**
 * Rows under headings, of which only what is in sight is drawn. Arrow keys walk. Where one was is kept, so that coming back
 * one stands where one left; and what one looks at stays where it is when lines come and go above it.
 */
export const VirtualList = <L, H extends ListHeading>(props: Props<L, H>) => {
  const { name, label, source, heights, heading, row, onKey, onSight, children, className } = props
  const { overscan = 8 } = props
  const scroller = useRef<HTMLDivElement>(null)
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
  const virtual = useVirtualizer({
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
  const drawn = virtual.getVirtualItems()
  const [first, last] = [drawn[0]?.index ?? 0, drawn.at(-1)?.index ?? 0]
  useEffect(() => {
    const position = (index: number) => {
      const item = source.at(index)
      return item?.is === 'row' ? item.position : null
    }
    onSight?.(position(first) ?? position(first + 1) ?? 0, position(last) ?? position(last - 1) ?? 0)
  }, [onSight, source, first, last])
  useAnchor(scroller, virtual, source)
  const { standing, moveTo } = useSelection(props)

  // A row that was out of sight, or is not there yet, takes the focus once it is; so does the one that comes after a row that had it and left.
  const wanted = useRef<number | null>(null)
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
  })
  const stepTo = (position: number) => {
    const target = Math.max(0, Math.min(source.rows - 1, position))
    wanted.current = target
    // With the heading above the first.
    virtual.scrollToIndex(target === 0 ? 0 : source.indexOf(target), { align: 'auto' })
    moveTo(target)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || standing === null) return
    // There the arrows choose.
    if (event.target instanceof HTMLInputElement) return
    const steps: Record<string, number> = {
      ArrowDown: standing + 1,
      ArrowUp: standing - 1,
      PageDown: standing + 10,
      PageUp: standing - 10,
      Home: 0,
      End: source.rows - 1,
    }
    const target = steps[event.key]
    if (target !== undefined) {
      event.preventDefault()
      return stepTo(target)
    }
    const item = source.at(source.indexOf(standing))
    if (isLoaded(item)) onKey?.(event, item, () => stepTo(standing + 1))
  }

  return (
    <div
      ref={scroller}
      className={[classes.scroller, className].filter(Boolean).join(' ')}
      onScroll={(event) => offset.keep(event.currentTarget.scrollTop)}
    >
      <ul
        className={classes.list}
        style={{ height: virtual.getTotalSize() }}
        aria-label={label}
        onKeyDown={onKeyDown}
        onFocus={() => {
          hadFocus.current = true
        }}
        onBlur={() => {
          hadFocus.current = false
        }}
      >
        {drawn.map(({ index, key, start }) => {
          const item = source.at(index)
          if (!item) return null
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.place}
              style={{ transform: `translateY(${start}px)` }}
              {...(item.is === 'row' && { 'aria-setsize': source.rows, 'aria-posinset': item.position + 1 })}
            >
              {item.is === 'heading' && heading?.(item)}
              {isLoaded(item) && row(item, item.position === standing)}
              {item.is === 'row' && !isLoaded(item) && (
                <div className={classes.loading} data-loading style={{ height: heights.row }} />
              )}
            </li>
          )
        })}
      </ul>
      {children}
    </div>
  )
}
