import { ActionIcon, Button, Checkbox, Fieldset, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { documentKind } from '#shared/case/vocabulary.ts'
import type { MailPart } from '#shared/intake/mail.ts'
import { kindReasonSentence } from '#shared/words/kindReason.ts'
import { useOffer } from '../../shared/documents/useOffer.ts'
import { capital, useWords } from '../../shared/words.tsx'
import type { Complaining, KeptFile, KeptPart } from './complaint.ts'

type Props = {
  readonly value: Complaining
  readonly onChange: (changed: Partial<Complaining>) => void
  /** Of the mail; null where there is none. */
  readonly attachments: readonly MailPart[] | null
}

/** The mail's attachments and other files: which are kept with the case, and what they are. */
export const DocumentsToKeep = ({ value, onChange, attachments }: Props) => {
  const { t } = useWords()
  const { pick } = useOffer()
  const add = async () => {
    const picked = await pick()
    onChange({ files: [...value.files, ...picked.map((file) => ({ ...file, kind: null }))] })
  }
  const changePart = (part: KeptPart) =>
    onChange({ parts: value.parts.map((one) => (one.partIndex === part.partIndex ? part : one)) })
  const changeFile = (file: KeptFile) =>
    onChange({ files: value.files.map((one) => (one.upload === file.upload ? file : one)) })
  return (
    <Fieldset legend={t('intake.documents')}>
      <Stack gap="sm">
        {value.parts.map((part) => (
          <PartRow
            key={part.partIndex}
            part={part}
            depth={depthOf(attachments ?? [], part.partIndex)}
            onChange={changePart}
          />
        ))}
        {value.files.map((file) => (
          <FileRow
            key={file.upload}
            file={file}
            onChange={changeFile}
            onRemove={() => onChange({ files: value.files.filter(({ upload }) => upload !== file.upload) })}
          />
        ))}
        <Text size="sm" c="dimmed">
          {attachments ? t('intake.mailKept') : value.files.length === 0 ? t('intake.documentsEmpty') : null}
        </Text>
        <Button variant="default" size="xs" w="fit-content" onClick={() => void add()}>
          {t('intake.addFiles')}
        </Button>
      </Stack>
    </Fieldset>
  )
}

const useKinds = () => {
  const { t } = useWords()
  return documentKind.options.map((kind) => ({
    value: kind as string,
    label: capital(t(`documentKind.${kind}`)),
  }))
}

/** How many parts one came out of, each out of the next: what is indented. */
export const depthOf = (attachments: readonly MailPart[], partIndex: number): number => {
  const within = attachments.find((part) => part.partIndex === partIndex)?.within ?? null
  // What came out of a part stands after it, so that this ends.
  return within === null || within >= partIndex ? 0 : 1 + depthOf(attachments, within)
}

/** An attachment of the mail: whether it is kept, and what it is. */
export const PartRow = ({
  part,
  depth,
  onChange,
}: {
  part: KeptPart
  /** How many others it came out of: an attached mail, a ZIP. */
  depth: number
  onChange: (part: KeptPart) => void
}) => {
  const { t, write } = useWords()
  const kinds = useKinds()
  const why = kindReasonSentence(t, part.reason)
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap" align="flex-start" pl={depth * 24}>
      <Checkbox
        checked={part.keep}
        onChange={(event) => onChange({ ...part, keep: event.currentTarget.checked })}
        label={part.name}
        description={`${write.size(part.size)} · ${why}`}
        styles={{ label: { overflowWrap: 'anywhere' } }}
        aria-label={t('intake.keep', { name: part.name })}
      />
      <NativeSelect
        size="xs"
        aria-label={t('intake.kindOf', { name: part.name })}
        value={part.kind}
        disabled={!part.keep}
        onChange={(event) => onChange({ ...part, kind: documentKind.parse(event.currentTarget.value) })}
        data={kinds}
      />
    </Group>
  )
}

const FileRow = ({
  file,
  onChange,
  onRemove,
}: {
  file: KeptFile
  onChange: (file: KeptFile) => void
  onRemove: () => void
}) => {
  const { t, write } = useWords()
  const kinds = useKinds()
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
      <div>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {file.name}
        </Text>
        <Text size="xs" c="dimmed">
          {write.size(file.size)}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        <NativeSelect
          size="xs"
          aria-label={t('intake.kindOf', { name: file.name })}
          value={file.kind ?? ''}
          onChange={(event) =>
            onChange({ ...file, kind: documentKind.safeParse(event.currentTarget.value).data ?? null })
          }
          data={[{ value: '', label: t('documents.proposedKind') }, ...kinds]}
        />
        <ActionIcon
          variant="default"
          aria-label={t('intake.removeFile', { name: file.name })}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </Group>
  )
}
