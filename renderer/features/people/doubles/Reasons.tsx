import { Group, List, Stack, Text } from '@mantine/core'
import type { DoublePair } from '#shared/contract/people.ts'
import { clashText, reasonText } from '../../../shared/people/reasons.ts'
import { useWords } from '../../../shared/words.tsx'

/** Why two may be one person, and what speaks against it, each with the words of both. */
export const Reasons = ({
  pair: { reasons, against },
}: {
  pair: Pick<DoublePair, 'reasons' | 'against'>
}) => {
  const { t } = useWords()
  const columns = [
    {
      title: t('doubles.reasons'),
      lines: reasons.map((reason) => reasonText(t, reason)),
    },
    {
      title: t('doubles.against'),
      lines: against.map((clash) => clashText(t, clash)),
    },
  ].filter(({ lines }) => lines.length > 0)
  if (columns.length === 0) return null
  return (
    <Group align="flex-start" gap="xl">
      {columns.map(({ title, lines }) => (
        <Stack key={title} gap={4} flex="1 1 260px">
          <Text size="sm" fw={600}>
            {title}
          </Text>
          <List size="sm">
            {lines.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        </Stack>
      ))}
    </Group>
  )
}
