import { Text } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useWords } from '../../../shared/words.tsx'

/** People who are not named as was typed, but may be meant. Nothing where there are none. */
export const AlsoMeant = ({ count, children }: { count: number; children: ReactNode }) => {
  const { t } = useWords()
  const id = useId()
  if (count === 0) return null
  return (
    <section aria-labelledby={id}>
      <Text id={id} component="h2" size="sm" fw={650} c="dimmed" mt="lg" mb={4}>
        {t('klusseniers.also')}
      </Text>
      {children}
    </section>
  )
}
