import { Button, Checkbox, Group, SegmentedControl, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Stage, stages } from '#shared/case/vocabulary.ts'
import { useAsk } from '../../shared/api.tsx'
import { capital, useWords } from '../../shared/words.tsx'
import classes from './Queue.module.css'
import { noFilters, type QueueFilters } from './useQueue.ts'

/** Which cases are listed. */
export const QueueFilterBar = ({
  filters,
  change,
}: {
  filters: QueueFilters
  change: (filters: QueueFilters) => void
}) => {
  const { t, write } = useWords()
  const ask = useAsk()
  const { data: counts } = useQuery(ask.cases.counts.queryOptions())
  const { data: mediators } = useQuery(ask.mediators.list.queryOptions())
  const { data: me } = useQuery(ask.mediators.me.queryOptions())
  const counted = (stage: Stage) => {
    const count = counts?.byStage[stage]
    return count ? ` (${write.number(count)})` : ''
  }
  const people = [
    { value: 'all', label: t('queue.everyMediator') },
    ...(me ? [{ value: me.id as string, label: t('queue.mine') }] : []),
    { value: 'nobody', label: t('queue.nobody') },
    ...(mediators ?? [])
      .filter(({ id }) => id !== me?.id)
      .map(({ id, name }) => ({ value: id as string, label: name })),
  ]
  const isFiltered = filters.stage !== null || filters.mediator !== 'all' || filters.late
  return (
    <Group className={classes.filters} gap="sm" role="group" aria-label={t('queue.filters')}>
      <SegmentedControl
        aria-label={t('queue.show')}
        size="sm"
        value={filters.show}
        onChange={(show) => change({ ...noFilters, mediator: filters.mediator, show })}
        data={[
          { value: 'open', label: t('queue.open') },
          { value: 'closed', label: t('queue.closed') },
        ]}
      />
      {filters.show === 'open' && (
        <Select
          className={classes.choice}
          aria-label={t('queue.stage')}
          w={190}
          allowDeselect={false}
          value={filters.stage ?? 'all'}
          onChange={(stage) =>
            change({ ...filters, stage: stage === 'all' ? null : (stage as Stage | null) })
          }
          data={[
            { value: 'all', label: t('queue.everyStage') },
            ...stages
              .filter((stage) => stage !== 'closed')
              .map((value) => ({ value, label: capital(t(`stage.${value}`)) + counted(value) })),
          ]}
        />
      )}
      <Select
        className={classes.choice}
        aria-label={t('queue.mediator')}
        w={210}
        allowDeselect={false}
        value={filters.mediator}
        onChange={(mediator) => change({ ...filters, mediator: mediator ?? 'all' })}
        data={people}
      />
      {filters.show === 'open' && (
        <Checkbox
          label={t('queue.lateOnly')}
          checked={filters.late}
          onChange={(event) => change({ ...filters, late: event.currentTarget.checked })}
        />
      )}
      {isFiltered && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => change({ ...noFilters, show: filters.show })}
        >
          {t('queue.clearFilters')}
        </Button>
      )}
    </Group>
  )
}
