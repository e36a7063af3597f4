import { Button, Group, Stack, Text } from '@mantine/core'
import { IconMail, IconPhone } from '@tabler/icons-react'
import type { Staged, StagedFile } from '#shared/host.ts'
import { useHost } from '../../shared/api.tsx'
import { DropArea } from '../../shared/documents/DropArea.tsx'
import { useOffer } from '../../shared/documents/useOffer.ts'
import { useWords } from '../../shared/words.tsx'
import classes from './intake.module.css'

/** How a complaint begins: with mails that are dropped or picked, or without one. */
export const Start = ({
  onDropped,
  onPicked,
  onFolders,
  onWithout,
}: {
  /** What was dropped: mails, folders of them, or files that came without one. */
  onDropped: (files: readonly File[]) => void
  /** What was picked as a mail. */
  onPicked: (files: readonly StagedFile[]) => void
  /** Folders that were picked, or the files in them. */
  onFolders: (found: readonly (File | Staged)[]) => void
  onWithout: () => void
}) => {
  const { t } = useWords()
  const host = useHost()
  const { pick } = useOffer()
  return (
    <DropArea label={t('intake.drop')} read={host.droppedMails} onFiles={onDropped}>
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
          <Group gap="sm" justify="center">
            <Button onClick={() => void pick().then(onPicked)}>{t('intake.pick')}</Button>
            <Button variant="default" onClick={() => void host.pickFolders().then(onFolders)}>
              {t('gathered.pickFolder')}
            </Button>
          </Group>
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
