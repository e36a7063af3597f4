import type { ReactNode } from 'react'
import type { Stage } from '#shared/case/vocabulary.ts'
import type { CaseLine } from '#shared/contract/cases.ts'
import { Day, Deadline } from '../Day.tsx'
import { PartyName } from '../PartyName.tsx'
import { capital, useWords } from '../words.tsx'
import classes from './pieces.module.css'
import { nextWords, type PartiesOf, pressingWords, sidesOf } from './words.ts'

/** Who complains about whom, each in the hue of the side. */
export const Parties = ({ of }: { of: PartiesOf<ReactNode> }) => {
  const { t } = useWords()
  const { complainant, respondent } = sidesOf(of)
  return (
    <>
      <PartyName side="complainant" name={complainant} />{' '}
      <span className={classes.quiet}>{t('queue.against')}</span>{' '}
      <PartyName side="respondent" name={respondent} />
    </>
  )
}

/** As the library's badge, without its weight: each line of a list has one. */
export const StageBadge = ({ stage }: { stage: Stage }) => {
  const { t } = useWords()
  return (
    <span className={classes.badge} data-stage={stage}>
      {capital(t(`stage.${stage}`))}
    </span>
  )
}

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
        <span className={classes.step} title={nextWords(t, line)}>
          {nextWords(t, line)}
        </span>
        <span className={classes.when} data-late={late || undefined}>
          <When line={line} />
        </span>
      </>
    )
  return (
    <>
      <span className={classes.step} data-late={late || undefined} title={pressingWords(t, pressing)}>
        {pressingWords(t, pressing)}
      </span>
      <span className={classes.when}>
        {nextWords(t, line)} · <When line={line} />
      </span>
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
