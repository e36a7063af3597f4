import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'

/** The notice of the last thing that was done. */
let last: string | null = null

/**
 * Says that something was done, with at most one thing to do about it. It takes the place of the one before:
 * only the last step can be taken back, so an older offer to do so would take back another step than it names.
 */
export const say = (message: string, action?: { label: string; run: () => void }): void => {
  if (last) notifications.hide(last)
  const id = notifications.show({
    color: 'teal',
    icon: <IconCheck size={18} aria-hidden />,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm" miw={0} style={{ overflowWrap: 'anywhere' }}>
          {message}
        </Text>
        {action && (
          <Button
            size="compact-sm"
            variant="subtle"
            flex="none"
            onClick={() => {
              notifications.hide(id)
              action.run()
            }}
          >
            {action.label}
          </Button>
        )}
      </Group>
    ),
  })
  last = id
}

/** Says that something could not be done. It stays until it was read. */
export const warn = (message: string): void => {
  notifications.show({
    // What stands there already need not be said twice.
    id: `warning: ${message}`,
    color: 'red',
    icon: <IconAlertTriangle size={18} aria-hidden />,
    message,
    autoClose: 15_000,
  })
}
