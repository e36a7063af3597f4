import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { StagedFile } from '#shared/host.ts'
import { Asked } from '../../shared/Asked.tsx'
import { useAsk } from '../../shared/api.tsx'
import { warn } from '../../shared/notice.tsx'
import { todayHere } from '../../shared/parse.ts'
import { FailureAlert } from '../../shared/refusal.tsx'
import { Screen } from '../../shared/Screen.tsx'
import { useWords } from '../../shared/words.tsx'
import { ComplaintForm } from './ComplaintForm.tsx'
import { fromReview, fromScratch } from './complaint.ts'
import { ReviewNotices } from './ReviewNotices.tsx'
import { Start } from './Start.tsx'

const isMail = ({ name }: StagedFile): boolean => name.toLowerCase().endsWith('.eml')

/** A complaint comes in: from a mail, or by telephone, by letter or at the counter. */
export const IntakeScreen = () => {
  const { t } = useWords()
  const { upload } = useParams({ strict: false })
  const navigate = useNavigate()
  const [without, setWithout] = useState<readonly StagedFile[] | null>(null)

  const review = (file: StagedFile) =>
    void navigate({ to: '/nieuw/$upload', params: { upload: file.upload } })
  const take = (files: readonly StagedFile[]) => {
    const mails = files.filter(isMail)
    const [mail] = mails
    if (mails.length > 1) return warn(t('intake.onlyOne'))
    if (mail) return review(mail)
    if (files.length) setWithout(files)
  }
  return (
    <Screen title={t('intake.title')} actions={upload && <AnotherMail />}>
      {upload ? (
        <Review key={upload} upload={upload} />
      ) : without ? (
        <ComplaintForm initial={fromScratch(todayHere(), without)} description="" review={null} />
      ) : (
        <Start
          onDropped={take}
          onPicked={(files) => (files.length === 1 && files[0] ? review(files[0]) : take(files))}
          onWithout={() => setWithout([])}
        />
      )}
    </Screen>
  )
}

const Review = ({ upload }: { upload: string }) => {
  // Asked once: what the mediator changed in the form must not be proposed away again.
  const query = useQuery({
    ...useAsk().intake.review.queryOptions({ input: { upload } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: false,
  })
  if (query.error && !query.data)
    return (
      <Stack maw={640} align="flex-start" gap="sm">
        <FailureAlert error={query.error} />
        <AnotherMail />
      </Stack>
    )
  return (
    <Asked query={query}>
      {(review) => (
        <>
          <ReviewNotices review={review} />
          <ComplaintForm
            initial={fromReview(review)}
            description={review.proposal.description}
            review={review}
          />
        </>
      )}
    </Asked>
  )
}

const AnotherMail = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  return (
    <Button variant="default" onClick={() => void navigate({ to: '/nieuw' })}>
      {t('intake.another')}
    </Button>
  )
}
