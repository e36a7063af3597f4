import { daysBetween } from '#shared/calendar/days.ts'
import type { DayUnit } from '#shared/case/vocabulary.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { deadlinePhrase, type T } from '#shared/words/index.ts'
import { useWords } from './words.tsx'

const nearby = (t: T, today: PlainDate, day: PlainDate): string | null => {
  const away = daysBetween(today, day)
  if (away === 0) return t('calendar.today')
  if (away === 1) return t('calendar.tomorrow')
  return away === -1 ? t('calendar.yesterday') : null
}

/** A day as it is written here, or "vandaag"; the whole date on hover. */
export const Day = ({ on }: { on: PlainDate }) => {
  const { t, write, today } = useWords()
  return (
    <time dateTime={on} title={write.date(on)}>
      {nearby(t, today, on) ?? write.shortDate(on)}
    </time>
  )
}

/** How a deadline stands ("nog 3 werkdagen"), the day itself on hover. `days` are in `unit`, as the core counted them. */
export const Deadline = ({
  on,
  days,
  unit = 'working',
}: {
  on: PlainDate
  days: number | null
  unit?: DayUnit
}) => {
  const { t, write, today } = useWords()
  const left = days ?? 0
  // On a day off nothing is left to count, but the day itself may have passed or be ahead.
  const phrase = left === 0 && on > today ? write.shortDate(on) : deadlinePhrase(t, left, on < today, unit)
  return (
    <time dateTime={on} title={write.date(on)}>
      {phrase}
    </time>
  )
}
