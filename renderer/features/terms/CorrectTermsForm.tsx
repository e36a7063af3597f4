import { Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { Terms } from '#shared/terms/terms.ts'
import { useAsk } from '../../shared/api.tsx'
import { FormButtons } from '../../shared/FormButtons.tsx'
import { DateField } from '../../shared/fields.tsx'
import { FailureAlert } from '../../shared/refusal.tsx'
import { useWords } from '../../shared/words.tsx'
import { useTellAttached } from './useTellAttached.ts'

/** Corrects the title of a version, or the day from which it applies; the cases follow. */
export const CorrectTermsForm = ({ terms, done }: { terms: Terms; done: () => void }) => {
  const { t } = useWords()
  const tell = useTellAttached()
  const [appliesFrom, setAppliesFrom] = useState<PlainDate | null>(terms.appliesFrom)
  const [title, setTitle] = useState(terms.title)
  const [tried, setTried] = useState(false)
  const correct = useMutation(
    useAsk().terms.correct.mutationOptions({
      onSuccess: ({ attachedTo }) => {
        done()
        return tell(t('terms.corrected'), attachedTo)
      },
    }),
  )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (appliesFrom && title.trim()) correct.mutate({ id: terms.id, appliesFrom, title: title.trim() })
      }}
    >
      <Stack>
        <DateField
          label={t('terms.appliesFrom')}
          description={t('terms.appliesFromHint')}
          required
          maw="100%"
          value={appliesFrom}
          onChange={setAppliesFrom}
          error={tried && !appliesFrom && t('app.required')}
        />
        <TextInput
          label={t('terms.name')}
          required
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={tried && !title.trim() && t('app.required')}
        />
        <FailureAlert error={correct.error} />
        <FormButtons cancel={done} label={t('app.save')} busy={correct.isPending} />
      </Stack>
    </form>
  )
}
