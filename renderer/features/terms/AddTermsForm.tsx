import { Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { StagedFile } from '#shared/host.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { useAsk } from '../../shared/api.tsx'
import { FormButtons } from '../../shared/FormButtons.tsx'
import { DateField } from '../../shared/fields.tsx'
import { FailureAlert } from '../../shared/refusal.tsx'
import { useWords } from '../../shared/words.tsx'
import { useTellAttached } from './useTellAttached.ts'

/** Adds a version from an offered PDF, with the day from which it applies. */
export const AddTermsForm = ({ file, done }: { file: StagedFile; done: () => void }) => {
  const { t, write } = useWords()
  const tell = useTellAttached()
  const [appliesFrom, setAppliesFrom] = useState<PlainDate | null>(null)
  const [title, setTitle] = useState('')
  const [wrong, setWrong] = useState(false)
  const add = useMutation(
    useAsk().terms.add.mutationOptions({
      onSuccess: ({ attachedTo }) => {
        done()
        return tell(t('terms.added'), attachedTo)
      },
    }),
  )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setWrong(appliesFrom === null)
        if (!appliesFrom) return
        add.mutate({ upload: file.upload, appliesFrom, ...(title.trim() ? { title: title.trim() } : {}) })
      }}
    >
      <Stack>
        <Text>
          {t('app.colon', { what: t('terms.file') })} <b>{file.name}</b> ({write.size(file.size)})
        </Text>
        <DateField
          label={t('terms.appliesFrom')}
          description={t('terms.appliesFromHint')}
          required
          data-autofocus
          maw="100%"
          value={appliesFrom}
          onChange={setAppliesFrom}
          error={wrong && !appliesFrom && t('app.required')}
        />
        <TextInput
          label={t('terms.name')}
          description={t('terms.nameHint')}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <FailureAlert error={add.error} />
        <FormButtons cancel={done} label={t('app.add')} busy={add.isPending} />
      </Stack>
    </form>
  )
}
