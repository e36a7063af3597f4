import { addDays, daysBetween } from '../calendar/days.ts'
import type { PlainDate } from '../kernel/date.ts'
import { firstDay, type NextStep } from './nextStep.ts'

/** The headings of the queue, in the order in which they stand. */
export const queueGroups = ['late', 'today', 'week', 'later', 'waiting'] as const
export type QueueGroup = (typeof queueGroups)[number]

const aMonday = '2024-01-01' as PlainDate

/** The Sunday of the working week that `day` is in; in a weekend that is the week to come. */
export const endOfWeek = (day: PlainDate): PlainDate => {
  const weekday = ((daysBetween(aMonday, day) % 7) + 7) % 7
  return addDays(day, (weekday < 5 ? 6 : 13) - weekday)
}

/** Under which heading a case of the queue stands, by its step as of today: what is late first, whoever it waits for. */
export const groupOf = (
  next: Pick<NextStep, 'dueOn' | 'waitsFor' | 'pressing'> & { readonly late: boolean },
  today: PlainDate,
): QueueGroup => {
  const dueOn = firstDay(next)
  if (next.late) return 'late'
  if (next.waitsFor !== 'mediator' && !next.pressing) return 'waiting'
  if (dueOn === null) return 'later'
  if (dueOn <= today) return 'today'
  return dueOn <= endOfWeek(today) ? 'week' : 'later'
}
