import { Stack } from '@mantine/core'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import type { IntakeReview } from '#shared/contract/intake.ts'
import type { Spot } from '#shared/intake/spot.ts'
import { MailBody } from '../../shared/documents/MailBody.tsx'
import { useWords } from '../../shared/words.tsx'
import classes from './intake.module.css'
import { MarkedText } from './MarkedText.tsx'

type Props = {
  readonly review: IntakeReview | null
  /** The words that are pointed at. */
  readonly spot?: Spot | null
  readonly label: string
  readonly form: RefObject<HTMLFormElement | null>
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** The mail left, what it becomes right; Ctrl or Cmd + Enter sends it from anywhere in the form. */
export const ReviewFrame = ({ review, spot = null, label, form, onSubmit, children }: Props) => {
  const { t } = useWords()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    onSubmit()
  }
  return (
    <div className={classes.review} {...(review ? { 'data-mail': true } : {})}>
      {review && (
        <section className={classes.mail} aria-label={t('intake.mail')}>
          <MailBody
            content={review.mail}
            html={review.html}
            prose={<MarkedText pieces={review.pieces} spot={spot} />}
            asText={spot?.part === 'text'}
          />
        </section>
      )}
      <form
        ref={form}
        className={classes.form}
        aria-label={label}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <Stack gap="md" maw={720}>
          {children}
        </Stack>
      </form>
    </div>
  )
}
