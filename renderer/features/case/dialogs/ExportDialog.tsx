import { Alert, Button, Group, List, Modal, Progress, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { audience } from '#shared/case/vocabulary.ts'
import { dossierForm, type ExportedDossier } from '#shared/contract/files.ts'
import { useClient, useHost } from '../../../shared/api.tsx'
import { type ExportState, useExport } from '../../../shared/exports/useExport.ts'
import { useSaveExport } from '../../../shared/exports/useSaveExport.ts'
import { say, warn } from '../../../shared/notice.tsx'
import { FailureAlert, failureSentence } from '../../../shared/refusal.tsx'
import { useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'

/** The dossier as PDF: for whom, in which form, how far it is, and then to open or keep it. */
export const ExportDialog = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const { t } = useWords()
  return (
    <Modal opened={opened} onClose={onClose} title={t('dossier.title')}>
      <ExportSteps onClose={onClose} />
    </Modal>
  )
}

const ExportSteps = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const { dossiers } = useClient()
  const { state, start, cancel, reset } = useExport()
  const [reader, setReader] = useState<string>('internal')
  const [form, setForm] = useState<string>('archive')
  const make = () =>
    void start((signal) =>
      dossiers.export(
        { number: view.number, audience: audience.parse(reader), form: dossierForm.parse(form) },
        { signal },
      ),
    )
  if (state.is === 'ready') return <Ready exported={state.exported} again={reset} onClose={onClose} />
  const busy = state.is === 'busy'
  return (
    <Stack gap="md">
      <Radio.Group label={t('dossier.audience')} value={reader} onChange={setReader}>
        <Stack gap={8} mt={6}>
          {audience.options.map((one) => (
            <Radio
              key={one}
              value={one}
              disabled={busy}
              label={t(`dossier.audiences.${one}`)}
              description={t(`dossier.audienceAbout.${one}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group label={t('dossier.form')} value={form} onChange={setForm}>
        <Stack gap={8} mt={6}>
          {dossierForm.options.map((one) => (
            <Radio
              key={one}
              value={one}
              disabled={busy}
              label={t(`dossier.forms.${one}`)}
              description={t(`dossier.formAbout.${one}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <ExportStatus state={state} />
      <Group justify="flex-end">
        {busy ? (
          <Button variant="default" onClick={cancel}>
            {t('dossier.cancel')}
          </Button>
        ) : (
          <Button onClick={make}>{t('dossier.start')}</Button>
        )}
      </Group>
    </Stack>
  )
}

const ExportStatus = ({ state }: { state: ExportState }) => {
  const { t } = useWords()
  if (state.is === 'failed') return <FailureAlert error={state.error} />
  if (state.is === 'cancelled') return <Text role="status">{t('dossier.cancelled')}</Text>
  if (state.is !== 'busy') return null
  const { done, total } = state
  return (
    <div role="status">
      <Text size="sm">
        {t('dossier.busy')} {total > 0 && t('dossier.step', { done, total })}
      </Text>
      <Progress value={total > 0 ? (done / total) * 100 : 3} aria-label={t('dossier.busy')} />
    </div>
  )
}

const Ready = ({
  exported,
  again,
  onClose,
}: {
  exported: ExportedDossier
  again: () => void
  onClose: () => void
}) => {
  const { t, write } = useWords()
  const host = useHost()
  const saveExport = useSaveExport()
  const open = async () => {
    if (!(await host.openExport(exported.id))) warn(t('host.notOpened'))
  }
  const save = async () => {
    if (await saveExport(exported.id, exported.name)) say(t('dossier.saved'))
  }
  const failed = (error: unknown) => warn(failureSentence(t, error))
  return (
    <Stack gap="md">
      <Text role="status">
        {t('dossier.ready', { pages: exported.pages, size: write.size(exported.size) })}
      </Text>
      <Notices notices={exported.notices} />
      <Group justify="flex-end">
        <Button variant="subtle" onClick={again}>
          {t('dossier.again')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.close')}
        </Button>
        <Button variant="default" onClick={() => save().catch(failed)}>
          {t('dossier.save')}
        </Button>
        <Button onClick={() => open().catch(failed)}>{t('dossier.open')}</Button>
      </Group>
    </Stack>
  )
}

const Notices = ({ notices }: { notices: ExportedDossier['notices'] }) => {
  const { t } = useWords()
  if (!notices.length) return null
  return (
    <Alert role="note" color="yellow">
      <Text size="sm">{t('dossier.notices')}</Text>
      <List size="sm">
        {notices.map(({ document, code }) => (
          <List.Item key={`${document} ${code}`}>
            {document}: {t(`dossierText.documents.only.${code}`)}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
