import { useNavigate } from '@tanstack/react-router'
import { memo } from 'react'
import type { CaseLine } from '#shared/contract/cases.ts'
import { NextInWords, Parties, StageBadge } from '../../shared/cases/pieces.tsx'
import { RowLink } from '../../shared/links.tsx'
import { useWords } from '../../shared/words.tsx'
import classes from './Queue.module.css'

type QueueRowProps = {
  line: CaseLine
  /** The row that the keyboard stands on. */
  current: boolean
  marked: boolean
  select: (number: string) => void
  /** A click shows the case beside the list; else it opens. */
  opensBeside: boolean
}

/** One case on one line: number, who against whom, what it is about, stage, what to do next and by when, mediator. */
export const QueueRow = memo(({ line, current, marked, select, opensBeside }: QueueRowProps) => {
  const { t } = useWords()
  const navigate = useNavigate()
  return (
    <RowLink
      to={`/zaken/${line.number}`}
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
      onDoubleClick={() => void navigate({ to: '/zaken/$number', params: { number: line.number } })}
    >
      <span className={classes.number}>{line.number}</span>
      <span className={classes.about}>
        <span className={classes.line}>
          <Parties of={line} />
        </span>
        <span className={classes.subject}>{line.subject}</span>
      </span>
      <span className={classes.stage}>
        <StageBadge stage={line.stage} />
      </span>
      <span className={classes.next}>
        <NextInWords line={line} />
      </span>
      <span className={classes.mediator} data-nobody={line.mediator === null || undefined}>
        {line.mediator?.name ?? t('queue.unassigned')}
      </span>
    </RowLink>
  )
})
QueueRow.displayName = 'QueueRow'
