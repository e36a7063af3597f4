import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { Dumped, DumpProgress } from '#shared/contract/administration.ts'
import { useClient } from '../../shared/api.tsx'
import { useSaveExport } from '../../shared/exports/useSaveExport.ts'
import { say, warn } from '../../shared/notice.tsx'
import { FailureAlert, failureSentence } from '../../shared/refusal.tsx'
import { StepsBar } from '../../shared/StepsBar.tsx'
import { useSteps } from '../../shared/useSteps.ts'
import { useWords } from '../../shared/words.tsx'

/** The whole administration as one file: how far it is, and then to keep it. */
export const DumpDialog = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const { t } = useWords()
  return (
    <Modal opened={opened} onClose={onClose} title={t('dump.title')}>
      <DumpSteps onClose={onClose} />
    </Modal>
  )
}

const DumpSteps = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords()
  const { administration } = useClient()
  const { state, start, stop, reset } = useSteps<DumpProgress, { readonly dumped: Dumped }>()
  if (state.is === 'done') return <Ready dumped={state.result.dumped} again={reset} onClose={onClose} />
  return (
    <Stack gap="md">
      <Text>{t('dump.about')}</Text>
      {state.is === 'busy' && (
        <StepsBar label={t(`dump.busy.${state.progress?.step ?? 'start'}`)} progress={state.progress} />
      )}
      {state.is === 'stopped' && <Text role="status">{t('dump.stopped')}</Text>}
      {state.is === 'failed' && <FailureAlert error={state.error} />}
      <Group justify="flex-end">
        {state.is === 'busy' ? (
          <Button variant="default" onClick={stop}>
            {t('dump.stop')}
          </Button>
        ) : (
          <Button onClick={() => void start((options) => administration.dump(undefined, options))}>
            {t('dump.start')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

const Ready = ({ dumped, again, onClose }: { dumped: Dumped; again: () => void; onClose: () => void }) => {
  const { t, write } = useWords()
  const saveExport = useSaveExport()
  const { id, name, size, events, documents, absent } = dumped
  const save = async () => {
    if (await saveExport(id, name)) say(t('dump.saved'))
  }
  const counts = [
    t('settingsScreen.events', { count: events }),
    t('settingsScreen.documents', { count: documents }),
  ]
  return (
    <Stack gap="md">
      <Text role="status">
        {t('dump.ready', { size: write.size(size) })} {counts.join(' · ')}
      </Text>
      {absent.length > 0 && (
        <Alert role="note" color="yellow" variant="light">
          {t('dump.absent', { count: absent.length })}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="subtle" onClick={again}>
          {t('dump.again')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.close')}
        </Button>
        <Button onClick={() => save().catch((error: unknown) => warn(failureSentence(t, error)))}>
          {t('dump.save')}
        </Button>
      </Group>
    </Stack>
  )
}
