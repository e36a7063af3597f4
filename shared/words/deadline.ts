import type { T } from './catalogue.ts'

/**
 * How a deadline stands, in words: "nog 3 werkdagen", "vandaag nog", "2 werkdagen te laat".
 * `workingDays` is what is left: 0 for today, negative when it has passed. `late`: the day itself has passed, which
 * on a day off can be without a working day in between.
 */
export const deadlinePhrase = (t: T, workingDays: number, late = false): string => {
  if (workingDays === 0) return t(late ? 'calendar.late' : 'calendar.dueToday')
  return workingDays > 0
    ? t('calendar.workingDaysLeft', { count: workingDays })
    : t('calendar.workingDaysLate', { count: -workingDays })
}
