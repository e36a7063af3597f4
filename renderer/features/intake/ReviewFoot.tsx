import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { FailureAlert } from '../../shared/refusal.tsx'
import classes from './intake.module.css'

type Props = {
  /** What the form does, as a verb. */
  readonly label: string
  readonly sending: { readonly error: unknown; readonly isPending: boolean }
  /** The button that leads elsewhere. */
  readonly children: ReactNode
}

/** Always in sight below the form beside a mail: why it was refused, the way out, and to send it. */
export const ReviewFoot = ({ label, sending, children }: Props) => (
  <div className={classes.foot}>
    <Stack gap="sm">
      <FailureAlert error={sending.error} />
      <Group justify="space-between">
        {children}
        <Button type="submit" size="md" loading={sending.isPending}>
          {label}
        </Button>
      </Group>
    </Stack>
  </div>
)
