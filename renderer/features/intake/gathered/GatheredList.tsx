import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { type GatheredLine, waits } from '#shared/intake/gathered.ts'
import { sessionPlace, useSession } from '../../../shared/useSession.ts'
import { useWords } from '../../../shared/words.tsx'
import { GatheredRow } from './GatheredRow.tsx'
import classes from './gathered.module.css'
import { itemsOf } from './groups.ts'
import { useSkip } from './useSkip.ts'

const headingHeight = 44
const rowHeight = 62

/**
 * The lines under what they are; only what is in sight is drawn. Arrow keys walk, Enter opens, Delete skips. Where the
 * mediator was is kept, so that coming back he stands where he left.
 */
export const GatheredList = ({
  lines,
  attach,
}: {
  lines: readonly GatheredLine[]
  attach: (files: readonly GatheredLine[]) => void
}) => {
  const { t, write } = useWords()
  const skip = useSkip()
  const scroller = useRef<HTMLDivElement>(null)
  const [selected, select] = useSession<string | null>('gathered.selected', null)
  const [offset] = useState(() => sessionPlace('gathered.offset', 0))
  const [startedAt] = useState(offset.read)
  const items = useMemo(() => itemsOf(lines), [lines])
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.is === 'heading' ? headingHeight : rowHeight),
    overscan: 12,
    initialOffset: startedAt,
    getItemKey: (index) => {
      const item = items[index]
      return item?.is === 'line' ? item.line.upload : (item?.group ?? index)
    },
  })
  const shown = items.filter((item) => item.is === 'line')
  const standing = shown.find(({ line }) => line.upload === selected) ?? shown[0]

  const stepTo = (position: number) => {
    const target = shown[Math.max(0, Math.min(shown.length - 1, position))]
    if (!target) return
    select(target.line.upload)
    virtual.scrollToIndex(items.indexOf(target), { align: 'auto' })
    const focus = () => {
      const row = scroller.current?.querySelector<HTMLElement>(`[data-upload="${target.line.upload}"]`)
      row?.focus()
      return row
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
      End: shown.length - 1,
    }
    const target = steps[event.key]
    if (event.key === 'Delete' && waits(standing.line)) {
      event.preventDefault()
      void skip(standing.line.upload, true).then(() => stepTo(here + 1))
    }
    if (target === undefined) return
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
        aria-label={t('gathered.list')}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index]
          if (!item) return null
          const place = { transform: `translateY(${start}px)` }
          return item.is === 'heading' ? (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.place}
              style={place}
            >
              <div className={classes.heading}>
                <h2>
                  {t(`gathered.group.${item.group}`)} <span>{write.number(item.count)}</span>
                </h2>
                {item.group === 'file' && item.waiting > 0 && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    onClick={() => attach(lines.filter((line) => line.as.is === 'file' && waits(line)))}
                  >
                    {t('gathered.attachAll')}
                  </Button>
                )}
              </div>
            </li>
          ) : (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.place}
              style={place}
              aria-setsize={shown.length}
              aria-posinset={item.position + 1}
            >
              <GatheredRow
                line={item.line}
                first={lines.find(
                  ({ upload }) => item.line.as.is === 'repeated' && upload === item.line.as.of,
                )}
                current={item === standing}
                onFocus={() => select(item.line.upload)}
                attach={() => attach([item.line])}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
