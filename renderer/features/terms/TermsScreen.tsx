import { Button, Drawer, Modal, Stack, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StagedFile } from '#shared/host.ts'
import type { Terms } from '#shared/terms/terms.ts'
import { Asked, Empty } from '../../shared/Asked.tsx'
import { useAsk } from '../../shared/api.tsx'
import { DocumentView } from '../../shared/documents/DocumentView.tsx'
import { warn } from '../../shared/notice.tsx'
import { Screen } from '../../shared/Screen.tsx'
import { useStage } from '../../shared/useStage.ts'
import { useWords } from '../../shared/words.tsx'
import { AddTermsForm } from './AddTermsForm.tsx'
import { CorrectTermsForm } from './CorrectTermsForm.tsx'
import { TermsTable } from './TermsTable.tsx'
import { WithdrawTermsForm } from './WithdrawTermsForm.tsx'

type Doing = { is: 'add'; file: StagedFile } | { is: 'correct' | 'withdraw'; terms: Terms } | null

/** The versions of the Uitvoeringsvoorwaarden, with the day from which each applies. */
export const TermsScreen = () => {
  const { t } = useWords()
  const query = useQuery(useAsk().terms.list.queryOptions())
  const { stage, pick } = useStage()
  const [doing, setDoing] = useState<Doing>(null)
  const [reading, setReading] = useState<Terms | null>(null)
  const take = ([file]: readonly StagedFile[]) => {
    if (!file) return
    if (/\.pdf$/i.test(file.name)) setDoing({ is: 'add', file })
    else warn(t('terms.notPdf', { name: file.name }))
  }
  const close = () => setDoing(null)
  return (
    <Screen
      title={t('terms.title')}
      actions={
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={async () => take(await pick())}>
          {t('terms.add')}
        </Button>
      }
    >
      <Modal opened={doing !== null} onClose={close} title={doing && t(`terms.${doing.is}`)}>
        {doing?.is === 'add' && <AddTermsForm file={doing.file} done={close} />}
        {doing?.is === 'correct' && <CorrectTermsForm terms={doing.terms} done={close} />}
        {doing?.is === 'withdraw' && <WithdrawTermsForm terms={doing.terms} done={close} />}
      </Modal>
      <Drawer
        opened={reading !== null}
        onClose={() => setReading(null)}
        position="right"
        size="min(900px, 100%)"
        withCloseButton={false}
        padding={0}
        attributes={{ content: { 'aria-label': reading?.title ?? '' } }}
        styles={{ body: { height: '100%' } }}
      >
        {reading && (
          <DocumentView
            document={{ ...reading, mediaType: 'application/pdf' }}
            onClose={() => setReading(null)}
          />
        )}
      </Drawer>
      <Stack gap="lg" maw={1000}>
        <Text maw={680}>{t('terms.intro')}</Text>
        <Asked query={query}>
          {(versions) =>
            versions.length === 0 ? (
              <Empty title={t('terms.empty')}>{t('terms.emptyHint')}</Empty>
            ) : (
              <TermsTable
                versions={versions}
                read={setReading}
                correct={(terms) => setDoing({ is: 'correct', terms })}
                withdraw={(terms) => setDoing({ is: 'withdraw', terms })}
              />
            )
          }
        </Asked>
        <Dropzone
          multiple={false}
          activateOnClick={false}
          activateOnKeyboard={false}
          enablePointerEvents
          onDrop={async (files) => take(await stage(files))}
          p="lg"
          aria-label={t('terms.drop')}
        >
          <Stack align="center" gap="xs">
            <Text c="dimmed">{t('terms.drop')}</Text>
            <Button variant="default" size="xs" onClick={async () => take(await pick())}>
              {t('terms.pick')}
            </Button>
          </Stack>
        </Dropzone>
      </Stack>
    </Screen>
  )
}
