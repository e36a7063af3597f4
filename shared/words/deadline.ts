import type { T } from './catalogue.ts'

/**
 * How a deadline stands, in words: "nog 3 werkdagen", "vandaag nog", "2 werkdagen te laat".
 * `workingDays` is what is left: 0 for today, negative when it has passed.
 */
export const deadlinePhrase = (t: T, workingDays: number): string => {
  if (workingDays === 0) return t('calendar.dueToday')
  return workingDays > 0
    ? t('calendar.workingDaysLeft', { count: workingDays })
    : t('calendar.workingDaysLate', { count: -workingDays })
}
