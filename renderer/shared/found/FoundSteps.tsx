import { ActionIcon, Group, Text } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../words.tsx'
import type { FoundPlaces } from './useFoundPlaces.ts'

/** At which of the places one is, with a way to the one before and the next. `none`: what is said where there is no place. */
export const FoundSteps = ({
  places: { count, nth, step },
  none,
}: {
  places: FoundPlaces
  none?: ReactNode
}) => {
  const { t } = useWords()
  return (
    <Group gap={6} wrap="nowrap">
      <Text size="sm" c="dimmed" role="status">
        {count > 0 ? t('found.at', { nth: nth + 1, count }) : none}
      </Text>
      {count > 1 && (
        <Group gap={2} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('found.previous')}
            aria-keyshortcuts="Shift+F3"
            onClick={() => step(-1)}
          >
            <IconChevronUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('found.next')}
            aria-keyshortcuts="F3"
            onClick={() => step(1)}
          >
            <IconChevronDown size={18} aria-hidden />
          </ActionIcon>
        </Group>
      )}
    </Group>
  )
}
