import { Button, Group, Text } from '@mantine/core'
import { IconFileTypePdf, IconTable } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { FiguresForm } from '#shared/contract/figures.ts'
import type { DossierProgress, ExportedDossier } from '#shared/contract/files.ts'
import { useHost } from '../api.tsx'
import { say, warn } from '../notice.tsx'
import { failureSentence } from '../refusal.tsx'
import { useWords } from '../words.tsx'
import { useExport } from './useExport.ts'
import { useSaveExport } from './useSaveExport.ts'

type Report = (form: FiguresForm, signal: AbortSignal) => Promise<AsyncIterable<DossierProgress>>

/** A report, to read and to reckon with: made, and kept where the mediator wants it. */
export const ReportButtons = ({ report }: { report: Report }) => {
  const { t } = useWords()
  const host = useHost()
  const saveExport = useSaveExport()
  const { state, start, cancel } = useExport()
  const [form, setForm] = useState<FiguresForm>('pdf')
  const failed = (error: unknown) => warn(failureSentence(t, error))
  const open = async (id: string) => {
    if (!(await host.openExport(id))) warn(t('host.notOpened'))
  }
  const keep = async ({ id, name }: ExportedDossier) => {
    if (await saveExport(id, name))
      say(t('figures.made', { name }), { label: t('dossier.open'), run: () => void open(id).catch(failed) })
  }
  const make = async (asked: FiguresForm) => {
    setForm(asked)
    const made = await start((signal) => report(asked, signal))
    if (made) await keep(made)
  }
  useTold(state.is === 'failed' ? state.error : null)
  const busy = state.is === 'busy'
  const button = (one: FiguresForm) => ({
    variant: 'default',
    loading: busy && form === one,
    disabled: busy && form !== one,
    onClick: () => void make(one).catch(failed),
  })
  return (
    <Group gap="xs">
      {busy && (
        <>
          <Text size="sm" role="status">
            {t('figures.exporting')}
          </Text>
          <Button variant="subtle" onClick={cancel}>
            {t('dossier.cancel')}
          </Button>
        </>
      )}
      <Button leftSection={<IconFileTypePdf size={18} aria-hidden />} {...button('pdf')}>
        {t('figures.exportPdf')}
      </Button>
      <Button leftSection={<IconTable size={18} aria-hidden />} {...button('xlsx')}>
        {t('figures.exportXlsx')}
      </Button>
    </Group>
  )
}

/** Says once that the report could not be made. */
const useTold = (error: unknown) => {
  const { t } = useWords()
  useEffect(() => {
    if (error !== null) warn(failureSentence(t, error))
  }, [error, t])
}
