import { Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { GroupedList } from '../../shared/GroupedList.tsx'
import { useWords } from '../../shared/words.tsx'
import type { QueueItem } from './groups.ts'
import classes from './Queue.module.css'
import { QueueRow } from './QueueRow.tsx'

const heights = { heading: 38, row: 58 }

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

/** The cases under their headings. Arrow keys walk, Enter opens. */
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
  return (
    <GroupedList
      name={`queue ${list}`}
      label={t('queue.list')}
      className={classes.scroller}
      items={items}
      selected={selected}
      select={select}
      heights={heights}
      more={more}
      heading={({ group, count }) => (
        <h2 className={classes.heading} data-late={group === 'late' || undefined}>
          {t(`queue.group.${group}`)} {complete && <span>{write.number(count)}</span>}
        </h2>
      )}
      row={({ line }, current) => (
        <QueueRow
          line={line}
          current={current}
          marked={opensBeside && line.number === selected}
          onFocus={() => select(line.number)}
          open={() => void navigate({ to: '/zaken/$number', params: { number: line.number } })}
          opensBeside={opensBeside}
        />
      )}
    >
      {loadingMore && (
        <Text c="dimmed" p="sm" role="status">
          {t('queue.loadingMore')}
        </Text>
      )}
    </GroupedList>
  )
}
