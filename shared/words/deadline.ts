import type { DayUnit } from '../case/vocabulary.ts'
import type { T } from './catalogue.ts'

/**
 * How a deadline stands, in words: "nog 3 werkdagen", "vandaag nog", "2 dagen te laat".
 * `days` is what is left, in `unit`: 0 for today, negative when it has passed. `late`: the day itself has passed, which
 * on a day off can be without a working day in between.
 */
export const deadlinePhrase = (t: T, days: number, late = false, unit: DayUnit = 'working'): string => {
  if (days === 0) return t(late ? 'calendar.late' : 'calendar.dueToday')
  const count = Math.abs(days)
  if (unit === 'calendar') return t(days > 0 ? 'calendar.daysLeft' : 'calendar.daysLate', { count })
  return t(days > 0 ? 'calendar.workingDaysLeft' : 'calendar.workingDaysLate', { count })
}
