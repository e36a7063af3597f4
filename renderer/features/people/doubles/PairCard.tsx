import { Badge, Group, Paper, Title } from '@mantine/core'
import type { DoublePair } from '#shared/contract/people.ts'
import { useWords } from '../../../shared/words.tsx'
import classes from './doubles.module.css'
import { MergeForm } from './MergeForm.tsx'

type Props = {
  readonly id: string
  readonly pair: DoublePair
  /** The pair that the keyboard stands on. */
  readonly current: boolean
  readonly onFocus: () => void
}

/** Two who may be one person, with what is to be said of them. */
export const PairCard = ({ id, pair, current, onFocus }: Props) => {
  const { t } = useWords()
  const names = t('doubles.pair', { name: pair.one.name, other: pair.other.name })
  return (
    <div className={classes.place}>
      <Paper
        component="section"
        className={classes.card}
        aria-label={names}
        data-row={id}
        tabIndex={current ? 0 : -1}
        onFocus={onFocus}
        withBorder
        p="md"
        bg="var(--surface)"
      >
        <Group gap="sm" mb="sm">
          <Title order={2}>{names}</Title>
          <Badge variant="default" tt="none" fw={500}>
            {t(`doubles.${pair.verdict === 'same' ? 'sameVerdict' : 'undecidedVerdict'}`)}
          </Badge>
        </Group>
        <MergeForm pair={pair} done={() => undefined} open={false} />
      </Paper>
    </div>
  )
}
