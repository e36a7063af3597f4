import { expect, it } from 'vitest'
import { caseDecider } from '#shared/case/decide.ts'
import type { CaseEvent } from '#shared/case/events.ts'
import { historyOf } from '#shared/case/history.ts'
import { noCase, undoDepth } from '#shared/case/state.ts'
import { fold } from '#shared/kernel/decider.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { given } from './given.ts'
import { noted, openCase, undo } from './orders.ts'

const opening = given(openCase()).events
const notes = (count: number): CaseEvent[] => {
  const [, added] = given(openCase(), noted()).events
  return Array.from({ length: count }, () => added as CaseEvent)
}

it('a case of thousands of events keeps of its last steps what they changed, and no case that it was', () => {
  const state = fold(caseDecider, [...opening, ...notes(5_000)])
  invariant(state.is === 'opened', 'not opened')
  expect(state.notes).toHaveLength(5_000)
  expect(state.steps).toHaveLength(undoDepth)
  for (const { before } of state.steps) expect(Object.keys(before)).toEqual(['notes'])
})

it('undo goes back as far as it says, and then says that there is nothing more', () => {
  const many = Array.from({ length: undoDepth }, () => undo())
  const steps = [...opening, ...notes(undoDepth + 5)]
  const undone = many.reduce(
    (state) => caseDecider.evolve(state, { type: 'stepUndone', v: 1 }),
    fold(caseDecider, steps),
  )
  expect(undone).toEqual({ ...fold(caseDecider, [...opening, ...notes(5)]), steps: [] })
  expect(caseDecider.evolve(undone, { type: 'stepUndone', v: 1 })).toEqual(undone)
  expect(fold(caseDecider, [])).toBe(noCase)
  const more = Array.from({ length: undoDepth + 1 }, (): CaseEvent => ({ type: 'stepUndone', v: 1 }))
  const taken = historyOf([...steps, ...more].map((event) => ({ event }))).filter((entry) => entry.undone)
  expect(taken).toHaveLength(undoDepth)
})
