import { Button, Group, Text } from '@mantine/core'
import { type Granted, grantedFor } from '#shared/case/decide/handler.ts'
import type { LetterKind } from '#shared/case/vocabulary.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { DateField } from '../../shared/fields.tsx'
import { useWords } from '../../shared/words.tsx'
import type { Letter } from './useLetter.ts'

/** What the reader is given days for; a kind that is not here asks for no answer, or repeats a day. */
const given: Partial<Record<LetterKind, Granted>> = {
  missingItems: 'missingItems',
  responseRequest: 'response',
  replyInvitation: 'response',
  lastNotice: 'lastNotice',
  proposal: 'answer',
  followUp: 'answer',
}

/** By when the reader answers, and how that day came to be proposed. */
export const DueField = ({ letter, settings }: { letter: Letter; settings: Settings }) => {
  const { t, write } = useWords()
  const { state, choose, draft } = letter
  const { via, dueOn } = state.choices
  const { kind } = letter.letter
  const proposed = draft?.order.dueOn ?? null
  const step = given[kind]
  const fixed = !step || (kind === 'proposal' && draft?.order.about)
  if (fixed)
    return proposed ? (
      <Text size="sm">
        {t('letters.dueOn')}: <strong>{write.date(proposed)}</strong>.{' '}
        {t(kind === 'proposal' ? 'letters.dueOfProposal' : 'letters.dueKept')}
      </Text>
    ) : null
  const { days, unit } = grantedFor(settings, step)
  const onTheWay = settings.clocks.arrival[via]
  const why = [
    t(`letters.dueProposed.${unit}`, { count: days }),
    onTheWay ? t('letters.onTheWay', { count: onTheWay }) : '',
  ]
  return (
    <Group gap="sm" align="flex-end">
      <DateField
        label={t('letters.dueOn')}
        description={why.filter(Boolean).join(' ')}
        minDate={draft?.order.on ?? letter.view.receivedOn}
        value={dueOn ?? proposed}
        onChange={(day) => choose({ dueOn: day })}
        {...(dueOn && proposed && dueOn !== proposed
          ? { error: t('letters.dueMoved', { day: proposed }) }
          : {})}
        maw="none"
        styles={{ input: { maxWidth: 220 } }}
      />
      {dueOn && (
        <Button variant="subtle" size="xs" onClick={() => choose({ dueOn: null })}>
          {t('letters.dueAgain')}
        </Button>
      )}
    </Group>
  )
}
