export {
  type Clock,
  type ClockName,
  type ClockState,
  clockKey,
  clockNames,
  clockStates,
  isDue,
} from './clock.ts'
export { type ClockContext, clocksOf } from './clocksOf.ts'
export { type NextReminder, nextReminder, remindersOn } from './reminders.ts'
export { defaultClockRules } from './rules.ts'
