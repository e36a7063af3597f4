import { daysBetween } from '../calendar/days.ts'
import type { OwnDay } from '../case/events.ts'
import { type Case, currentPause, currentSettlement } from '../case/state.ts'
import { reminderKinds } from '../case/vocabulary.ts'
import type { PlainDate } from '../kernel/date.ts'
import type { Clock, StandingDay } from './clock.ts'
import {
  acknowledgementDay,
  type Counting,
  complainantHeardOn,
  completionOf,
  procedureDay,
  refusalDay,
} from './office.ts'
import { nextReminder } from './reminders.ts'
import { countDays, later, movedBy, restsOf } from './rests.ts'

export type ClockContext = Counting & { readonly today: PlainDate }

/** How a clock ended: it happened, it did not, or it no longer has to. */
type End = { readonly on: PlainDate; readonly how: 'done' | 'failed' | 'dropped' }

const firstOf = (ends: readonly (End | null | undefined | false)[]): End | null => {
  let first: End | null = null
  for (const end of ends) if (end && (!first || end.on < first.on)) first = end
  return first
}

const stateOf = (day: Pick<StandingDay, 'dueOn' | 'still'>, end: End | null, today: PlainDate) => {
  if (end?.how === 'dropped') return 'stopped'
  if (end) return end.how === 'done' && end.on <= day.dueOn ? 'met' : 'missed'
  if (day.still) return 'paused'
  return day.dueOn < today ? 'missed' : 'running'
}

type About = Pick<Clock, 'name' | 'entry' | 'who'>

const clock = (about: About, day: StandingDay, end: End | null, context: ClockContext): Clock => {
  const { calendar, today } = context
  const { startedOn, dueOn, unit, pausedDays } = day
  const endedOn = end && later(end.on, startedOn)
  return {
    ...about,
    startedOn,
    dueOn,
    unit,
    pausedDays,
    state: stateOf(day, end, today),
    daysLeft: end ? null : countDays(calendar, unit, today, dueOn),
    daysRun: Math.max(0, daysBetween(startedOn, endedOn ?? today)),
    endedOn,
  }
}

/** What ends the whole case, or makes that the sides have nothing to answer any more. */
const dropped = (on: PlainDate | undefined): End | null => (on === undefined ? null : { on, how: 'dropped' })
const overFor = (state: Case, startedOn: PlainDate): End | null => {
  const refused = state.admission.is === 'refused' ? state.admission.on : undefined
  const outcomes = [refused, currentSettlement(state)?.on].filter((day) => day !== undefined)
  return firstOf([
    dropped(state.closing?.on),
    ...outcomes.filter((day) => day > startedOn).map((day) => dropped(day)),
  ])
}

const acknowledgementClock = (state: Case, context: ClockContext): Clock => {
  const heardOn = complainantHeardOn(state)
  const closedOn = state.reopenings[0]?.closing.on ?? state.closing?.on
  const end = firstOf([heardOn && { on: heardOn, how: 'done' }, dropped(closedOn)])
  const day = acknowledgementDay(state, context, end?.on ?? context.today)
  return clock({ name: 'acknowledgement', entry: null, who: 'mediator' }, day, end, context)
}

/** The clocks that are counted from the complete file; a decision that came before it needed none. */
const fileClocks = (state: Case, context: ClockContext): readonly Clock[] => {
  const complete = completionOf(state, context)
  if (!complete) return []
  const { admission } = state
  const settled = currentSettlement(state)
  const decided = firstOf([
    admission.is !== 'undecided' && { on: admission.on, how: 'done' },
    dropped(state.closing?.on),
  ])
  const over = firstOf([
    settled && { on: settled.on, how: 'done' },
    admission.is === 'refused' && { on: admission.on, how: 'dropped' },
    state.closing && { on: state.closing.on, how: 'done' },
  ])
  const own = (
    name: 'refusal' | 'procedure',
    end: End | null,
    dayOf: typeof refusalDay,
  ): readonly Clock[] => {
    if (end && end.on < complete.on) return []
    const day = dayOf(state, context, end?.on ?? context.today)
    return day ? [clock({ name, entry: null, who: 'mediator' }, day, end, context)] : []
  }
  return [...own('refusal', decided, refusalDay), ...own('procedure', over, procedureDay)]
}

/**
 * A day that was told to a side. Where the case rested and went on, the history has the day as it became; only
 * a rest that was not over by `until` still has to be reckoned with, unless the day was moved by it all the same
 * (`movedOn`): what a settlement or an answer that was recorded later ended while the case rested, was still open then.
 */
