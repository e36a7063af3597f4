import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../words.tsx'
import classes from './documents.module.css'

const step = 1.25
const [smallest, largest] = [0.25, 5]

/** Larger, smaller, and as wide as there is room. `zoom` is 1 when it fits. */
export const ZoomBar = ({
  zoom,
  onZoom,
  children,
}: {
  zoom: number
  onZoom: (zoom: number) => void
  children?: ReactNode
}) => {
  const { t, write } = useWords()
  return (
    <Group className={classes.bar} justify="space-between" gap="xs">
      <Text size="sm" c="dimmed">
        {children}
      </Text>
      <Group gap={4}>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={zoom <= smallest}
          onClick={() => onZoom(Math.max(smallest, zoom / step))}
          aria-label={t('documents.zoomOut')}
        >
          <IconMinus size={16} aria-hidden />
        </ActionIcon>
        <Text size="sm" miw={44} ta="center" role="status">
          {write.number(Math.round(zoom * 100))} %
        </Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={zoom >= largest}
          onClick={() => onZoom(Math.min(largest, zoom * step))}
          aria-label={t('documents.zoomIn')}
        >
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onZoom(1)}>
          {t('documents.fit')}
        </Button>
      </Group>
    </Group>
  )
}
