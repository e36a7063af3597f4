import { ActionIcon, Alert, Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { documentKind, source } from '#shared/case/vocabulary.ts'
import type { StagedFile } from '#shared/host.ts'
import { mailWarningSentence } from '#shared/words/mailWarning.ts'
import { useAsk } from '../../../shared/api.tsx'
import { isArchive, isMail } from '../../../shared/documents/isMail.ts'
import { DateField } from '../../../shared/fields.tsx'
import { useGathering } from '../../../shared/gathering/Gathering.tsx'
import { say, warn } from '../../../shared/notice.tsx'
import { todayHere } from '../../../shared/parse.ts'
import { FailureAlert } from '../../../shared/refusal.tsx'
import { useMutateOnce } from '../../../shared/useMutateOnce.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'

/** Files that were dropped or picked: what they are, who brought them and when. Attached all together or not at all. */
export const AttachDialog = ({ files, onClose }: { files: readonly StagedFile[]; onClose: () => void }) => {
  const { t } = useWords()
  return (
    <Modal
      opened={files.length > 0}
      onClose={onClose}
      title={t('documents.addTitle', { count: files.length })}
    >
      {/* New files start anew. */}
      <AttachForm key={files.map(({ upload }) => upload).join()} files={files} onClose={onClose} />
    </Modal>
  )
}

const AttachForm = ({ files: dropped, onClose }: { files: readonly StagedFile[]; onClose: () => void }) => {
  const { t, write } = useWords()
  const { view, open } = useDesk()
  const ask = useAsk()
  const [files, setFiles] = useState(dropped)
  const [opened, setOpened] = useState<readonly string[]>([])
  const queries = useQueryClient()
  const [kinds, setKinds] = useState<Readonly<Record<string, string>>>({})
  const waitsFor = source.safeParse(view.next.waitsFor).data
  const [broughtBy, setBroughtBy] = useState<string>(waitsFor === 'respondent' ? 'respondent' : 'complainant')
  const [receivedOn, setReceivedOn] = useState(todayHere())
  const attach = useMutation(ask.cases.attach.mutationOptions())
  const attachOnce = useMutateOnce(attach)
  const gathering = useGathering()
  const unpack = useMutation(
    ask.documents.unpack.mutationOptions({
      onSuccess: (unpacked, { upload }) => {
        setOpened((before) => [...before, upload])
        setFiles((before) => [...before, ...unpacked.files])
        for (const warning of unpacked.warnings) warn(mailWarningSentence(t, warning))
      },
    }),
  )
  const submit = () =>
    attachOnce(
      {
        number: view.number,
        broughtBy: source.parse(broughtBy),
        receivedOn,
        files: files.map(({ upload }) => {
          const kind = documentKind.safeParse(kinds[upload]).data
          return { upload, ...(kind ? { kind } : {}) }
        }),
      },
      {
        onSuccess: (after) => {
          queries.setQueryData(ask.cases.get.queryKey({ input: { number: view.number } }), after)
          void queries.invalidateQueries()
          say(t('documents.added', { count: files.length }), {
            label: t('app.undo'),
            run: () => open('undo'),
          })
          onClose()
        },
      },
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="md">
        {files.every(isMail) && (
          <Alert role="note" p="sm">
            <Group justify="space-between" gap="sm">
              <Text size="sm">{t('reply.asReplyAbout')}</Text>
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => void gathering.take(files, view.number)}
              >
                {t('reply.asReply')}
              </Button>
            </Group>
          </Alert>
        )}
        {files.filter(isArchive).map((zip) => (
          <UnpackNote
            key={zip.upload}
            name={zip.name}
            done={opened.includes(zip.upload)}
            busy={unpack.isPending}
            onUnpack={() => unpack.mutate({ upload: zip.upload })}
          />
        ))}
        <FailureAlert error={unpack.error} />
        {files.map(({ upload, name, size }) => (
          <Group key={upload} gap="xs" align="flex-end" wrap="nowrap">
            <NativeSelect
              flex={1}
              label={`${name} (${write.size(size)})`}
              value={kinds[upload] ?? ''}
              onChange={(event) => setKinds({ ...kinds, [upload]: event.currentTarget.value })}
              data={[
                { value: '', label: t('documents.proposedKind') },
                ...documentKind.options.map((kind) => ({
                  value: kind as string,
                  label: capital(t(`documentKind.${kind}`)),
                })),
              ]}
            />
            {opened.length > 0 && files.length > 1 && (
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={t('documents.leaveOut', { name })}
                onClick={() => setFiles(files.filter((file) => file.upload !== upload))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        ))}
        <Group gap="md" align="flex-start">
          <NativeSelect
            label={t('form.broughtBy')}
            value={broughtBy}
            onChange={(event) => setBroughtBy(event.currentTarget.value)}
            data={source.options.map((one) => ({ value: one, label: capital(t(`source.${one}`)) }))}
          />
          <DateField
            label={t('form.receivedOn')}
            required
            maxDate={todayHere()}
            value={receivedOn}
            onChange={(day) => day && setReceivedOn(day)}
          />
        </Group>
        <Text size="sm" c="dimmed">
          {t('form.removeSure')}
        </Text>
        <FailureAlert error={attach.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button type="submit" loading={attach.isPending}>
            {t('documents.attach')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** A ZIP among the files: its content can be added as files of their own. */
const UnpackNote = ({
  name,
  done,
  busy,
  onUnpack,
}: {
  name: string
  done: boolean
  busy: boolean
  onUnpack: () => void
}) => {
  const { t } = useWords()
  return (
    <Alert role="note" p="sm">
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm">{done ? t('documents.unpacked') : t('documents.unpackAbout', { name })}</Text>
        {!done && (
          <Button variant="default" size="compact-sm" loading={busy} onClick={onUnpack} flex="none">
            {t('documents.unpack')}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
