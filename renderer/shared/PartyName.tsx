import { Text } from '@mantine/core'
import type { Party } from '#shared/case/vocabulary.ts'
import { useWords } from './words.tsx'

/** A name in the hue of the side it speaks for: hoor for the complainant, wederhoor for the respondent. */
export const PartyName = ({ side, name }: { side: Party; name: string | null }) => {
  const { t } = useWords()
  if (name === null)
    return (
      <Text span c="dimmed" fs="italic">
        {t('queue.klussenierUnknown')}
      </Text>
    )
  return (
    <Text span fw={600} c={side === 'complainant' ? 'var(--hoor-ink)' : 'var(--wederhoor-ink)'}>
      {name}
    </Text>
  )
}
