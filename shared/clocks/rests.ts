import { addDays, daysBetween, firstDay } from '../calendar/days.ts'
import type { ClockRules, Term, WorkingDays } from '../case/context.ts'
import type { OwnDay } from '../case/events.ts'
import type { Case } from '../case/state.ts'
import type { Channel, DayUnit } from '../case/vocabulary.ts'
import type { PlainDate } from '../kernel/date.ts'

/** The case lay still from a day until another; `to` is null while it does. */
export type Rest = { readonly from: PlainDate; readonly to: PlainDate | null }

/** The later of two days. */
export const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other)

/** The day itself when it is a working day, else the first one after it. */
export const onWorkingDay = (calendar: WorkingDays, day: PlainDate): PlainDate =>
  calendar.addWorkingDays(day, 0)

/** When a message has arrived: a side's days begin then. */
export const arrivalOf = (
  { calendar, clocks }: { readonly calendar: WorkingDays; readonly clocks: Pick<ClockRules, 'arrival'> },
  { on, via }: { readonly on: PlainDate; readonly via: Channel },
): PlainDate => (clocks.arrival[via] ? calendar.addWorkingDays(on, clocks.arrival[via]) : on)

/** The last day of a term that begins on `from`, which itself does not count. Always a working day. */
export const endOfTerm = (calendar: WorkingDays, from: PlainDate, { days, unit }: Term): PlainDate =>
  unit === 'working'
    ? calendar.addWorkingDays(from, days)
    : onWorkingDay(calendar, addDays(from, Math.max(0, days)))

/** Days after `from`, up to and including `to`; negative when `to` lies before it. */
export const countDays = (calendar: WorkingDays, unit: DayUnit, from: PlainDate, to: PlainDate): number =>
  unit === 'working' ? calendar.workingDaysBetween(from, to) : daysBetween(from, to)

/** The n-th working day before `day`. */
export const workingDaysBefore = (calendar: WorkingDays, day: PlainDate, n: number): PlainDate => {
  let at = day
  for (let left = n; left > 0 && at > firstDay; ) {
    at = addDays(at, -1)
    if (onWorkingDay(calendar, at) === at) left -= 1
  }
  return at
}

const beforeReopening = (state: Case, index: number, ownDays: boolean): PlainDate => {
  const { closing, refusal, settlements } = state.reopenings[index] as Case['reopenings'][number]
  const before = state.reopenings[index - 1]?.settlements ?? 0
  const settled = state.settlements.slice(before, settlements).at(-1)
  // The office's clocks had ended with the refusal or the settlement already.
  const ends = ownDays ? [closing.on, refusal?.on, settled?.on] : [closing.on]
  return ends.filter((day) => day !== undefined).toSorted()[0] ?? closing.on
}

const joined = (spans: readonly Rest[]): readonly Rest[] => {
  const rests: Rest[] = []
  for (const span of spans.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = rests.at(-1)
    if (!last || (last.to !== null && last.to < span.from)) rests.push(span)
    else if (last.to !== null)
      rests[rests.length - 1] = { from: last.from, to: span.to && later(span.to, last.to) }
  }
  return rests
}

const none: readonly Rest[] = []

/** Which of the pauses and the reopenings of a case, from the first index up to the second. */
type Among = { readonly pauses: [number, number?]; readonly reopenings: [number, number?] }

/**
 * When the case rested or was closed, in order and apart from each other. A case that is closed now is not among
 * them: its clocks ended. `ownDays`: as the clocks of the office see it.
 */
export const restsOf = (
  state: Case,
  ownDays: boolean,
  { pauses, reopenings }: Among = { pauses: [0], reopenings: [0] },
): readonly Rest[] => {
  if (!state.pauses.length && !state.reopenings.length) return none
  const all = (length: number, [from, to = length]: [number, number?]) =>
    Array.from({ length: Math.max(0, Math.min(to, length) - from) }, (_, nth) => from + nth)
  const paused = all(state.pauses.length, pauses).flatMap((index): Rest[] => {
    const pause = state.pauses[index] as Case['pauses'][number]
    if (pause.resumed) return [{ from: pause.on, to: later(pause.on, pause.resumed.on) }]
    return index === state.pauses.length - 1 ? [{ from: pause.on, to: null }] : []
  })
  const closed = all(state.reopenings.length, reopenings).map((index): Rest => {
    const from = beforeReopening(state, index, ownDays)
    return { from, to: later(from, (state.reopenings[index] as Case['reopenings'][number]).on) }
  })
  return joined([...paused, ...closed])
}

export type Moved = { readonly dueOn: PlainDate; readonly days: number; readonly still: boolean }

/**
 * A day moved by what the rests took of its time, as it stands on `until`: so many days later, and never earlier.
 * A day that had passed when the rest began stays passed.
 */
export const movedBy = (
  calendar: WorkingDays,
  { dueOn, unit }: OwnDay,
  rests: readonly Rest[],
  { start, until }: { readonly start: PlainDate; readonly until: PlainDate },
): Moved =>
  rests.reduce<Moved>(
    (sofar, rest) => {
      const from = later(rest.from, start)
      const to = rest.to === null || rest.to > until ? until : rest.to
      if (to < from || sofar.dueOn < from) return sofar
      const days = sofar.days + countDays(calendar, unit, from, to)
      return {
        dueOn: days === 0 ? dueOn : endOfTerm(calendar, dueOn, { days, unit }),
        days,
        still: rest.to === null,
      }
    },
    { dueOn, days: 0, still: false },
  )
