import { Button, Group, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { LetterKind } from '#shared/case/vocabulary.ts'
import { useAsk } from '../../shared/api.tsx'
import { DateField } from '../../shared/fields.tsx'
import { todayHere } from '../../shared/parse.ts'
import { useWords } from '../../shared/words.tsx'
import type { Letter } from './useLetter.ts'

type Step = 'missingItems' | 'response' | 'answer' | 'lastNotice'

/** What the reader is given days for; a kind that is not here asks for no answer, or repeats a day. */
const given: Partial<Record<LetterKind, Step>> = {
  missingItems: 'missingItems',
  responseRequest: 'response',
  replyInvitation: 'response',
  lastNotice: 'lastNotice',
  proposal: 'answer',
  followUp: 'answer',
}

/** By when the reader answers: to be chosen where the letter gives days, told where it repeats a day. */
export const DueField = ({ letter }: { letter: Letter }) => {
  const { t, write } = useWords()
  const { draft } = letter
  const { kind } = letter.letter
  const step = given[kind]
  const repeated = !step || (kind === 'proposal' && draft?.order.about)
  if (!repeated) return <ChosenDay letter={letter} step={step} />
  if (!draft?.order.dueOn) return null
  return (
    <Text size="sm">
      {t('app.colon', { what: t('letters.dueOn') })} <strong>{write.date(draft.order.dueOn)}</strong>.{' '}
      {t(kind === 'proposal' ? 'letters.dueOfProposal' : 'letters.dueKept')}
    </Text>
  )
}

const ChosenDay = ({ letter, step }: { letter: Letter; step: Step }) => {
  const { t } = useWords()
  const { state, choose, draft, view } = letter
  const { via, dueOn } = state.choices
  const on = state.choices.on ?? draft?.order.on ?? todayHere()
  const { data: granted } = useQuery(
    useAsk().clocks.dayFor.queryOptions({ input: { step, on, via }, placeholderData: keepPreviousData }),
  )
  const printed = draft?.order.dueOn ?? granted?.dueOn ?? null
  const why = granted && [
    t(`letters.dueProposed.${granted.term.unit}`, { count: granted.term.days }),
    granted.arrival ? t('letters.onTheWay', { count: granted.arrival }) : '',
  ]
  const moved = dueOn !== null && printed !== null && dueOn !== printed && letter.settled
  return (
    <Group gap="sm" align="flex-end">
      <DateField
        label={t('letters.dueOn')}
        {...(why ? { description: why.filter(Boolean).join(' ') } : {})}
        minDate={view.receivedOn > on ? view.receivedOn : on}
        value={dueOn ?? printed}
        onChange={(day) => choose({ dueOn: day })}
        {...(moved ? { error: t('letters.dueMoved', { day: printed }) } : {})}
        clearable={false}
        maw="none"
        styles={{ wrapper: { maxWidth: 220 } }}
      />
      {dueOn && (
        <Button variant="subtle" size="xs" onClick={() => choose({ dueOn: null })}>
          {t('letters.dueAgain')}
        </Button>
      )}
    </Group>
  )
}
