import { Badge, Text } from '@mantine/core'
import type { Stage } from '#shared/case/vocabulary.ts'
import type { CaseLine } from '#shared/contract/cases.ts'
import { Day, Deadline } from '../Day.tsx'
import { PartyName } from '../PartyName.tsx'
import { capital, useWords } from '../words.tsx'
import { nextWords, pressingWords, sidesOf } from './words.ts'

/** Who complains about whom, each in the hue of the side. */
export const Parties = ({ of }: { of: Pick<CaseLine, 'direction' | 'customer' | 'klussenier'> }) => {
  const { t } = useWords()
  const { complainant, respondent } = sidesOf(of)
  return (
    <>
      <PartyName side="complainant" name={complainant} />{' '}
      <Text span c="dimmed">
        {t('queue.against')}
      </Text>{' '}
      <PartyName side="respondent" name={respondent} />
    </>
  )
}

export const StageBadge = ({ stage }: { stage: Stage }) => {
  const { t } = useWords()
  return (
    <Badge variant="default" radius="sm" fw={500} tt="none" size="md">
      {capital(t(`stage.${stage}`))}
    </Badge>
  )
}

const inTime = { c: 'dimmed' } as const
const tooLate = { c: 'var(--late-ink)', fw: 600 } as const

/**
 * What to do next and by when, in words; of a closed case, what came of it and when. What presses before the next step
 * comes first.
 */
export const NextInWords = ({ line }: { line: CaseLine }) => {
  const { t } = useWords()
  const { pressing, late } = line.next
  if (!pressing)
    return (
      <>
        <Text size="sm" fw={500} truncate title={nextWords(t, line)}>
          {nextWords(t, line)}
        </Text>
        <Text size="sm" truncate {...(late ? tooLate : inTime)}>
          <When line={line} />
        </Text>
      </>
    )
  return (
    <>
      <Text size="sm" truncate title={pressingWords(t, pressing)} {...(late ? tooLate : { fw: 500 })}>
        {pressingWords(t, pressing)}
      </Text>
      <Text size="sm" truncate {...inTime}>
        {nextWords(t, line)} · <When line={line} />
      </Text>
    </>
  )
}

const When = ({ line }: { line: CaseLine }) => {
  const { t } = useWords()
  if (line.closedOn && line.next.code === 'none') return <Day on={line.closedOn} />
  return (
    <>
      {line.paused && `${t('queue.paused')} · `}
      {line.next.dueOn ? <Deadline on={line.next.dueOn} days={line.next.days} /> : t('queue.noDeadline')}
    </>
  )
}
