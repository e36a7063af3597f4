import { Button, Group } from '@mantine/core'
import { useWords } from './words.tsx'

type Props = {
  readonly cancel: () => void
  /** What sending does, as a verb. */
  readonly label: string
  /** It is being sent. */
  readonly busy: boolean
}

/** Below a form in a dialog: back, or send it. */
export const FormButtons = ({ cancel, label, busy }: Props) => {
  const { t } = useWords()
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={cancel}>
        {t('app.cancel')}
      </Button>
      <Button type="submit" loading={busy}>
        {label}
      </Button>
    </Group>
  )
}
