import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import classes from './GroupedList.module.css'
import { sessionPlace } from './useSession.ts'

/** A heading, or a row under it: `id` is its own, and `position` counts rows from 0 over all headings. */
export type GroupedItem =
  | { readonly is: 'heading'; readonly group: string }
  | { readonly is: 'row'; readonly id: string; readonly position: number }

type Heading<I> = Extract<I, { is: 'heading' }>
type Row<I> = Extract<I, { is: 'row' }>

type Props<I extends GroupedItem> = {
  /** Which list it is: the place in one is not the place in another. */
  readonly name: string
  readonly label: string
  readonly items: readonly I[]
  /** The id of a row; the first where there is none of it. */
  readonly selected: string | null
  readonly select: (id: string) => void
  /** In pixels, until they are drawn. */
  readonly heights: { readonly heading: number; readonly row: number }
  readonly heading: (heading: Heading<I>) => ReactNode
  /** What takes the focus in it has `data-row` with the id. `current`: the keyboard stands on it. */
  readonly row: (row: Row<I>, current: boolean) => ReactNode
  /** A key that this list has no use for. */
  readonly onKey?: (event: KeyboardEvent, standing: Row<I>, next: () => void) => void
  /** More can be loaded: called as the end comes near. */
  readonly more?: (() => unknown) | null
  readonly children?: ReactNode
  readonly className?: string | undefined
}

/**
 * Rows under headings, of which only what is in sight is drawn. Arrow keys walk. Where one was is kept, so that coming back
 * one stands where one left.
 */
export const GroupedList = <I extends GroupedItem>(props: Props<I>) => {
  const { name, label, items, selected, select, heights, heading, row, onKey, more, children, className } =
    props
  const scroller = useRef<HTMLDivElement>(null)
  const [offset] = useState(() => sessionPlace(`${name}.offset`, 0))
  const [startedAt] = useState(offset.read)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[items[index]?.is ?? 'row'],
    overscan: 12,
    initialOffset: startedAt,
    getItemKey: (index) => {
      const item = items[index]
      return item?.is === 'row' ? item.id : (item?.group ?? index)
    },
  })
  const drawn = virtual.getVirtualItems()
  const lastDrawn = drawn.at(-1)?.index ?? 0
  useEffect(() => {
    if (more && lastDrawn >= items.length - 20) more()
  }, [more, lastDrawn, items.length])

  const rows = items.filter((item): item is Row<I> & I => item.is === 'row')
  const standing = rows.find(({ id }) => id === selected) ?? rows[0]

  const stepTo = (position: number) => {
    const target = rows[Math.max(0, Math.min(rows.length - 1, position))]
    if (!target) return
    select(target.id)
    virtual.scrollToIndex(items.indexOf(target), { align: 'auto' })
    const focus = () => {
      const found = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(target.id)}"]`)
      found?.focus()
      return found
    }
    // A row that was out of sight is drawn first.
    if (!focus()) requestAnimationFrame(() => requestAnimationFrame(focus))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !standing) return
    const here = standing.position
    const steps: Record<string, number> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      PageDown: here + 10,
      PageUp: here - 10,
      Home: 0,
      End: rows.length - 1,
    }
    const target = steps[event.key]
    if (target === undefined) return onKey?.(event, standing, () => stepTo(here + 1))
    event.preventDefault()
    stepTo(target)
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
      >
        {drawn.map(({ index, key, start }) => {
          const item = items[index]
          if (!item) return null
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.place}
              style={{ transform: `translateY(${start}px)` }}
              {...(item.is === 'row' && { 'aria-setsize': rows.length, 'aria-posinset': item.position + 1 })}
            >
              {item.is === 'heading' ? heading(item as Heading<I>) : row(item as Row<I>, item === standing)}
            </li>
          )
        })}
      </ul>
      {children}
    </div>
  )
}
