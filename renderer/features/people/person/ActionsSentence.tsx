import { Text } from '@mantine/core'
import type { ActionCounts } from '#shared/case/actions.ts'
import { useWords } from '../../../shared/words.tsx'
import { countsText, totalOf } from './counts.ts'

/** How many agreements someone made in all his cases, and what came of them. */
export const ActionsSentence = ({ actions }: { actions: ActionCounts }) => {
  const { t } = useWords()
  return (
    <Text mb="sm">
      {t('followUp.of', {
        total: t('followUp.total', { count: totalOf(actions) }),
        counts: countsText(t, actions),
      })}
    </Text>
  )
}
