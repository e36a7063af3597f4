import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { isLoaded, type ListHeading, type ListSource, type LoadedRow } from './source.ts'
import { useAnchor } from './useAnchor.ts'
import type { EnteringRef } from './useEntering.ts'
import { useLines } from './useLines.ts'
import { useRowFocus } from './useRowFocus.ts'
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
  /** Who comes in with the keyboard, and how far. */
  readonly entering?: EnteringRef | undefined
  /** Which rows are in sight, by their positions; more can be loaded as the end comes near. */
  readonly onSight?: (from: number, to: number) => void
  /** Where a row stands that is not there; null when it is in the list no more. Left out where everything is there. */
  readonly find?: Find | undefined
  readonly children?: ReactNode
  readonly className?: string | undefined
}

/**
 * Rows under headings, of which only what is in sight is drawn. Arrow keys walk. Where one was is kept, so that coming back
 * one stands where one left; and what one looks at stays where it is when lines come and go above it.
 */
export const VirtualList = <L, H extends ListHeading>(props: Props<L, H>) => {
  const { label, source, heights, heading, row, onKey, onSight, entering, children, className } = props
  const scroller = useRef<HTMLDivElement>(null)
  const { virtual, keepPlace } = useLines(scroller, props)
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
  useLayoutEffect(() => {
    if (!entering?.current || standing === null) return
    const { rows, opens } = entering.current
    entering.current = null
    stepTo(standing + rows - 1, opens)
  })
  const { focusSoon, onList } = useRowFocus(scroller, source, standing)

  const stepTo = (position: number, opens = false) => {
    const target = Math.max(0, Math.min(source.rows - 1, position))
    focusSoon(target, opens)
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
      onScroll={(event) => keepPlace(event.currentTarget.scrollTop)}
    >
      <ul
        className={classes.list}
        style={{ height: virtual.getTotalSize() }}
        aria-label={label}
        onKeyDown={onKeyDown}
        {...onList}
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
