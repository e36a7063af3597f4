import { Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Terms } from '#shared/terms/terms.ts'
import { useAsk } from '../../shared/api.tsx'
import { DraftTextarea, useDraft } from '../../shared/DraftTextarea.tsx'
import { FormButtons } from '../../shared/FormButtons.tsx'
import { FailureAlert } from '../../shared/refusal.tsx'
import { useWords } from '../../shared/words.tsx'
import { useTellAttached } from './useTellAttached.ts'

/** Withdraws a version with a reason. It stays readable, and no case gets it any more. */
export const WithdrawTermsForm = ({ terms, done }: { terms: Terms; done: () => void }) => {
  const { t } = useWords()
  const tell = useTellAttached()
  const draft = useDraft(`terms/${terms.id}/withdraw`)
  const [tried, setTried] = useState(false)
  const reason = draft.value.trim()
  const withdraw = useMutation(
    useAsk().terms.withdraw.mutationOptions({
      onSuccess: ({ attachedTo }) => {
        draft.drop()
        done()
        return tell(t('terms.withdrawnDone'), attachedTo)
      },
    }),
  )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (reason) withdraw.mutate({ id: terms.id, reason })
      }}
    >
      <Stack>
        <Text>{terms.title}</Text>
        <Text size="sm" c="dimmed">
          {t('terms.withdrawHint')}
        </Text>
        <DraftTextarea
          draft={draft}
          label={t('terms.reason')}
          required
          minRows={2}
          data-autofocus
          error={tried && !reason && t('app.required')}
        />
        <FailureAlert error={withdraw.error} />
        <FormButtons cancel={done} label={t('terms.withdraw')} busy={withdraw.isPending} />
      </Stack>
    </form>
  )
}
