import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { TableRow, TableRun } from '#shared/contract/tables.ts'
import { rowReasonSentence } from '#shared/words/index.ts'
import { Asked } from '../../shared/Asked.tsx'
import { useAsk } from '../../shared/api.tsx'
import { useWords } from '../../shared/words.tsx'
import { AlikeRow, type Choosing } from './AlikeChoice.tsx'
import classes from './tables.module.css'

const filters = ['refuse', 'add', 'known', 'alike', 'differing', 'all'] as const
type Filter = (typeof filters)[number]

const firstOf = ({ refuse, alike }: TableRun): Filter => (refuse > 0 ? 'refuse' : alike > 0 ? 'alike' : 'all')

/** What became of every row, or would, and why; the refused ones first in sight. */
export const RowsOfRun = ({ run, choosing = null }: { run: TableRun; choosing?: Choosing | null }) => {
  const { t, write } = useWords()
  const counts: Record<Filter, number> = { ...run, all: run.rows }
  const [filter, setFilter] = useState<Filter>(firstOf(run))
  const query = useInfiniteQuery(
    useAsk().tables.rows.infiniteOptions({
      input: (after: number) => ({
        run: run.run,
        does: filter === 'refuse' || filter === 'add' || filter === 'known' ? filter : null,
        differing: filter === 'differing',
        alike: filter === 'alike',
        after,
      }),
      initialPageParam: 0,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  )
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t('tables.does')}
        value={filter}
        onChange={(chosen) => setFilter(filters.find((one) => one === chosen) ?? 'all')}
        data={filters.map((value) => ({
          value,
          label: `${t(`tables.filter.${value}`)} (${write.number(counts[value])})`,
        }))}
        style={{ alignSelf: 'flex-start' }}
      />
      <Asked query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          return rows.length === 0 ? (
            <Text c="dimmed">{t('tables.noRows')}</Text>
          ) : (
            <Rows
              key={filter}
              rows={rows}
              choosing={choosing}
              more={query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : null}
            />
          )
        }}
      </Asked>
    </Stack>
  )
}

/** Only what is in sight is drawn; the next page is asked for when its end comes near. */
const Rows = ({
  rows,
  choosing,
  more,
}: {
  rows: readonly TableRow[]
  choosing: Choosing | null
  more: (() => void) | null
}) => {
  const { t, write } = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 60,
    overscan: 10,
  })
  const drawn = virtual.getVirtualItems()
  const last = drawn.at(-1)?.index ?? 0
  useEffect(() => {
    if (more && last >= rows.length - 20) more()
  }, [more, last, rows.length])
  return (
    <section ref={scroller} className={classes.rows} aria-label={t('tables.rowTable')}>
      <ul className={classes.list} style={{ height: virtual.getTotalSize() }}>
        {drawn.map(({ index, key, start }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className={classes.number}>
                {t('tables.row')} {write.number(row.row)}
              </span>
              <span>{t(`tables.doing.${row.does}`)}</span>
              <div style={{ minWidth: 0 }}>
                <div className={classes.why}>
                  {row.why.map((reason) => rowReasonSentence(t, reason)).join(' ')}
                </div>
                <div className={classes.cells}>{row.cells.filter(Boolean).join(' · ')}</div>
                {choosing && <AlikeRow row={row} {...choosing} />}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
