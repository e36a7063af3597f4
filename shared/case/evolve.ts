import type { CaseEvent, CaseEventOf, CaseEventType } from './events.ts'
import { applyFacts } from './evolve/facts.ts'
import { applyHearing } from './evolve/hearing.ts'
import { applyLetters } from './evolve/letters.ts'
import { applyMediation } from './evolve/mediation.ts'
import { applyOpening, opened } from './evolve/opening.ts'
import { applyPoints } from './evolve/points.ts'
import { type Case, type CaseState, noCase, type Step, undoDepth } from './state.ts'

export type Apply<T extends CaseEventType> = {
  [K in T]: (state: Case, event: CaseEventOf<K>) => Case
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

const applied = (state: Case, event: CaseEvent): Case | undefined => {
  const apply = appliers[event.type as keyof typeof appliers] as
    | ((state: Case, event: CaseEvent) => Case)
    | undefined
  return apply?.(state, event)
}

const undone = (state: Case): Case => {
  const last = state.steps.at(-1)
  return last ? { ...last.before, steps: state.steps.slice(0, -1) } : state
}

/**
 * The case after an event. Accepts whatever happened: an event of a type unknown to this version, or one
 * about an entry that is not there, leaves the state as it is.
 */
export const evolve = (state: CaseState, event: CaseEvent): CaseState => {
  if (event.type === 'caseOpened') return state.is === 'absent' ? opened(event) : state
  if (state.is === 'absent') return state
  if (event.type === 'stepUndone') return undone(state)
  const next = applied(state, event)
  if (!next) return state
  if (event.follows) return next
  const step = { type: event.type, before: { ...state, steps: [] } }
  // What left the house rests on the steps before it: they are not taken back any more, the mark itself can be.
  const earlier = leftTheHouse(event) ? [] : state.steps
  return { ...next, steps: [...earlier, step].slice(-undoDepth) }
}

/**
 * The case after a whole history: what `evolve` comes to event by event, for a third of the work, because the steps that can be taken
 * back are put on the last state alone.
 */
export const evolveAll = (history: readonly CaseEvent[]): CaseState => {
  let state: CaseState = noCase
  let steps: Step[] = []
  for (const event of history) {
    if (state.is === 'absent') state = evolve(state, event)
    else if (event.type === 'stepUndone') state = steps.pop()?.before ?? state
    else {
      const before: Case = state
      const next = event.type === 'caseOpened' ? undefined : applied(before, event)
      state = next ?? before
      if (!next || event.follows) continue
      if (leftTheHouse(event)) steps = []
      if (steps.push({ type: event.type, before }) > undoDepth) steps.shift()
    }
  }
  return state.is === 'absent' ? state : { ...state, steps }
}
