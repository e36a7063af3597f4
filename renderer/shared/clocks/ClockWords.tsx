import type { Clock } from '#shared/clocks/clock.ts'
import { deadlinePhrase, type T } from '#shared/words/index.ts'
import { useWords } from '../words.tsx'

/** "stond 6 werkdagen stil"; null for a clock that never did. */
export const stoodStill = (t: T, { pausedDays, unit }: Clock): string | null => {
  if (pausedDays === 0) return null
  return t(unit === 'working' ? 'calendar.stoodStill' : 'calendar.stoodStillDays', { count: pausedDays })
}

/** How a clock stands: "nog 3 werkdagen", "2 dagen te laat", "rust", "op tijd"; the day itself on hover. */
export const ClockStands = ({ clock }: { clock: Clock }) => {
  const { t, write, today } = useWords()
  const { dueOn, daysLeft, unit, state, endedOn, daysRun } = clock
  if (dueOn === null) return <span>{t('calendar.age', { count: daysRun })}</span>
  const ended = endedOn !== null || daysLeft === null
  const words =
    ended || state === 'paused'
      ? t(`clockState.${state}`)
      : daysLeft === 0 && dueOn > today
        ? write.shortDate(dueOn)
        : deadlinePhrase(t, daysLeft, dueOn < today, unit)
  return (
    <time dateTime={dueOn} title={write.date(dueOn)}>
      {words}
    </time>
  )
}
