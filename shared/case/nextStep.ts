import type { PlainDate } from '../kernel/date.ts'
import { openActions } from './actions.ts'
import { groundsFound, missingItems, respondentHeard, unmetConditions } from './rules.ts'
import {
  assessedNow,
  awaitedRequests,
  type Case,
  currentPause,
  currentSettlement,
  openProposals,
} from './state.ts'
import type { Party } from './vocabulary.ts'

export const stepCodes = [
  'resume',
  'awaitMissingItems',
  'requestMissingItems',
  'checkConditions',
  'admit',
  'refuse',
  'close',
  'completeHearing',
  'requestResponse',
  'awaitResponse',
  'assess',
  'propose',
  'awaitAnswers',
  'recordSettlement',
  'decideOnRefusal',
  'awaitActions',
  'followUp',
  'none',
] as const
export type StepCode = (typeof stepCodes)[number]

/**
 * What has to happen next, by when, and who has to do it. `dueOn` is null where nothing presses.
 * It follows from the history alone; whether it is late follows from today's date (`isLate`).
 */
export type NextStep = {
  readonly code: StepCode
  readonly dueOn: PlainDate | null
  readonly waitsFor: 'mediator' | Party | 'both' | 'nobody'
}

const earliest = (days: readonly PlainDate[]): PlainDate | null => days.toSorted()[0] ?? null

const forMediator = (code: StepCode, state: Case): NextStep => ({
  code,
  dueOn: state.nextBy,
  waitsFor: 'mediator',
})

const whoOf = (sides: readonly (Party | 'mediator')[]): NextStep['waitsFor'] => {
  const distinct = [...new Set(sides)]
  return distinct.length === 1 ? (distinct[0] ?? 'nobody') : 'both'
}

const stepBeforeAdmission = (state: Case): NextStep => {
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

const stepInMediation = (state: Case): NextStep => {
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

const stepAfterSettlement = (state: Case): NextStep => {
  const open = openActions(state)
  if (!open.length) return forMediator('close', state)
  return {
    code: 'awaitActions',
    dueOn: earliest(open.map((agreed) => agreed.dueOn)),
    waitsFor: whoOf(open.map((agreed) => agreed.owner)),
  }
}

/** What the sides agreed outlives the closing: until the last action is settled, both are asked whether it was done. */
const stepAfterClosing = (state: Case): NextStep => {
  const open = openActions(state)
  if (!open.length) return { code: 'none', dueOn: null, waitsFor: 'nobody' }
  return { code: 'followUp', dueOn: earliest(open.map((agreed) => agreed.dueOn)), waitsFor: 'mediator' }
}

/** The next step of a case. */
export const nextStep = (state: Case): NextStep => {
  if (state.closing) return stepAfterClosing(state)
  const pause = currentPause(state)
  if (pause) return { code: 'resume', dueOn: pause.until, waitsFor: 'nobody' }
  if (state.admission.is === 'refused') return forMediator('close', state)
  if (state.admission.is === 'undecided') return stepBeforeAdmission(state)
  if (currentSettlement(state)) return stepAfterSettlement(state)
  if (groundsFound(state).length) return forMediator('refuse', state)
  const awaited = awaitedRequests(state)
  if (awaited.length)
    return {
      code: 'awaitResponse',
      dueOn: earliest(awaited.map((request) => request.dueOn)),
      waitsFor: whoOf(awaited.map((request) => request.to)),
    }
  const assessment = state.assessments.at(-1)
  if (assessment?.approach === 'none') return forMediator(assessedNow(state) ? 'close' : 'assess', state)
  if (assessment) return stepInMediation(state)
  if (!state.hearingCompletedOn) return forMediator('completeHearing', state)
  return forMediator(respondentHeard(state) ? 'assess' : 'requestResponse', state)
}

/** Whether the day of a step has passed. */
export const isLate = (step: Pick<NextStep, 'dueOn'>, today: PlainDate): boolean =>
  step.dueOn !== null && step.dueOn < today
