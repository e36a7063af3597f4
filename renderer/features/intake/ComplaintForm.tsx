import { Button, Group, NativeSelect, Radio, Stack, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import { channel, direction } from '#shared/case/vocabulary.ts'
import type { IntakeReview } from '#shared/contract/intake.ts'
import { useAsk } from '../../shared/api.tsx'
import { DraftTextarea, useDraft } from '../../shared/DraftTextarea.tsx'
import { MailBody } from '../../shared/documents/MailBody.tsx'
import { DateField } from '../../shared/fields.tsx'
import { focusFirstError } from '../../shared/focusFirstError.ts'
import { say } from '../../shared/notice.tsx'
import { todayHere } from '../../shared/parse.ts'
import { PersonChoice } from '../../shared/people/PersonChoice.tsx'
import { emptyPerson } from '../../shared/people/person.ts'
import { FailureAlert } from '../../shared/refusal.tsx'
import { capital, useWords } from '../../shared/words.tsx'
import { type Complaining, type Problem, problemsOf, proposedPerson, toInput } from './complaint.ts'
import { DocumentsToKeep } from './DocumentsToKeep.tsx'
import classes from './intake.module.css'
import { MissingThen } from './MissingThen.tsx'

type Props = {
  readonly initial: Complaining
  readonly description: string
  readonly review: IntakeReview | null
  /** Goes to the next mail that waits, or back to the list; false for one that came alone. */
  readonly goOn: () => Promise<boolean>
}

/** The mail left, the case that it would become right. Nothing is stored before the case is opened. */
export const ComplaintForm = ({ initial, description, review, goOn }: Props) => {
  const { t } = useWords()
  const ask = useAsk()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [value, setValue] = useState(initial)
  // State comes a moment too late for a double click.
  const sending = useRef(false)
  const form = useRef<HTMLFormElement>(null)
  const [tried, setTried] = useState(false)
  const mail = review?.upload ?? null
  const draft = useDraft(`intake/${mail ?? ''}`, description)
  const opening = useMutation(ask.intake.open.mutationOptions())
  const set = (changed: Partial<Complaining>) => setValue({ ...value, ...changed })
  const problems = problemsOf(value)
  const sentence = (problem: Problem) =>
    problem === 'customer' || problem === 'klussenier'
      ? value[problem].is === 'known'
        ? t('intake.choosePersonFirst')
        : t('form.required')
      : t('form.required')
  const wrong = (problem: Problem) => (tried && problems.includes(problem) ? sentence(problem) : undefined)
  const input = toInput(value, draft.value, mail)

  const submit = () => {
    setTried(true)
    if (!input) focusFirstError(form.current)
    if (!input || sending.current) return
    sending.current = true
    opening.mutate(input, {
      onSettled: () => {
        sending.current = false
      },
      onSuccess: ({ number }) => {
        draft.drop()
        void queries.invalidateQueries()
        say(t('intake.opened', { number }))
        void goOn().then((gone) => {
          if (!gone) void navigate({ to: '/zaken/$number', params: { number } })
        })
      },
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submit()
  }
  const certainty = review?.proposal.direction.certainty
  return (
    <div className={classes.review} {...(review ? { 'data-mail': true } : {})}>
      {review && (
        <section className={classes.mail} aria-label={t('intake.mail')}>
          <MailBody content={review.mail} html={review.html} />
        </section>
      )}
      <form
        ref={form}
        className={classes.form}
        aria-label={t('intake.proposal')}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="md" maw={720}>
          <Title order={2}>{t('intake.proposal')}</Title>
          <Radio.Group
            label={t('intake.direction')}
            {...(certainty && certainty !== 'unknown' ? { description: t(`intake.${certainty}`) } : {})}
            value={value.direction}
            onChange={(one) => set({ direction: direction.parse(one) })}
          >
            <Group gap="lg" mt={6}>
              {direction.options.map((one) => (
                <Radio key={one} value={one} label={capital(t(`direction.${one}`))} />
              ))}
            </Group>
          </Radio.Group>
          <PersonChoice
            kind="customer"
            label={t('intake.customer')}
            value={value.customer}
            onChange={(customer) => set({ customer })}
            candidates={review?.proposal.customer.candidates ?? []}
            proposed={review ? proposedPerson(review.proposal.customer) : emptyPerson}
            error={wrong('customer')}
          />
          <PersonChoice
            kind="klussenier"
            label={t('intake.klussenier')}
            value={value.klussenier}
            onChange={(klussenier) => set({ klussenier })}
            mayBeUnknown
            candidates={review?.proposal.klussenier.candidates ?? []}
            proposed={review ? proposedPerson(review.proposal.klussenier) : emptyPerson}
            error={wrong('klussenier')}
          />
          <TextInput
            label={t('intake.subject')}
            required
            maxLength={200}
            value={value.subject}
            onChange={(event) => set({ subject: event.currentTarget.value })}
            error={wrong('subject')}
          />
          <DraftTextarea
            draft={draft}
            label={t('intake.description')}
            description={t('intake.descriptionAbout')}
            minRows={6}
          />
          <Group gap="md" align="flex-start">
            <DateField
              label={t('intake.receivedOn')}
              required
              maxDate={todayHere()}
              value={value.receivedOn}
              onChange={(receivedOn) => set({ receivedOn })}
              error={wrong('receivedOn')}
            />
            <NativeSelect
              label={t('intake.channel')}
              value={value.channel}
              onChange={(event) => set({ channel: channel.parse(event.currentTarget.value) })}
              data={channel.options.map((one) => ({ value: one, label: capital(t(`channel.${one}`)) }))}
            />
          </Group>
          <DocumentsToKeep value={value} onChange={set} fromMail={review !== null} />
          <MissingThen input={input} known={review?.missing ?? null} />
          <div className={classes.foot}>
            <Stack gap="sm">
              <FailureAlert error={opening.error} />
              <Group justify="space-between">
                <Button variant="default" onClick={() => void navigate({ to: '/' })}>
                  {t('form.cancel')}
                </Button>
                <Button type="submit" size="md" loading={opening.isPending}>
                  {t('intake.open')}
                </Button>
              </Group>
            </Stack>
          </div>
        </Stack>
      </form>
    </div>
  )
}
