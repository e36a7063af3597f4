import { complainantHeardOn } from '../clocks/office.ts'
import { nextReminder } from '../clocks/reminders.ts'
import type { PlainDate } from '../kernel/date.ts'
import { openActions } from './actions.ts'
import type { OwnDays } from './events.ts'
import { groundsFound, missingItems, respondentHeard, unmetConditions } from './rules.ts'
import type { ResponseRequest } from './state/hearing.ts'
import {
  assessedNow,
  awaitedRequests,
  type Case,
  currentPause,
  currentSettlement,
  openProposals,
} from './state.ts'
import type { Party } from './vocabulary.ts'

const stepCodes = [
  'resume',
  'awaitMissingItems',
  'askAgain',
  'requestMissingItems',
  'checkConditions',
  'admit',
  'refuse',
  'close',
  'completeHearing',
  'requestResponse',
  'awaitResponse',
  'remind',
  'recordLapse',
  'assess',
  'propose',
  'awaitAnswers',
  'chaseAnswers',
  'recordSettlement',
  'decideOnRefusal',
  'awaitActions',
  'followUp',
  'none',
] as const
export type StepCode = (typeof stepCodes)[number]

/** A day of the office's own that comes before the next step is due: by then it has to be done as well. */
export type Pressing = { readonly clock: keyof OwnDays; readonly dueOn: PlainDate }

/**
 * What has to happen next, by when, and who has to do it. `dueOn` is null where nothing presses.
 * It follows from the history alone; what it comes to on a day, and whether it is late, follow from today's date
 * (`stepOn`, `isLate`).
 */
export type NextStep = {
  readonly code: StepCode
  readonly dueOn: PlainDate | null
  readonly waitsFor: 'mediator' | Party | 'both' | 'nobody'
  readonly pressing: Pressing | null
  /** The day by which a response is awaited that is still to be reminded of; null for a last notice, which follows it. */
  readonly awaitedUntil: PlainDate | null
}
type Step = Omit<NextStep, 'pressing' | 'awaitedUntil'> & Partial<Pick<NextStep, 'awaitedUntil'>>

const earliest = (days: readonly PlainDate[]): PlainDate | null => days.toSorted()[0] ?? null

const forMediator = (code: StepCode, state: Case): Step => ({
  code,
  dueOn: state.nextBy,
  waitsFor: 'mediator',
})

const whoOf = (sides: readonly (Party | 'mediator')[]): NextStep['waitsFor'] => {
  const distinct = [...new Set(sides)]
  return distinct.length === 1 ? (distinct[0] ?? 'nobody') : 'both'
}

const stepBeforeAdmission = (state: Case): Step => {
  const grounds = groundsFound(state)
  const asked = state.missingRequests.at(-1)
  const missing = missingItems(state)
  if (!unmetConditions(state).length) return forMediator('admit', state)
  // A case is reopened to look again at what it was refused on.
  const before = state.reopenings.at(-1)?.refusal?.grounds ?? []
  if (grounds.some((ground) => !before.includes(ground))) return forMediator('refuse', state)
  if (asked?.items.some((item) => missing.includes(item)))
    return {
      code: 'awaitMissingItems',
      dueOn: asked.dueOn,
      waitsFor: 'complainant',
    }
  if (missing.length && !asked) return forMediator('requestMissingItems', state)
  return forMediator('checkConditions', state)
}

const stepInMediation = (state: Case): Step => {
  const open = openProposals(state)
  if (open.length)
    return {
      code: 'awaitAnswers',
      dueOn: earliest(open.map((made) => made.answerBy)),
      waitsFor: whoOf(open.flatMap((made) => made.to.filter((side) => !made.answers[side]))),
    }
  // What was answered before the case was reopened calls for nothing any more.
  const past = state.reopenings.at(-1)?.concluded ?? []
  const made = state.proposals.findLast(({ id, withdrawn }) => !withdrawn && !past.includes(id))
  if (!made) return forMediator('propose', state)
  return forMediator(
    made.to.every((side) => made.answers[side]?.accepts) ? 'recordSettlement' : 'decideOnRefusal',
    state,
  )
}

const stepAfterSettlement = (state: Case): Step => {
  const open = openActions(state)
  if (!open.length) return forMediator('close', state)
  return {
    code: 'awaitActions',
    dueOn: earliest(open.map((agreed) => agreed.dueOn)),
    waitsFor: whoOf(open.map((agreed) => agreed.owner)),
  }
}

