import type { CaseLine } from '#shared/contract/cases.ts'
import type { ListSource } from '../../shared/lists/source.ts'
import type { Find } from '../../shared/lists/useSelection.ts'
import { VirtualList } from '../../shared/lists/VirtualList.tsx'
import { useWords } from '../../shared/words.tsx'
import classes from './Queue.module.css'
import { QueueRow } from './QueueRow.tsx'
import type { QueueHeading } from './useQueue.ts'

const heights = { heading: 38, row: 58 }

type QueueListProps = {
  /** What is listed: the place in one list is not the place in another. */
  list: string
  source: ListSource<CaseLine, QueueHeading>
  /** A case's number. */
  selected: string | null
  select: (number: string) => void
  /** A click shows the case beside the list; else it opens. */
  opensBeside: boolean
  onSight: (from: number, to: number) => void
  find: Find
}

/** The cases under their headings. Arrow keys walk, Enter opens. */
export const QueueList = ({ list, opensBeside, selected, select, ...shown }: QueueListProps) => {
  const { t, write } = useWords()
  return (
    <VirtualList
      name={list}
      label={t('queue.list')}
      className={classes.scroller}
      selected={selected}
      select={select}
      heights={heights}
      heading={({ group, count }) => (
        <h2 className={classes.heading} data-late={group === 'late' || undefined}>
          {t(`queue.group.${group}`)} <span>{write.number(count)}</span>
        </h2>
      )}
      row={({ line }, current) => (
        <QueueRow
          line={line}
          current={current}
          marked={opensBeside && line.number === selected}
          select={select}
          opensBeside={opensBeside}
        />
      )}
      {...shown}
    />
  )
}
