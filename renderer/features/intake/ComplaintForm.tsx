import { Button, Group, NativeSelect, Radio, Stack, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { channel, direction } from '#shared/case/vocabulary.ts'
import type { IntakeReview } from '#shared/contract/intake.ts'
import type { Clue } from '#shared/intake/clues/index.ts'
import type { Concluded } from '#shared/intake/propose.ts'
import type { Spot } from '#shared/intake/spot.ts'
import { useAsk } from '../../shared/api.tsx'
import { DraftTextarea, useDraft } from '../../shared/DraftTextarea.tsx'
import { DateField } from '../../shared/fields.tsx'
import { focusFirstError } from '../../shared/focusFirstError.ts'
import { say } from '../../shared/notice.tsx'
import { todayHere } from '../../shared/parse.ts'
import { FailureAlert } from '../../shared/refusal.tsx'
import { useMutateOnce } from '../../shared/useMutateOnce.ts'
import { capital, useWords } from '../../shared/words.tsx'
import { CategoryChoice } from './CategoryChoice.tsx'
import { type ClueSide, noteOf, withClue } from './clueWords.ts'
import { type Complaining, complainantOf, groundOf, type Problem, problemsOf, toInput } from './complaint.ts'
import { DocumentsToKeep } from './DocumentsToKeep.tsx'
import { FoundInMail } from './FoundInMail.tsx'
import { GroundMark } from './GroundMark.tsx'
import classes from './intake.module.css'
import { MissingThen } from './MissingThen.tsx'
import { PartyField } from './PartyField.tsx'
import { ReviewFrame } from './ReviewFrame.tsx'

type Props = {
  readonly initial: Complaining
  readonly description: string
  readonly review: IntakeReview | null
  /** Goes to the next mail that waits, or back to the list; false for one that came alone. */
  readonly goOn: () => Promise<boolean>
}

/** The mail left, the case that it would become right. Nothing is stored before the case is opened. */
export const ComplaintForm = ({ initial, description, review, goOn }: Props) => {
  const { t, write } = useWords()
  const ask = useAsk()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [value, setValue] = useState(initial)
  const form = useRef<HTMLFormElement>(null)
  const [tried, setTried] = useState(false)
  const [spot, setSpot] = useState<Spot | null>(null)
  const [noted, setNoted] = useState<ReadonlySet<string>>(new Set())
  const note = (key: string, along: boolean) => {
    const next = new Set(noted)
    if (along) next.add(key)
    else next.delete(key)
    setNoted(next)
  }
  const mail = review?.upload ?? null
  const draft = useDraft(`intake/${mail ?? ''}`, description)
  const opening = useMutation(ask.intake.open.mutationOptions())
  const open = useMutateOnce(opening)
  const set = (changed: Partial<Complaining>) => setValue({ ...value, ...changed })
  const problems = problemsOf(value)
  const sentence = (problem: Problem) =>
    problem === 'customer' || problem === 'klussenier'
      ? value[problem].is === 'known'
        ? t('intake.choosePersonFirst')
        : t('form.required')
      : t('form.required')
  const wrong = (problem: Problem) => (tried && problems.includes(problem) ? sentence(problem) : undefined)
  const written = review ? noteOf(t, write, review.proposal.clues, noted) : ''
  const input = toInput(value, draft.value, { mail, note: written })

  const submit = () => {
    setTried(true)
    if (!input) focusFirstError(form.current)
    if (!input) return
    open(input, {
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
  const label = t('intake.proposal')
  const ground = (of: Concluded, name: string) =>
    review && <GroundMark of={name} {...groundOf(review, of)} onPoint={setSpot} />
  const languageMark = (side: ClueSide) =>
    review && complainantOf(review) === side ? (
      <span className={classes.grounded} style={{ position: 'absolute', inset: '0 0 auto' }}>
        {ground('language', t('form.language'))}
      </span>
    ) : null
  const take = (clue: Clue, side: ClueSide) => {
    const chosen = value[side]
    if (chosen.is === 'new') set({ [side]: { is: 'new', person: withClue(chosen.person, clue) } })
  }
  return (
    <ReviewFrame review={review} spot={spot} label={label} form={form} onSubmit={submit}>
      <Title order={2}>{label}</Title>
      <div className={classes.grounded}>
        {ground('direction', t('intake.direction'))}
        <Radio.Group
          label={t('intake.direction')}
          value={value.direction}
          onChange={(one) => set({ direction: direction.parse(one) })}
        >
          <Group gap="lg" mt={6}>
            {direction.options.map((one) => (
              <Radio key={one} value={one} label={capital(t(`direction.${one}`))} />
            ))}
          </Group>
        </Radio.Group>
      </div>
      {(['customer', 'klussenier'] as const).map((side) => (
        <div key={side} className={classes.grounded}>
          {ground(side, t(`intake.${side}`))}
          <PartyField
            kind={side}
            complaint={value}
            review={review}
            onChange={(chosen) => set({ [side]: chosen })}
            languageMark={languageMark(side)}
            error={wrong(side)}
          />
        </div>
      ))}
      <div className={classes.grounded} data-long={review !== null || undefined}>
        {ground('subject', t('intake.subject'))}
        <TextInput
          label={t('intake.subject')}
          required
          maxLength={200}
          value={value.subject}
          onChange={(event) => set({ subject: event.currentTarget.value })}
          error={wrong('subject')}
        />
      </div>
      <CategoryChoice
        value={value.categories}
        onChange={(categories) => set({ categories })}
        proposed={review?.proposal.about ?? []}
        onPoint={setSpot}
      />
      <DraftTextarea
        draft={draft}
        label={t('intake.description')}
        description={t('intake.descriptionAbout')}
        minRows={6}
      />
      <Group gap="md" align="flex-start">
        <div className={classes.grounded}>
          {ground('receivedOn', t('intake.receivedOn'))}
          <DateField
            label={t('intake.receivedOn')}
            required
            maxDate={todayHere()}
            value={value.receivedOn}
            onChange={(receivedOn) => set({ receivedOn })}
            error={wrong('receivedOn')}
          />
        </div>
        <NativeSelect
          label={t('intake.channel')}
          value={value.channel}
          onChange={(event) => set({ channel: channel.parse(event.currentTarget.value) })}
          data={channel.options.map((one) => ({ value: one, label: capital(t(`channel.${one}`)) }))}
        />
      </Group>
      {review && (
        <FoundInMail
          clues={review.proposal.clues}
          sides={(['customer', 'klussenier'] as const).filter((side) => value[side].is === 'new')}
          onTake={take}
          noted={noted}
          onNote={note}
          onPoint={setSpot}
        />
      )}
      <DocumentsToKeep value={value} onChange={set} attachments={review?.mail.attachments ?? null} />
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
    </ReviewFrame>
  )
}