const toldDay = (
  state: Case,
  {
    on: startedOn,
    dueOn,
    unit,
    movedOn,
  }: { readonly on: PlainDate; readonly movedOn: PlainDate | null } & OwnDay,
  { calendar }: ClockContext,
  until: PlainDate,
): StandingDay => {
  const rests = restsOf(state, false)
  const told = movedOn === null ? until : later(until, movedOn)
  const over = rests.filter(({ to }) => to !== null && to <= told)
  const now = rests.filter(({ to }) => to === null || to > told)
  const lost = over.reduce((sum, { from, to }) => {
    const since = later(from, startedOn)
    return to !== null && to > since && dueOn >= since ? sum + countDays(calendar, unit, since, to) : sum
  }, 0)
  const moved = movedBy(calendar, { dueOn, unit }, now, { start: startedOn, until })
  return { startedOn, dueOn: moved.dueOn, unit, pausedDays: lost + moved.days, still: moved.still }
}

const responseClocks = (state: Case, context: ClockContext): readonly Clock[] =>
  state.requests.map((request) => {
    const { response } = request
    const end: End | null =
      response.is === 'awaited'
        ? overFor(state, request.on)
        : { on: response.on, how: response.is === 'answered' ? 'done' : 'failed' }
    const day = toldDay(state, request, context, end?.on ?? context.today)
    return clock({ name: 'response', entry: request.id, who: request.to }, day, end, context)
  })

const nameOf = { first: 'firstReminder', second: 'secondReminder', last: 'lastNotice' } as const

/** The reminders that were sent, and the one that comes next; a later one is no clock yet. */
const reminderClocks = (state: Case, context: ClockContext): readonly Clock[] =>
  state.requests.flatMap((request) => {
    const next = nextReminder(request)
    const { id: entry, on, remindOn, reminders, movedOn } = request
    return reminderKinds.flatMap((kind) => {
      const sent = reminders.find(({ reminder }) => reminder === kind)
      const dueOn = remindOn?.[kind] ?? sent?.on
      if (!dueOn || !(sent || next?.reminder === kind)) return []
      const end: End | null = sent ? { on: sent.on, how: 'done' } : overFor(state, on)
      const day = toldDay(state, { on, dueOn, unit: 'working', movedOn }, context, end?.on ?? context.today)
      // After a rest the reminders come anew: none stood still, and until then none is missed.
      const still = currentPause(state) !== null
      return [
        clock({ name: nameOf[kind], entry, who: 'mediator' }, { ...day, pausedDays: 0, still }, end, context),
      ]
    })
  })

const answerClocks = (state: Case, context: ClockContext): readonly Clock[] =>
  state.proposals.flatMap(({ id, to, on, answerBy: dueOn, unit, movedOn, answers, withdrawn }) =>
    to.map((who) => {
      const answer = answers[who]
      const end: End | null = answer
        ? { on: answer.on, how: 'done' }
        : firstOf([dropped(withdrawn?.on), overFor(state, on)])
      const day = toldDay(state, { on, dueOn, unit, movedOn }, context, end?.on ?? context.today)
      return clock({ name: 'answer', entry: id, who }, day, end, context)
    }),
  )

/**
 * What the parties agreed between them: no rest of the case moves it, and it outlives the closing. What was still open
 * when the case was opened again binds nobody any more.
 */
const actionClocks = (state: Case, context: ClockContext): readonly Clock[] =>
  state.settlements.flatMap(({ on: startedOn, actions }, index) => {
    const reopened = state.reopenings.find(({ settlements }) => settlements > index)
    return actions.map(({ id, owner, dueOn, result }) => {
      const end: End | null = result
        ? { on: result.on, how: result.kept ? 'done' : 'failed' }
        : dropped(reopened?.on)
      const day = { startedOn, dueOn, unit: 'working', pausedDays: 0, still: false } as const
      return clock({ name: 'action', entry: id, who: owner }, day, end, context)
    })
  })

const ageClock = (state: Case, { today }: ClockContext): Clock => {
  const endedOn = state.closing && later(state.closing.on, state.receivedOn)
  return {
    ...{ name: 'age', entry: null, who: null, unit: 'calendar', pausedDays: 0 },
    startedOn: state.receivedOn,
    dueOn: null,
    state: endedOn ? 'stopped' : 'running',
    daysLeft: null,
    daysRun: Math.max(0, daysBetween(state.receivedOn, endedOn ?? today)),
    endedOn,
  }
}

/**
 * Every clock of a case, those that ended included, in the order of the procedure. It follows from the history,
 * from today's date and from the calendar; `rules` only speak where the history is from before there were clocks.
 */
export const clocksOf = (state: Case, context: ClockContext): readonly Clock[] => [
  acknowledgementClock(state, context),
  ...fileClocks(state, context),
  ...responseClocks(state, context),
  ...reminderClocks(state, context),
  ...answerClocks(state, context),
  ...actionClocks(state, context),
  ageClock(state, context),
]
