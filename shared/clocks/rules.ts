import { z } from 'zod'
import type { ClockRules } from '../case/context.ts'
import { channel, reminderKind, dayUnit as unit } from '../case/vocabulary.ts'

/** What holds when nobody chose otherwise. The 21 and the 90 days are of the complete file, whatever day it is. */
export const defaultClockRules: ClockRules = {
  acknowledgement: { days: 5, unit: 'working' },
  refusal: { days: 21, unit: 'calendar' },
  procedure: { days: 90, unit: 'calendar' },
  extension: { days: 90, unit: 'calendar' },
  units: { response: 'working', answer: 'working' },
  arrival: { mail: 0, phone: 0, letter: 2, registeredLetter: 3, counter: 0, visit: 0, message: 0 },
  reminders: { first: 5, second: 2, last: 1 },
  lastNoticeDays: 5,
}

/** 1 to 365 days. */
const term = z.object({ days: z.int().min(1).max(365), unit })
/** 0 to 20 working days. */
const onTheWay = z.int().min(0).max(20)
/** 1 to 60 working days. */
const away = z.int().min(1).max(60)

const shape = {
  acknowledgement: term,
  refusal: term,
  procedure: term,
  extension: term,
  units: z.object({ response: unit, answer: unit }).partial(),
  arrival: z.partialRecord(channel, onTheWay),
  reminders: z.partialRecord(reminderKind, away),
  lastNoticeDays: away,
} satisfies Record<keyof ClockRules, z.ZodType>

/** Other rules for some of the clocks: a term is given whole, of the others what is left out stays as it is. */
export const clockRulesChange = z.object(shape).partial()
export type ClockRulesChange = z.output<typeof clockRulesChange>

/** What the parts of the rules become with a change; the change may leave out whatever stays. */
export const withClockRules = (rules: ClockRules, change: ClockRulesChange): ClockRules => {
  const { units, arrival, reminders, ...terms } = change
  const said = Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined))
  const given = <T extends object>(part: T | undefined) =>
    Object.fromEntries(Object.entries(part ?? {}).filter(([, value]) => value !== undefined))
  return {
    ...rules,
    ...said,
    units: { ...rules.units, ...given(units) },
    arrival: { ...rules.arrival, ...given(arrival) },
    reminders: { ...rules.reminders, ...given(reminders) },
  }
}
