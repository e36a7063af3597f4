import { Button, Fieldset, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CaseView } from '#shared/case/view.ts'
import type { IntakeReview } from '#shared/contract/intake.ts'
import { wordsOf } from '#shared/intake/replyText.ts'
import { useAsk } from '../../shared/api.tsx'
import { useDraft } from '../../shared/DraftTextarea.tsx'
import { DateField } from '../../shared/fields.tsx'
import { focusFirstError } from '../../shared/focusFirstError.ts'
import { LinkText } from '../../shared/links.tsx'
import { PartyName } from '../../shared/PartyName.tsx'
import { todayHere } from '../../shared/parse.ts'
import { useMutateOnce } from '../../shared/useMutateOnce.ts'
import { useWords } from '../../shared/words.tsx'
import { CaseChoice } from './CaseChoice.tsx'
import { depthOf, PartRow } from './DocumentsToKeep.tsx'
import { ReplyFields } from './ReplyFields.tsx'
import { ReplyText } from './ReplyText.tsx'
import { ReviewFoot } from './ReviewFoot.tsx'
import { ReviewFrame } from './ReviewFrame.tsx'
import { fromReply, problemsOfReply, type ReplyProblem, toFiling } from './replying.ts'

type Props = {
  readonly review: IntakeReview
  readonly view: CaseView
  /** The mediator says that it belongs to another case. */
  readonly onOtherCase: (number: string) => void
  readonly onNewComplaint: () => void
  readonly onFiled: (after: CaseView) => void
}

/** The mail left, what it becomes in its case right. Nothing is stored before it is filed. */
export const ReplyForm = ({ review, view, onOtherCase, onNewComplaint, onFiled }: Props) => {
  const { t } = useWords()
  const ask = useAsk()
  const queries = useQueryClient()
  const mail = review.upload
  const [value, setValue] = useState(() => fromReply(review, view, todayHere()))
  const [choosing, setChoosing] = useState(false)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft(`reply/${mail}/${view.number}`, wordsOf(review.pieces, ['fresh']))
  const filing = useMutation(ask.intake.file.mutationOptions())
  const file = useMutateOnce(filing)
  const problems = problemsOfReply(value, draft.value)
  const wrong = (problem: ReplyProblem) =>
    tried && problems.includes(problem) ? t('form.required') : undefined

  const submit = () => {
    setTried(true)
    const input = toFiling(value, draft.value, { mail, view })
    if (!input) return focusFirstError(form.current)
    file(input, {
      onSuccess: (after) => {
        draft.drop()
        queries.setQueryData(ask.cases.get.queryKey({ input: { number: after.number } }), after)
        void queries.invalidateQueries()
        onFiled(after)
      },
    })
  }
  return (
    <ReviewFrame
      review={review}
      label={t('reply.title.answer', { number: view.number })}
      form={form}
      onSubmit={submit}
    >
      <Group justify="space-between" align="flex-start" gap="sm">
        <CaseInShort view={view} />
        <Button variant="default" size="compact-sm" onClick={() => setChoosing(!choosing)}>
          {t('reply.otherCase')}
        </Button>
      </Group>
      {choosing && <CaseChoice label={t('reply.toCaseTitle')} onChoose={onOtherCase} />}
      <ReplyFields
        value={value}
        view={view}
        onChange={(changed) => setValue({ ...value, ...changed })}
        wrong={wrong}
      />
      <DateField
        label={t('intake.receivedOn')}
        required
        maxDate={todayHere()}
        value={value.receivedOn}
        onChange={(receivedOn) => setValue({ ...value, receivedOn })}
        error={wrong('receivedOn')}
      />
      {(value.as === 'statement' || value.as === 'answer') && (
        <ReplyText
          draft={draft}
          pieces={review.pieces}
          label={value.as === 'statement' ? t('reply.text') : t('reply.note')}
          error={wrong('text')}
        />
      )}
      <Fieldset legend={t('reply.documents')}>
        <Stack gap="sm">
          {value.parts.map((part) => (
            <PartRow
              key={part.partIndex}
              part={part}
              depth={depthOf(review.mail.attachments, part.partIndex)}
              onChange={(changed) =>
                setValue({
                  ...value,
                  parts: value.parts.map((one) => (one.partIndex === changed.partIndex ? changed : one)),
                })
              }
            />
          ))}
          <Text size="sm" c="dimmed">
            {value.parts.length === 0 && `${t('reply.noDocuments')} `}
            {t('intake.mailKept')}
          </Text>
        </Stack>
      </Fieldset>
      <ReviewFoot label={t('reply.file', { number: view.number })} sending={filing}>
        <Button variant="default" onClick={onNewComplaint}>
          {t('reply.newComplaint')}
        </Button>
      </ReviewFoot>
    </ReviewFrame>
  )
}

const CaseInShort = ({ view: { number, subject, complainant, respondent } }: { view: CaseView }) => {
  const { t } = useWords()
  return (
    <div>
      <Title order={2}>
        <LinkText to="/zaken/$number" params={{ number }} underline="always">
          {number}
        </LinkText>{' '}
        {subject}
      </Title>
      <Text size="sm">
        <PartyName side="complainant" name={complainant?.name ?? null} />{' '}
        <Text span c="dimmed">
          {t('queue.against')}
        </Text>{' '}
        <PartyName side="respondent" name={respondent?.name ?? null} />
      </Text>
    </div>
  )
}
