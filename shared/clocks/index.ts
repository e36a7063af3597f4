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
export { defaultClockRules } from './rules.ts'
