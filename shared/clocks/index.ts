export {
  type Clock,
  type ClockName,
  clockKey,
  isDue,
} from './clock.ts'
export { type ClockContext, clocksOf } from './clocksOf.ts'
export { nextReminder, remindersOn } from './reminders.ts'
export { defaultClockRules } from './rules.ts'
