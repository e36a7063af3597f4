import { Group, SegmentedControl, Text } from '@mantine/core'
import { type Hits, mostCounted } from '#shared/contract/search.ts'
import { useWords } from '../../shared/words.tsx'
import classes from './Search.module.css'
import type { Order } from './useHits.ts'

type Props = {
  readonly total: Hits['total']
  readonly order: Order
  readonly setOrder: (order: Order) => void
}

/** How many cases were found, and in which order they are. */
export const AboveHits = ({ total, order, setOrder }: Props) => {
  const { t } = useWords()
  return (
    <Group justify="space-between" className={classes.above}>
      <Text c="dimmed" role="status">
        {total > mostCounted
          ? t('search.moreThan', { count: mostCounted })
          : t('search.found', { count: total })}
      </Text>
      <SegmentedControl
        size="xs"
        aria-label={t('search.order.label')}
        value={order}
        onChange={(chosen) => setOrder(chosen === 'best' ? 'best' : 'newest')}
        data={(['newest', 'best'] as const).map((one) => ({
          value: one,
          label: t(`search.order.${one}`),
        }))}
      />
    </Group>
  )
}
