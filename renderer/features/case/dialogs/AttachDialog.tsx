import { ActionIcon, Alert, Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type DocumentKind, documentKind, type Source, source } from '#shared/case/vocabulary.ts'
import type { StagedFile } from '#shared/host.ts'
import { useAsk } from '../../../shared/api.tsx'
import { isArchive, isMail } from '../../../shared/documents/isMail.ts'
import { FormButtons } from '../../../shared/FormButtons.tsx'
import { DateField } from '../../../shared/fields.tsx'
import { useGathering } from '../../../shared/gathering/Gathering.tsx'
import { say } from '../../../shared/notice.tsx'
import { todayHere } from '../../../shared/parse.ts'
import { FailureAlert } from '../../../shared/refusal.tsx'
import { useMutateOnce } from '../../../shared/useMutateOnce.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import { useUnpacked } from './useUnpacked.ts'

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
  const { t } = useWords()
  const { view, open } = useDesk()
  const ask = useAsk()
  const { files, opened, unpacking, leaveOut } = useUnpacked(dropped)
  const queries = useQueryClient()
  const [kinds, setKinds] = useState<Readonly<Record<string, DocumentKind | null>>>({})
  const [broughtBy, setBroughtBy] = useState<Source>(
    view.next.waitsFor === 'respondent' ? 'respondent' : 'complainant',
  )
  const [receivedOn, setReceivedOn] = useState(todayHere())
  const attach = useMutation(ask.cases.attach.mutationOptions())
  const attachOnce = useMutateOnce(attach)
  const submit = () =>
    attachOnce(
      {
        number: view.number,
        broughtBy,
        receivedOn,
        files: files.map(({ upload }) => {
          const kind = kinds[upload]
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
        {files.every(isMail) && <AsReplyNote files={files} />}
        {files.filter(isArchive).map((zip) => (
          <UnpackNote
            key={zip.upload}
            name={zip.name}
            done={opened.includes(zip.upload)}
            busy={unpacking.isPending}
            onUnpack={() => unpacking.mutate({ upload: zip.upload })}
          />
        ))}
        <FailureAlert error={unpacking.error} />
        {files.map((file) => (
          <FileRow
            key={file.upload}
            file={file}
            kind={kinds[file.upload] ?? null}
            onKind={(kind) => setKinds({ ...kinds, [file.upload]: kind })}
            onLeaveOut={opened.length > 0 && files.length > 1 ? () => leaveOut(file.upload) : null}
          />
        ))}
        <Group gap="md" align="flex-start">
          <NativeSelect
            label={t('form.broughtBy')}
            value={broughtBy}
            onChange={(event) => setBroughtBy(source.parse(event.currentTarget.value))}
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
        <FormButtons cancel={onClose} label={t('documents.attach')} busy={attach.isPending} />
      </Stack>
    </form>
  )
}

/** Mails alone may be replies to the case rather than its documents. */
const AsReplyNote = ({ files }: { files: readonly StagedFile[] }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const gathering = useGathering()
  return (
    <Alert role="note" p="sm">
      <Group justify="space-between" gap="sm">
        <Text size="sm">{t('reply.asReplyAbout')}</Text>
        <Button variant="default" size="compact-sm" onClick={() => void gathering.take(files, view.number)}>
          {t('reply.asReply')}
        </Button>
      </Group>
    </Alert>
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

/** A file, and what it is. */
const FileRow = ({
  file: { name, size },
  kind,
  onKind,
  onLeaveOut,
}: {
  file: StagedFile
  /** Null: as it is proposed. */
  kind: DocumentKind | null
  onKind: (kind: DocumentKind | null) => void
  /** Null where it cannot be left out. */
  onLeaveOut: (() => void) | null
}) => {
  const { t, write } = useWords()
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <NativeSelect
        flex={1}
        label={`${name} (${write.size(size)})`}
        value={kind ?? ''}
        onChange={(event) => onKind(documentKind.safeParse(event.currentTarget.value).data ?? null)}
        data={[
          { value: '', label: t('documents.proposedKind') },
          ...documentKind.options.map((one) => ({
            value: one as string,
            label: capital(t(`documentKind.${one}`)),
          })),
        ]}
      />
      {onLeaveOut && (
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('documents.leaveOut', { name })}
          onClick={onLeaveOut}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  )
}
