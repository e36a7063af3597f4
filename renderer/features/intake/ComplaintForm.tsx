import { Button, Group, NativeSelect, Radio, TextInput, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { channel, direction } from '#shared/case/vocabulary.ts'
import type { IntakeReview } from '#shared/contract/intake.ts'
import type { Clue } from '#shared/intake/clues/index.ts'
import type { Spot } from '#shared/intake/spot.ts'
import { DraftTextarea, useDraft } from '../../shared/DraftTextarea.tsx'
import { DateField } from '../../shared/fields.tsx'
import { focusFirstError } from '../../shared/focusFirstError.ts'
import { todayHere } from '../../shared/parse.ts'
import { capital, useWords } from '../../shared/words.tsx'
import { CategoryChoice } from './CategoryChoice.tsx'
import { type ClueSide, noteOf, withClue } from './clueWords.ts'
import { type Complaining, type Problem, problemsOf, toInput } from './complaint.ts'
import { DocumentsToKeep } from './DocumentsToKeep.tsx'
import { FoundInMail } from './FoundInMail.tsx'
import { Grounded } from './Grounded.tsx'
import { MissingThen } from './MissingThen.tsx'
import { PartyField } from './PartyField.tsx'
import { ReviewFoot } from './ReviewFoot.tsx'
import { ReviewFrame } from './ReviewFrame.tsx'
import { useOpening } from './useOpening.ts'

type Props = {
  readonly initial: Complaining
  readonly description: string
  readonly review: IntakeReview | null
  /** Goes to the next mail that waits, or back to the list; false for one that came alone. */
  readonly goOn: () => Promise<boolean>
}

const sides = ['customer', 'klussenier'] as const

/** The mail left, the case that it would become right. Nothing is stored before the case is opened. */
export const ComplaintForm = ({ initial, description, review, goOn }: Props) => {
  const { t, write } = useWords()
  const navigate = useNavigate()
  const [value, setValue] = useState(initial)
  const form = useRef<HTMLFormElement>(null)
  const [tried, setTried] = useState(false)
  const [spot, setSpot] = useState<Spot | null>(null)
  const [noted, setNoted] = useState<ReadonlySet<string>>(new Set())
  const mail = review?.upload ?? null
  const draft = useDraft(`intake/${mail ?? ''}`, description)
  const { opening, open } = useOpening(goOn)
  const set = (changed: Partial<Complaining>) => setValue({ ...value, ...changed })
  const problems = problemsOf(value)
  const wrong = (problem: Problem) => {
    if (!tried || !problems.includes(problem)) return undefined
    const unchosen = (problem === 'customer' || problem === 'klussenier') && value[problem].is === 'known'
    return t(unchosen ? 'intake.choosePersonFirst' : 'form.required')
  }
  const written = review ? noteOf(t, write, review.proposal.clues, noted) : ''
  const input = toInput(value, draft.value, { mail, note: written })
  const submit = () => {
    setTried(true)
    if (input) open(input, draft.drop)
    else focusFirstError(form.current)
  }
  const take = (clue: Clue, side: ClueSide) => {
    const chosen = value[side]
    if (chosen.is === 'new') set({ [side]: { is: 'new', person: withClue(chosen.person, clue) } })
  }
  const label = t('intake.proposal')
  const grounds = { review, onPoint: setSpot }
  return (
    <ReviewFrame review={review} spot={spot} label={label} form={form} onSubmit={submit}>
      <Title order={2}>{label}</Title>
      <Grounded of="direction" name={t('intake.direction')} {...grounds}>
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
      </Grounded>
      {sides.map((side) => (
        <PartyField
          key={side}
          kind={side}
          complaint={value}
          {...grounds}
          onChange={(chosen) => set({ [side]: chosen })}
          error={wrong(side)}
        />
      ))}
      <Grounded of="subject" name={t('intake.subject')} long {...grounds}>
        <TextInput
          label={t('intake.subject')}
          required
          maxLength={200}
          value={value.subject}
          onChange={(event) => set({ subject: event.currentTarget.value })}
          error={wrong('subject')}
        />
      </Grounded>
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
        <Grounded of="receivedOn" name={t('intake.receivedOn')} {...grounds}>
          <DateField
            label={t('intake.receivedOn')}
            required
            maxDate={todayHere()}
            value={value.receivedOn}
            onChange={(receivedOn) => set({ receivedOn })}
            error={wrong('receivedOn')}
          />
        </Grounded>
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
          sides={sides.filter((side) => value[side].is === 'new')}
          onTake={take}
          noted={noted}
          onNote={setNoted}
          onPoint={setSpot}
        />
      )}
      <DocumentsToKeep value={value} onChange={set} attachments={review?.mail.attachments ?? null} />
      <MissingThen input={input} known={review?.missing ?? null} />
      <ReviewFoot label={t('intake.open')} sending={opening}>
        <Button variant="default" onClick={() => void navigate({ to: '/' })}>
          {t('app.cancel')}
        </Button>
      </ReviewFoot>
    </ReviewFrame>
  )
}
