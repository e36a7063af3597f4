import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'

/** Says that something was done, with at most one thing to do about it. */
export const say = (message: string, action?: { label: string; run: () => void }): void => {
  const id = notifications.show({
    color: 'teal',
    icon: <IconCheck size={18} aria-hidden />,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm">{message}</Text>
        {action && (
          <Button
            size="compact-sm"
            variant="subtle"
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
}

/** Says that something could not be done. It stays until it was read. */
export const warn = (message: string): void => {
  notifications.show({
    color: 'red',
    icon: <IconAlertTriangle size={18} aria-hidden />,
    message,
    autoClose: 15_000,
  })
}
