import { Alert, List, Stack } from '@mantine/core'
import type { IntakeReview } from '#shared/contract/intake.ts'
import { useWords } from '../../shared/words.tsx'
import { notUnderstoodSentence, warningSentence } from './sentences.ts'
import { TakenIn } from './TakenIn.tsx'

/** What the mediator must know before opening a case from this mail. */
export const ReviewNotices = ({ review }: { review: IntakeReview }) => {
  const { t, write } = useWords()
  const { notUnderstood } = review.proposal
  const sentences = [
    ...notUnderstood.map((one) => notUnderstoodSentence(t, write, one)),
    ...review.mail.warnings.map((one) => warningSentence(t, one)),
  ]
  return (
    <Stack gap="xs" mb="md">
      <TakenIn numbers={review.takenInAs} />
      {sentences.length > 0 && (
        <Alert role="note" color="yellow" p="sm" title={t('intake.notUnderstood')}>
          <List size="sm">
            {sentences.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  )
}
