import { Alert, Button, Group, Menu, Text } from '@mantine/core'
import { IconFolder, IconMail } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type GatheredLine, waits } from '#shared/intake/gathered.ts'
import { Asked, Empty } from '../../../shared/Asked.tsx'
import { useAsk, useClient, useHost } from '../../../shared/api.tsx'
import { useGathering } from '../../../shared/gathering/Gathering.tsx'
import { useLost } from '../../../shared/gathering/lost.ts'
import { countWaiting, useGathered } from '../../../shared/gathering/useGathered.ts'
import { Screen } from '../../../shared/Screen.tsx'
import { StepsBar } from '../../../shared/StepsBar.tsx'
import { useWords } from '../../../shared/words.tsx'
import { AttachLoose } from './AttachLoose.tsx'
import { GatheredList } from './GatheredList.tsx'
import classes from './gathered.module.css'

/** All that came in together: what each is, and what became of it. */
export const GatheredScreen = () => {
  const { t } = useWords()
  const query = useGathered()
  const { progress, stop } = useGathering()
  const [attaching, setAttaching] = useState<readonly GatheredLine[] | null>(null)
  const { data: lines } = query
  const waiting = lines ? countWaiting(lines) : 0
  const { lost, dismiss } = useLost()
  return (
    <Screen
      wide
      title={t('gathered.title')}
      beside={
        <Text c="dimmed" truncate role="status">
          {waiting > 0
            ? t('gathered.waiting', { count: waiting })
            : lines?.length
              ? t('gathered.allDone')
              : ''}
        </Text>
      }
      actions={<Actions lines={lines ?? []} />}
    >
      {progress && (
        <Group className={classes.bar} wrap="nowrap" gap="md">
          <div className={classes.progress}>
            <StepsBar label={t('gathered.reading')} progress={progress} />
          </div>
          <Button variant="default" onClick={stop}>
            {t('gathered.stop')}
          </Button>
        </Group>
      )}
      {lost > 0 && lines?.length === 0 && !progress && (
        <Alert
          role="note"
          color="yellow"
          m="md"
          maw={720}
          withCloseButton
          closeButtonLabel={t('app.close')}
          onClose={dismiss}
        >
          {t('gathered.lost', { count: lost })}
        </Alert>
      )}
      <Asked query={query}>
        {(found) =>
          found.length > 0 ? (
            <GatheredList lines={found} attach={setAttaching} />
          ) : (
            !progress && <Empty title={t('gathered.empty')}>{t('gathered.emptyHint')}</Empty>
          )
        }
      </Asked>
      <AttachLoose files={attaching ?? []} onClose={() => setAttaching(null)} />
    </Screen>
  )
}

const Actions = ({ lines }: { lines: readonly GatheredLine[] }) => {
  const { t } = useWords()
  const host = useHost()
  const client = useClient()
  const ask = useAsk()
  const queries = useQueryClient()
  const { take, progress } = useGathering()
  const clear = async (uploads?: string[]) => {
    const left = await client.intake.clear(uploads ? { uploads } : {})
    queries.setQueryData(ask.intake.gathered.queryKey(), left)
  }
  const finished = lines.filter((line) => !waits(line)).map(({ upload }) => upload)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconMail size={18} aria-hidden />}
        onClick={() => void host.pickFiles().then((files) => take(files))}
      >
        {t('gathered.pick')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFolder size={18} aria-hidden />}
        onClick={() => void host.pickFolders().then((files) => take(files))}
      >
        {t('gathered.pickFolder')}
      </Button>
      {lines.length > 0 && !progress && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default">{t('gathered.clear')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={finished.length === 0} onClick={() => void clear(finished)}>
              {t('gathered.clearDone')}
            </Menu.Item>
            <Menu.Item onClick={() => void clear()}>{t('gathered.clearAll')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}
