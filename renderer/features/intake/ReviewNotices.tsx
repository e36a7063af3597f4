import { Alert, List, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { IntakeReview } from '#shared/contract/intake.ts'
import { useWords } from '../../shared/words.tsx'
import { notUnderstoodSentence, warningSentence } from './sentences.ts'

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
      {review.takenInAs.length > 0 && (
        <Alert color="orange" p="sm" role="alert">
          {t('intake.takenIn')}{' '}
          {review.takenInAs.map((number, index) => (
            <span key={number}>
              {index > 0 && ', '}
              <Link to="/zaken/$number" params={{ number }}>
                {number}
              </Link>
            </span>
          ))}
          .
        </Alert>
      )}
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
