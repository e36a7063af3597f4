import { type Loaded, load } from '#db/kind.ts'
import { caseKind } from '#db/kinds/index.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { caseByNumber, casesOpenSince } from '#db/queries/cases.ts'
import { addDays } from '#shared/calendar/index.ts'
import { caseDecider } from '#shared/case/decide.ts'
import type { CaseEvent } from '#shared/case/events.ts'
import { type CaseState, noCase } from '#shared/case/state.ts'
import type { CalendarEntry } from '#shared/clocks/calendarFile.ts'
import { type Clock, type ClockContext, clockKey, clocksOf } from '#shared/clocks/index.ts'
import type { Instant } from '#shared/kernel/date.ts'
import type { CaseId } from '#shared/kernel/id.ts'
import { wordsFor } from '#shared/words/index.ts'
import { type CoreContext, settingsNow } from '../context.ts'
import { clockContext } from './clocks.ts'

type History = Loaded<CaseEvent, unknown>['history']

const named = (state: CaseState, context: ClockContext): [string, Clock][] =>
  state.is === 'absent' ? [] : clocksOf(state, context).map((clock) => [clockKey(clock), clock])

/** The clocks that the case ever had, as they were when they were last there. */
const everHad = (history: History, context: ClockContext): ReadonlyMap<string, Clock> => {
  const clocks = new Map<string, Clock>()
  let state: CaseState = noCase
  for (const { event } of history) {
    state = caseDecider.evolve(state, event)
    for (const [key, clock] of named(state, context)) clocks.set(key, clock)
  }
  return clocks
}

/** What can make that a clock is there no more: the step from which it came, or what was still to be reminded of. */
const takesAway: readonly CaseEvent['type'][] = ['stepUndone', 'responseRequested']

/** A calendar that has a clock must hear of it when that is gone. */
const entriesOf = (
  id: CaseId,
  { state, version, history }: Loaded<CaseEvent, CaseState>,
  context: ClockContext,
): readonly CalendarEntry[] => {
  if (state.is === 'absent') return []
  const now = new Map(named(state, context))
  const some = history.some(({ event }) => takesAway.includes(event.type))
  const all = some ? new Map([...everHad(history, context), ...now]) : now
  const changedAt = history.at(-1)?.at as Instant
  return [...all].map(([key, clock]) => ({
    case: id,
    number: state.number,
    clock,
    version,
    changedAt,
    gone: !now.has(key),
  }))
}

/** How long a closed case stays in the calendar of the whole office, in days: long enough for any calendar to hear of it. */
const closedFor = 366

/** A calendar file of a case, or of all. Refuses `notFound`. */
export const calendarOf = async (
  context: CoreContext,
  { number }: { readonly number?: string | undefined },
): Promise<Outcome<{ readonly name: string; readonly text: string }>> => {
  const { db } = context.administration
  const around = clockContext(context)
  const one = number === undefined ? null : caseByNumber(db, number)
  if (number !== undefined && !one) return refused('notFound', { what: 'case', id: number })
  const rows = one ? [one] : casesOpenSince(db, addDays(around.today, -closedFor))
  const entries = rows.flatMap(({ caseId }) => entriesOf(caseId, load(db, caseKind, caseId), around))
  const { language, country } = settingsNow(context)
  const { calendarFile } = await import('#shared/clocks/calendarFile.ts')
  const text = calendarFile(entries, { t: wordsFor(language, country), language, madeAt: context.now() })
  return { ok: true, name: `wederhoor${one ? `-${one.number}` : ''}.ics`, text }
}
