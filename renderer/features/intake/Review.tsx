import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { CaseView } from '#shared/case/view.ts'
import type { IntakeReview } from '#shared/contract/intake.ts'
import { Asked } from '../../shared/Asked.tsx'
import { useAsk } from '../../shared/api.tsx'
import { LinkButton } from '../../shared/links.tsx'
import { say } from '../../shared/notice.tsx'
import { FailureAlert } from '../../shared/refusal.tsx'
import { Screen } from '../../shared/Screen.tsx'
import { useCase } from '../../shared/useCase.ts'
import { useWords } from '../../shared/words.tsx'
import { CaseChoice } from './CaseChoice.tsx'
import { ComplaintForm } from './ComplaintForm.tsx'
import { fromReview } from './complaint.ts'
import { useFiled } from './gathered/useFiled.ts'
import { useGoOn } from './gathered/useGoOn.ts'
import { ReplyForm } from './ReplyForm.tsx'
import { ReplyReasons } from './ReplyReasons.tsx'
import { ReviewNotices } from './ReviewNotices.tsx'

/** A mail that was offered: the case that it belongs to, or the one that it would become. */
export const Review = ({ upload, number }: { upload: string; number: string | undefined }) => {
  const { t } = useWords()
  // Asked once: what the mediator changed in the form must not be proposed away again.
  const query = useQuery({
    ...useAsk().intake.review.queryOptions({ input: { upload, ...(number && { number }) } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: false,
  })
  if (query.error && !query.data)
    return (
      <Screen title={t('intake.title')}>
        <Stack maw={640} align="flex-start" gap="sm">
          <FailureAlert error={query.error} />
          <AnotherMail />
        </Stack>
      </Screen>
    )
  return <Asked query={query}>{(review) => <Reviewed review={review} />}</Asked>
}

const Reviewed = ({ review }: { review: IntakeReview }) => {
  const [as, setAs] = useState<'complaint' | 'reply'>(review.reply ? 'reply' : 'complaint')
  const { reply } = review
  return reply && as === 'reply' ? (
    <Reply review={review} number={reply.number} onNewComplaint={() => setAs('complaint')} />
  ) : (
    <Complaint review={review} onReply={reply ? () => setAs('reply') : null} />
  )
}

const Complaint = ({ review, onReply }: { review: IntakeReview; onReply: (() => void) | null }) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { goOn } = useGoOn(review.upload)
  const [choosing, setChoosing] = useState(false)
  const { upload } = review
  return (
    <Screen
      title={t('intake.title')}
      beside={<Waiting upload={upload} />}
      actions={
        <>
          <Button variant="default" onClick={onReply ?? (() => setChoosing(!choosing))}>
            {t('reply.toCase')}
          </Button>
          <AnotherMail />
        </>
      }
    >
      {choosing && (
        <Stack mb="md" gap="xs">
          <Title order={2}>{t('reply.toCaseTitle')}</Title>
          <CaseChoice
            label={t('reply.case')}
            onChoose={(chosen) =>
              void navigate({
                to: '/zaken/$number/antwoord/$upload',
                params: { number: chosen, upload },
              })
            }
          />
        </Stack>
      )}
      <ReviewNotices review={review} />
      <ComplaintForm
        initial={fromReview(review)}
        description={review.proposal.description}
        review={review}
        goOn={goOn}
      />
    </Screen>
  )
}

type ReplyProps = { review: IntakeReview; number: string; onNewComplaint: () => void }

const Reply = ({ review, number, onNewComplaint }: ReplyProps) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const query = useCase(number)
  const { upload, reply } = review
  const { goOn } = useGoOn(upload)
  const { note, undo } = useFiled()

  const filed = async ({ version }: CaseView) => {
    note(upload, number, version)
    say(t('reply.filed', { number }), { label: t('app.undo'), run: () => void undo(number, version) })
    if (!(await goOn())) void navigate({ to: '/zaken/$number', params: { number } })
  }
  return (
    <Screen
      title={t(`reply.title.${reply?.nature ?? 'answer'}`, { number })}
      beside={<Waiting upload={upload} />}
      actions={<AnotherMail />}
    >
      <ReplyReasons review={review} />
      <Asked query={query}>
        {(view) => (
          <ReplyForm
            key={`${upload}/${number}`}
            review={review}
            view={view}
            onOtherCase={(other) =>
              void navigate({
                to: '/zaken/$number/antwoord/$upload',
                params: { number: other, upload },
              })
            }
            onNewComplaint={onNewComplaint}
            onFiled={(after) => void filed(after)}
          />
        )}
      </Asked>
    </Screen>
  )
}

/** How many mails wait for their turn, and the way past this one. */
const Waiting = ({ upload }: { upload: string }) => {
  const { t } = useWords()
  const { listed, waiting, skip } = useGoOn(upload)
  if (!listed) return null
  return (
    <Group gap={4} wrap="nowrap">
      {waiting > 0 && (
        <Text c="dimmed" size="sm" truncate>
          {t('reply.waiting', { count: waiting })}
        </Text>
      )}
      <Button variant="subtle" size="compact-sm" flex="none" onClick={() => void skip()}>
        {t('reply.skip')}
      </Button>
      <LinkButton variant="subtle" size="compact-sm" flex="none" to="/binnengekomen">
        {t('gathered.back')}
      </LinkButton>
    </Group>
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
