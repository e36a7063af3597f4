import { Button, Stack, Text } from '@mantine/core'
import { IconMail, IconPhone } from '@tabler/icons-react'
import type { StagedFile } from '#shared/host.ts'
import { DropArea } from '../../shared/documents/DropArea.tsx'
import { useOffer } from '../../shared/documents/useOffer.ts'
import { useWords } from '../../shared/words.tsx'
import classes from './intake.module.css'

/** How a complaint begins: with a mail that is dropped or picked, or without one. */
export const Start = ({
  onDropped,
  onPicked,
  onWithout,
}: {
  /** What was dropped: a mail, or files that came without one. */
  onDropped: (files: readonly StagedFile[]) => void
  /** What was picked as a mail. */
  onPicked: (files: readonly StagedFile[]) => void
  onWithout: () => void
}) => {
  const { t } = useWords()
  const { offer, pick } = useOffer()
  return (
    <DropArea label={t('intake.drop')} onFiles={(files) => void offer(files).then(onDropped)}>
      <Text c="dimmed" mb="md">
        {t('intake.about')}
      </Text>
      <div className={classes.start}>
        <Stack className={classes.way} align="center" gap="sm">
          <IconMail size={34} aria-hidden />
          <Text fw={600}>{t('intake.drop')}</Text>
          <Text size="sm" c="dimmed">
            {t('intake.dropAbout')}
          </Text>
          <Button onClick={() => void pick().then(onPicked)}>{t('intake.pick')}</Button>
        </Stack>
        <Stack className={classes.way} data-plain align="center" gap="sm">
          <IconPhone size={34} aria-hidden />
          <Text fw={600}>{t('intake.without')}</Text>
          <Text size="sm" c="dimmed">
            {t('intake.withoutAbout')}
          </Text>
          <Button variant="default" onClick={onWithout}>
            {t('intake.without')}
          </Button>
        </Stack>
      </div>
    </DropArea>
  )
}
