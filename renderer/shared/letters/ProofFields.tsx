import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { proofKind } from '#shared/case/vocabulary.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { DropArea } from '../documents/DropArea.tsx'
import { useOffer } from '../documents/useOffer.ts'
import { DateField } from '../fields.tsx'
import { todayHere } from '../parse.ts'
import { capital, useWords } from '../words.tsx'
import classes from './letters.module.css'
import { type ProofInput, withFiles } from './proof.ts'

/** What shows that a letter was sent or arrived: a kind, a day, a number or a word, and files that are dropped here. */
export const ProofFields = ({
  proof,
  onChange,
  from,
}: {
  proof: ProofInput
  onChange: (proof: ProofInput) => void
  /** The day of the letter: its proof is not older. */
  from: PlainDate
}) => {
  const { t, write } = useWords()
  const { offer, pick } = useOffer()
  return (
    <Stack gap="sm">
      <Group gap="md" align="flex-start" grow preventGrowOverflow={false}>
        <NativeSelect
          label={t('letters.proofKind')}
          value={proof.kind ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...proof, kind: proofKind.safeParse(value).data ?? null })
          }
          data={[
            { value: '', label: t('letters.noProof') },
            ...proofKind.options.map((kind) => ({
              value: kind as string,
              label: capital(t(`proofKind.${kind}`)),
            })),
          ]}
        />
        {proof.kind && (
          <DateField
            label={t('letters.proofOn')}
            required
            minDate={from}
            maxDate={todayHere()}
            value={proof.on}
            onChange={(on) => on && onChange({ ...proof, on })}
          />
        )}
      </Group>
      {proof.kind && (
        <TextInput
          label={t('letters.proofText')}
          maxLength={2_000}
          value={proof.text}
          onChange={({ currentTarget: { value } }) => onChange({ ...proof, text: value })}
        />
      )}
      {proof.files.map((file) => (
        <Group key={file.upload} gap="xs" wrap="nowrap">
          <Text size="sm">
            {file.name} ({write.size(file.size)})
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('letters.proofForget', { name: file.name })}
            onClick={() =>
              onChange({ ...proof, files: proof.files.filter(({ upload }) => upload !== file.upload) })
            }
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <DropArea
        label={t('letters.proofDrop')}
        onFiles={async (files) => onChange(withFiles(proof, await offer(files)))}
      >
        <Group className={classes.drop} justify="space-between" gap="sm">
          <Text size="sm" c="dimmed">
            {t('letters.proofDrop')}
          </Text>
          <Button variant="default" size="xs" onClick={async () => onChange(withFiles(proof, await pick()))}>
            {t('letters.proofFile')}
          </Button>
        </Group>
      </DropArea>
    </Stack>
  )
}
