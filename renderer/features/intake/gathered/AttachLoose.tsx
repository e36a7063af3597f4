import { Button, Checkbox, Group, Modal, NativeSelect, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { source } from '#shared/case/vocabulary.ts'
import type { GatheredLine } from '#shared/intake/gathered.ts'
import { useAsk } from '../../../shared/api.tsx'
import { say } from '../../../shared/notice.tsx'
import { FailureAlert } from '../../../shared/refusal.tsx'
import { capital, useWords } from '../../../shared/words.tsx'
import { CaseChoice } from '../CaseChoice.tsx'
import { useFiled } from './useFiled.ts'

/** As many files as are attached at once. */
export const mostAttached = 100

/** Loose files that came along are put with a case; none is chosen by itself. */
export const AttachLoose = ({ files, onClose }: { files: readonly GatheredLine[]; onClose: () => void }) => {
  const { t } = useWords()
  return (
    <Modal opened={files.length > 0} onClose={onClose} title={t('gathered.attachTitle')} size="lg">
      <Form key={files.map(({ upload }) => upload).join()} files={files} onClose={onClose} />
    </Modal>
  )
}

const Form = ({ files, onClose }: { files: readonly GatheredLine[]; onClose: () => void }) => {
  const { t, write } = useWords()
  const queries = useQueryClient()
  const { note } = useFiled()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [number, setNumber] = useState<string | null>(null)
  const [broughtBy, setBroughtBy] = useState('complainant')
  const attach = useMutation(useAsk().cases.attach.mutationOptions())
  const chosen = files.filter(({ upload }) => !left.has(upload))
  const submit = () => {
    if (!number || chosen.length === 0 || attach.isPending) return
    attach.mutate(
      { number, broughtBy: source.parse(broughtBy), files: chosen.map(({ upload }) => ({ upload })) },
      {
        onSuccess: ({ version }) => {
          say(t('gathered.attached', { count: chosen.length, number }))
          const [only] = chosen
          // Taken back as a whole: only for one file is that the same as its own line says.
          if (only && chosen.length === 1) note(only.upload, number, version)
          void queries.invalidateQueries()
          onClose()
        },
      },
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="md">
        {files.map(({ upload, file, size }) => (
          <Checkbox
            key={upload}
            label={`${file} (${write.size(size)})`}
            checked={!left.has(upload)}
            onChange={({ currentTarget: { checked } }) => {
              const next = new Set(left)
              if (checked) next.delete(upload)
              else next.add(upload)
              setLeft(next)
            }}
          />
        ))}
        {number === null ? (
          <CaseChoice label={t('reply.case')} onChoose={setNumber} />
        ) : (
          <Group gap="sm">
            {t('gathered.toCase', { number })}
            <Button variant="default" size="compact-sm" onClick={() => setNumber(null)}>
              {t('reply.otherCase')}
            </Button>
          </Group>
        )}
        <NativeSelect
          label={t('form.broughtBy')}
          value={broughtBy}
          onChange={(event) => setBroughtBy(event.currentTarget.value)}
          data={source.options.map((one) => ({ value: one, label: capital(t(`source.${one}`)) }))}
        />
        <FailureAlert error={attach.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" disabled={number === null || chosen.length === 0} loading={attach.isPending}>
            {t('documents.attach')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