/** What the sides agreed outlives the closing: until the last action is settled, both are asked whether it was done. */
const stepAfterClosing = (state: Case): Step => {
  const open = openActions(state)
  if (!open.length) return { code: 'none', dueOn: null, waitsFor: 'nobody' }
  return { code: 'followUp', dueOn: earliest(open.map((agreed) => agreed.dueOn)), waitsFor: 'mediator' }
}

/**
 * While responses are awaited: the reminder or the due day that comes first. On the day of a reminder itself it is the
 * mediator who has to do something, and so it is after a due day (`stepOn`).
 */
const stepWhileAwaited = (awaited: readonly ResponseRequest[]): Step => {
  const days = awaited.map((request) => ({ request, on: nextReminder(request)?.on ?? null }))
  const dueOn = earliest(days.map(({ request, on }) => on ?? request.dueOn))
  const reminded = days.filter(({ on }) => on !== null && on === dueOn)
  const [code, sides] = reminded.length
    ? (['remind', reminded.map(({ request }) => request.to)] as const)
    : (['awaitResponse', awaited.map(({ to }) => to)] as const)
  const until = reminded.map(({ request }) => request.dueOn).filter((day) => dueOn !== null && day >= dueOn)
  return { code, dueOn, waitsFor: whoOf(sides), awaitedUntil: earliest(until) }
}

const stepOf = (state: Case): Step => {
  if (state.closing) return stepAfterClosing(state)
  const pause = currentPause(state)
  if (pause) return { code: 'resume', dueOn: pause.until, waitsFor: 'nobody' }
  if (state.admission.is === 'refused') return forMediator('close', state)
  if (state.admission.is === 'undecided') return stepBeforeAdmission(state)
  if (currentSettlement(state)) return stepAfterSettlement(state)
  if (groundsFound(state).length) return forMediator('refuse', state)
  const awaited = awaitedRequests(state)
  if (awaited.length) return stepWhileAwaited(awaited)
  const assessment = state.assessments.at(-1)
  if (assessment?.approach === 'none') return forMediator(assessedNow(state) ? 'close' : 'assess', state)
  if (assessment) return stepInMediation(state)
  if (!state.hearingCompletedOn) return forMediator('completeHearing', state)
  return forMediator(respondentHeard(state) ? 'assess' : 'requestResponse', state)
}

const pressingOf = (state: Case, step: Step): Pressing | null => {
  if (state.closing || currentPause(state)) return null
  const running: Readonly<Record<keyof OwnDays, boolean>> = {
    acknowledgement: complainantHeardOn(state) === null && !state.reopenings.length,
    refusal: state.admission.is === 'undecided',
    procedure: state.admission.is !== 'refused' && !currentSettlement(state),
  }
  const clocks = (Object.keys(running) as (keyof OwnDays)[]).filter((clock) => running[clock])
  const days = clocks.flatMap((clock) => {
    const dueOn = state.ownDays[clock]
    return dueOn && (step.dueOn === null || dueOn < step.dueOn) ? [{ clock, dueOn }] : []
  })
  return days.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))[0] ?? null
}

/** The next step of a case. */
export const nextStep = (state: Case): NextStep => {
  const step = stepOf(state)
  return { awaitedUntil: null, ...step, pressing: pressingOf(state, step) }
}

/** What a wait becomes when its day has passed: the mediator does not wait any longer. */
const passed: Partial<Record<StepCode, StepCode>> = {
  awaitMissingItems: 'askAgain',
  awaitResponse: 'recordLapse',
  awaitAnswers: 'chaseAnswers',
  awaitActions: 'followUp',
}

/** A step as it is to be taken on a day: no day that comes is left without somebody to do something. */
export const stepOn = (step: NextStep, today: PlainDate): NextStep => {
  const { code, dueOn, awaitedUntil } = step
  if (dueOn === null || dueOn > today) return step
  // What was never reminded of lapses all the same.
  if (awaitedUntil !== null && awaitedUntil < today)
    return { ...step, code: 'recordLapse', dueOn: awaitedUntil, waitsFor: 'mediator' }
  if (code === 'remind' || code === 'resume') return { ...step, waitsFor: 'mediator' }
  const instead = dueOn < today ? passed[code] : undefined
  return instead ? { ...step, code: instead, waitsFor: 'mediator' } : step
}

/** The first day by which something has to be done: the step, or what presses before it. */
export const firstDay = ({ dueOn, pressing }: Pick<NextStep, 'dueOn' | 'pressing'>): PlainDate | null =>
  pressing?.dueOn ?? dueOn

/** Whether a day of a step has passed. */
export const isLate = (step: Pick<NextStep, 'dueOn' | 'pressing'>, today: PlainDate): boolean => {
  const day = firstDay(step)
  return day !== null && day < today
}
