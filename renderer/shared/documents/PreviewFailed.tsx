import { Alert, Box } from '@mantine/core'
import type { nl } from '#shared/words/nl/index.ts'
import { useWords } from '../words.tsx'

export type PreviewFailure = keyof (typeof nl)['documents']['failure']

/** Why a document cannot be shown. Its copy can still be saved above. */
export const PreviewFailed = ({ failure }: { failure: PreviewFailure }) => {
  const { t } = useWords()
  return (
    <Box p="md">
      <Alert color="orange" role="alert">
        {t('documents.failed', { reason: t(`documents.failure.${failure}`) })}
      </Alert>
    </Box>
  )
}
