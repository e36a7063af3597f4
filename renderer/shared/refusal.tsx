import { Alert } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Refusal } from '#shared/refusals.ts'
import { refusalSentence, type T } from '#shared/words/index.ts'
import { CoreLost } from '../hostCommon.ts'
import { useWords } from './words.tsx'

/** The refusal that a call of the contract came to, or null when it failed in another way. */
export const refusalOf = (error: unknown): Refusal | null =>
  error instanceof ORPCError && error.code === 'REFUSED' ? (error.data as Refusal) : null

/** What went wrong, in a sentence that says what can be done. */
export const failureSentence = (t: T, error: unknown): string => {
  const refusal = refusalOf(error)
  if (refusal) return refusalSentence(t, refusal)
  if (error instanceof CoreLost) return t('app.failure.coreLost')
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return t('app.failure.badInput')
  return t('app.failure.unexpected')
}

/** A refusal or a failure, told where it happened. Nothing when there is none. */
export const FailureAlert = ({ error }: { error: unknown }) => {
  const { t } = useWords()
  if (!error) return null
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} p="sm">
      {failureSentence(t, error)}
    </Alert>
  )
}
