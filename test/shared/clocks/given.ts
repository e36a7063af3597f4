import { workingCalendar } from '#shared/calendar/index.ts'
import type { Case } from '#shared/case/state.ts'
import { type Clock, type ClockName, clocksOf, defaultClockRules } from '#shared/clocks/index.ts'
import { plainDate } from '#shared/kernel/date.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { given } from '#test/shared/case/given.ts'
import { complaint, type Order, openCase, signed } from '#test/shared/case/orders.ts'

/** The shortest story of which the file is complete, on the second of March. */
export const complete: readonly Order[] = [openCase(), complaint(), signed()]

/** Belgium, and the rules that the app starts with. */
export const clockContextOn = (today: string) => ({
  today: plainDate.parse(today),
  calendar: workingCalendar('BE'),
  rules: defaultClockRules,
})

/** The clocks of that name in a case. */
export const named = (state: Case, name: ClockName, today: string): readonly Clock[] =>
  clocksOf(state, clockContextOn(today)).filter((clock) => clock.name === name)

/** The one clock of that name, after a story. */
export const clockAfter = (name: ClockName, today: string, ...orders: readonly Order[]): Clock => {
  const [clock, second] = named(given(...orders).state(), name, today)
  invariant(clock && !second, 'not exactly one clock', { name })
  return clock
}
