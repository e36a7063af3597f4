import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CaseLine } from '#shared/contract/cases.ts'
import { NextInWords, Parties, StageBadge } from '../../shared/cases/pieces.tsx'
import { useWords } from '../../shared/words.tsx'
import classes from './Queue.module.css'

type QueueRowProps = {
  line: CaseLine
  /** The row that the keyboard stands on. */
  current: boolean
  marked: boolean
  select: (number: string) => void
  open: () => void
  opensBeside: boolean
}

/** One case on one line: number, who against whom, what it is about, stage, what to do next and by when, mediator. */
export const QueueRow = ({ line, current, marked, select, open, opensBeside }: QueueRowProps) => {
  const { t } = useWords()
  return (
    <Link
      to="/zaken/$number"
      params={{ number: line.number }}
      className={classes.row}
      data-row={line.number}
      data-late={line.next.late || undefined}
      data-marked={marked || undefined}
      tabIndex={current ? 0 : -1}
      onFocus={() => select(line.number)}
      onClick={(event) => {
        // A key press arrives as a click without a count: Enter opens, whatever the width.
        if (!opensBeside || event.detail === 0) return
        event.preventDefault()
        event.currentTarget.focus()
      }}
      onDoubleClick={open}
    >
      <Text span size="sm" c="dimmed" className={classes.number}>
        {line.number}
      </Text>
      <span className={classes.about}>
        <Text component="span" display="block" truncate>
          <Parties of={line} />
        </Text>
        <Text component="span" display="block" size="sm" truncate>
          {line.subject}
        </Text>
      </span>
      <span className={classes.stage}>
        <StageBadge stage={line.stage} />
      </span>
      <span className={classes.next}>
        <NextInWords line={line} />
      </span>
      <Text span size="sm" truncate className={classes.mediator} {...(line.mediator ? {} : { c: 'dimmed' })}>
        {line.mediator?.name ?? t('queue.unassigned')}
      </Text>
    </Link>
  )
}
