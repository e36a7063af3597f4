import type { CaseEvent, CaseEventOf, CaseEventType } from './events.ts'
import { applyFacts } from './evolve/facts.ts'
import { applyHearing } from './evolve/hearing.ts'
import { applyLetters } from './evolve/letters.ts'
import { applyMediation } from './evolve/mediation.ts'
import { applyOpening, opened } from './evolve/opening.ts'
import { applyPoints } from './evolve/points.ts'
import { type Case, type CaseState, type Change, noCase, type Step, undoDepth } from './state.ts'

/** What an event changes of the case. */
export type Apply<T extends CaseEventType> = {
  [K in T]: (event: CaseEventOf<K>, state: Case) => Change
}

const appliers: Apply<Exclude<CaseEventType, 'caseOpened' | 'stepUndone'>> = {
  ...applyOpening,
  ...applyFacts,
  ...applyHearing,
  ...applyPoints,
  ...applyMediation,
  ...applyLetters,
}

/** Whether the steps before an event can no longer be taken back. */
export const leftTheHouse = (event: CaseEvent): boolean => event.type === 'letterSent'

/** Nothing where the event opens the case, takes a step back, or is of a type that this version does not know. */
const changeBy = (event: CaseEvent, state: Case): Change | undefined => {
  const apply = appliers[event.type as keyof typeof appliers] as
    | ((event: CaseEvent, state: Case) => Change)
    | undefined
  return apply?.(event, state)
}

/** Makes a change in this very case; gives what its fields were before. */
const put = (state: Case, change: Change): Change => {
  const fields: Record<string, unknown> = state
  const values: Record<string, unknown> = change
  const before: Record<string, unknown> = {}
  for (const field in values) {
    before[field] = fields[field]
    fields[field] = values[field]
  }
  return before
}

/**
 * The case after a history, or after what happens next to a case. Accepts whatever happened: an event of a type unknown to this version,
 * or one about an entry that is not there, leaves the case as it is. All events change one copy.
 */
export const evolveAll = (history: readonly CaseEvent[], from: CaseState = noCase): CaseState => {
  let state: Case | null = from.is === 'opened' ? { ...from } : null
  const steps: Step[] = state ? [...state.steps] : []
  for (const event of history) {
    if (event.type === 'caseOpened') state ??= opened(event)
    if (state === null) continue
    if (event.type === 'stepUndone') Object.assign(state, steps.pop()?.before)
    const change = changeBy(event, state)
    if (!change) continue
    const before = put(state, change)
    if (event.follows) {
      const act = steps.pop()
      if (act) steps.push({ ...act, before: { ...before, ...act.before } })
      continue
    }
    // What left the house rests on the steps before it: they are not taken back any more, the mark itself can be.
    if (leftTheHouse(event)) steps.length = 0
    if (steps.push({ type: event.type, before }) > undoDepth) steps.shift()
  }
  return state ? Object.assign(state, { steps }) : noCase
}

/** The case after an event. */
export const evolve = (state: CaseState, event: CaseEvent): CaseState => evolveAll([event], state)
