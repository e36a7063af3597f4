import type { ClockRules, WorkingDays } from '../case/context.ts'
import type { RemindOn } from '../case/events.ts'
import type { ResponseRequest } from '../case/state/hearing.ts'
import { type ReminderKind, reminderKinds } from '../case/vocabulary.ts'
import type { PlainDate } from '../kernel/date.ts'
import { workingDaysBefore } from './rests.ts'

/**
 * When to remind of a request that is due on `dueOn`. `since` is the day on which that was asked, or on which the due
 * day moved: a reminder on it or before it would tell nothing new, and neither would a second one before the first.
 */
export const remindersOn = (
  { calendar, rules }: { readonly calendar: WorkingDays; readonly rules: Pick<ClockRules, 'reminders'> },
  { since, dueOn }: { readonly since: PlainDate; readonly dueOn: PlainDate },
): RemindOn => {
  const first = workingDaysBefore(calendar, dueOn, rules.reminders.first)
  const second = workingDaysBefore(calendar, dueOn, rules.reminders.second)
  return {
    first: first > since ? first : null,
    second: second > since && second > first ? second : null,
    last: calendar.addWorkingDays(dueOn, rules.reminders.last),
  }
}

export type NextReminder = { readonly reminder: ReminderKind; readonly on: PlainDate }

/**
 * Which reminder of a request comes next, and when; null where none does: it is answered or lapsed, the last notice
 * went out, or nobody planned one. Whose day passed before the last one that was sent is not caught up.
 */
export const nextReminder = ({ response, reminders, remindOn }: ResponseRequest): NextReminder | null => {
  if (response.is !== 'awaited' || !remindOn) return null
  const sent = Math.max(-1, ...reminders.map(({ reminder }) => reminderKinds.indexOf(reminder)))
  const lastOn = reminders
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  for (const reminder of reminderKinds.slice(sent + 1)) {
    const on = remindOn[reminder]
    if (on && (lastOn === undefined || on > lastOn)) return { reminder, on }
  }
  return null
}
