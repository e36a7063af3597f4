import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Loaded, LoadProgress } from '#shared/contract/administration.ts'
import { useClient, useHost } from '../../shared/api.tsx'
import { warn } from '../../shared/notice.tsx'
import { FailureAlert, failureSentence } from '../../shared/refusal.tsx'
import { StepsBar } from '../../shared/StepsBar.tsx'
import { useAdministration } from '../../shared/useAdministration.ts'
import { useReadable } from '../../shared/useStage.ts'
import { useSteps } from '../../shared/useSteps.ts'
import { useWords } from '../../shared/words.tsx'

/** A whole administration out of one file: checked first, shown in figures, and then taken into use. */
export const LoadDialog = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const { t } = useWords()
  return (
    <Modal opened={opened} onClose={onClose} title={t('dump.load.title')}>
      <LoadSteps />
    </Modal>
  )
}

const LoadSteps = () => {
  const { t } = useWords()
  const host = useHost()
  const { administration } = useClient()
  const { state, start, stop } = useSteps<LoadProgress, { readonly loaded: Loaded }>()
  const readable = useReadable()
  const [picking, setPicking] = useState(false)
  const pick = async () => {
    setPicking(true)
    const staged = await host.pickDump().finally(() => setPicking(false))
    const [file] = readable(staged ? [staged] : [])
    if (file) await start((options) => administration.load({ upload: file.upload }, options))
  }
  const choose = () => void pick().catch((error: unknown) => warn(failureSentence(t, error)))
  if (state.is === 'done') return <Good loaded={state.result.loaded} />
  const again = state.is === 'failed' || state.is === 'stopped'
  return (
    <Stack gap="md">
      <Text>{t('dump.load.about')}</Text>
      {(state.is === 'busy' || picking) && (
        <StepsBar
          label={t(`dump.load.busy.${(state.is === 'busy' && state.progress?.step) || 'start'}`)}
          progress={state.is === 'busy' ? state.progress : null}
        />
      )}
      {state.is === 'stopped' && <Text role="status">{t('dump.load.stopped')}</Text>}
      {state.is === 'failed' && <FailureAlert error={state.error} />}
      <Group justify="flex-end">
        {state.is === 'busy' ? (
          <Button variant="default" onClick={stop}>
            {t('dump.stop')}
          </Button>
        ) : (
          <Button onClick={choose} disabled={picking}>
            {t(again ? 'dump.load.other' : 'dump.load.pick')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

const Good = ({ loaded }: { loaded: Loaded }) => {
  const { t } = useWords()
  const { open } = useAdministration()
  const [opening, setOpening] = useState(false)
  const { events, documents, absent, madeAt, madeBy, example } = loaded
  const use = async () => {
    setOpening(true)
    await open('loaded')
    setOpening(false)
  }
  return (
    <Stack gap="md">
      <Alert role="status" color="teal" variant="light" icon={<IconShieldCheck aria-hidden />}>
        {t('dump.load.good')} {t('settingsScreen.events', { count: events })} ·{' '}
        {t('settingsScreen.documents', { count: documents })}
        <Text size="sm">{t('dump.load.made', { madeAt, version: madeBy })}</Text>
      </Alert>
      {example && (
        <Alert role="note" color="yellow" variant="light">
          {t('dump.load.example')}
        </Alert>
      )}
      {absent.length > 0 && (
        <Alert role="note" color="yellow" variant="light">
          {t('dump.load.absent', { count: absent.length })}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button loading={opening} onClick={() => void use()}>
          {t('dump.load.use')}
        </Button>
      </Group>
    </Stack>
  )
}
