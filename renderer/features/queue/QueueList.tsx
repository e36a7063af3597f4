import { Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { sessionPlace } from '../../shared/useSession.ts'
import { useWords } from '../../shared/words.tsx'
import type { QueueItem } from './groups.ts'
import classes from './Queue.module.css'
import { QueueRow } from './QueueRow.tsx'

const headingHeight = 38
const rowHeight = 58

type QueueListProps = {
  /** What is listed: the place in one list is not the place in another. */
  list: string
  items: readonly QueueItem[]
  /** A case's number. */
  selected: string | null
  select: (number: string) => void
  /** A click shows the case beside the list; else it opens. */
  opensBeside: boolean
  /** Whether all pages are here: only then can the cases under a heading be counted. */
  complete: boolean
  more: (() => unknown) | null
  loadingMore: boolean
}

/**
 * The cases under their headings; only what is in sight is drawn. Arrow keys walk, Enter opens. Where the
 * mediator was is kept, so that coming back from a case he stands where he left.
 */
export const QueueList = ({
  list,
  items,
  selected,
  select,
  opensBeside,
  complete,
  more,
  loadingMore,
}: QueueListProps) => {
  const { t, write } = useWords()
  const navigate = useNavigate()
  const scroller = useRef<HTMLDivElement>(null)
  const [offset] = useState(() => sessionPlace(`queue.offset ${list}`, 0))
  const [startedAt] = useState(offset.read)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.is === 'heading' ? headingHeight : rowHeight),
    overscan: 12,
    initialOffset: startedAt,
    getItemKey: (index) => {
      const item = items[index]
      return item?.is === 'case' ? item.line.number : (item?.group ?? index)
    },
  })
  const drawn = virtual.getVirtualItems()
  const lastDrawn = drawn.at(-1)?.index ?? 0
  useEffect(() => {
    if (more && lastDrawn >= items.length - 20) more()
  }, [more, lastDrawn, items.length])

  const cases = items.filter((item) => item.is === 'case')
  const standing = cases.find((item) => item.line.number === selected) ?? cases[0]

  const stepTo = (position: number) => {
    const target = cases[Math.max(0, Math.min(cases.length - 1, position))]
    if (!target) return
    select(target.line.number)
    virtual.scrollToIndex(items.indexOf(target), { align: 'auto' })
    // A row that was out of sight is drawn first.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>(`[data-number="${target.line.number}"]`)?.focus(),
      ),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const here = standing?.position ?? 0
    const steps: Record<string, number> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      PageDown: here + 10,
      PageUp: here - 10,
      Home: 0,
      End: cases.length - 1,
    }
    const target = steps[event.key]
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    stepTo(target)
  }

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      onScroll={(event) => offset.keep(event.currentTarget.scrollTop)}
    >
      <ul
        className={classes.list}
        style={{ height: virtual.getTotalSize() }}
        aria-label={t('queue.list')}
        onKeyDown={onKeyDown}
      >
        {drawn.map(({ index, key, start, size }) => {
          const item = items[index]
          if (!item) return null
          const place = { height: size, transform: `translateY(${start}px)` }
          return item.is === 'heading' ? (
            <li key={key} className={classes.place} style={place}>
              <h2 className={classes.heading} data-late={item.group === 'late' || undefined}>
                {t(`queue.group.${item.group}`)} {complete && <span>{write.number(item.count)}</span>}
              </h2>
            </li>
          ) : (
            <li
              key={key}
              className={classes.place}
              style={place}
              aria-setsize={cases.length}
              aria-posinset={item.position + 1}
            >
              <QueueRow
                line={item.line}
                current={item === standing}
                marked={opensBeside && item.line.number === selected}
                onFocus={() => select(item.line.number)}
                open={() => void navigate({ to: '/zaken/$number', params: { number: item.line.number } })}
                opensBeside={opensBeside}
              />
            </li>
          )
        })}
      </ul>
      {loadingMore && (
        <Text c="dimmed" p="sm" role="status">
          {t('queue.loadingMore')}
        </Text>
      )}
    </div>
  )
}
