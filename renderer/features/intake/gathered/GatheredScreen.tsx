import { Alert, Button, Group, Menu, Text } from '@mantine/core'
import { IconFolder, IconMail } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { GatheredOutline } from '#shared/contract/gathered.ts'
import type { GatheredLine } from '#shared/intake/gathered.ts'
import { Asked, Empty } from '../../../shared/Asked.tsx'
import { useAsk, useClient, useHost } from '../../../shared/api.tsx'
import { useGathering } from '../../../shared/gathering/Gathering.tsx'
import { useLost } from '../../../shared/gathering/lost.ts'
import { useGathered } from '../../../shared/gathering/useGathered.ts'
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
  const { data: outline } = query
  const waiting = outline?.waiting ?? 0
  const { lost, dismiss } = useLost()
  return (
    <Screen
      wide
      title={t('gathered.title')}
      beside={
        <Text c="dimmed" truncate role="status">
          {waiting > 0
            ? t('gathered.waiting', { count: waiting })
            : outline?.count
              ? t('gathered.allDone')
              : ''}
        </Text>
      }
      actions={<Actions outline={outline} />}
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
      {lost > 0 && outline?.count === 0 && !progress && (
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
          found.count > 0 ? (
            <GatheredList outline={found} attach={setAttaching} />
          ) : (
            !progress && <Empty title={t('gathered.empty')}>{t('gathered.emptyHint')}</Empty>
          )
        }
      </Asked>
      <AttachLoose files={attaching ?? []} onClose={() => setAttaching(null)} />
    </Screen>
  )
}

const Actions = ({ outline }: { outline: GatheredOutline | undefined }) => {
  const { t } = useWords()
  const host = useHost()
  const client = useClient()
  const ask = useAsk()
  const queries = useQueryClient()
  const { take, progress } = useGathering()
  const clear = async (which: 'all' | 'finished') => {
    queries.setQueryData(ask.gathered.outline.queryKey(), await client.gathered.clear({ which }))
    await queries.invalidateQueries({ queryKey: ask.gathered.key() })
  }
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
      {outline !== undefined && outline.count > 0 && !progress && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default">{t('gathered.clear')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={outline.waiting === outline.count} onClick={() => void clear('finished')}>
              {t('gathered.clearDone')}
            </Menu.Item>
            <Menu.Item onClick={() => void clear('all')}>{t('gathered.clearAll')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}
