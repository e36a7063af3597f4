import { type CaseEvent, caseEventTypes } from './events.ts'
import { leftTheHouse } from './evolve.ts'
import { undoDepth } from './state.ts'

/** An event of the log with whether the mediator took it back later. */
export type HistoryEntry<R> = {
  readonly recorded: R
  readonly undone: boolean
}

const known: ReadonlySet<string> = new Set(caseEventTypes)

/**
 * The whole history of a case, oldest first, with the steps that were undone marked and kept.
 * `stepUndone` takes back the step before it, with the events that follow from it, as `evolve` does: never
 * the opening, nothing before a letter that left the house, not further back than `undoDepth`, and nothing of a type that this version does not know.
 */
export const historyOf = <R extends { readonly event: CaseEvent }>(
  records: readonly R[],
): readonly HistoryEntry<R>[] => {
  const undone = new Set<number>()
  const steps: number[][] = []
  const opening = records.findIndex(({ event }) => event.type === 'caseOpened')
  records.forEach(({ event }, index) => {
    if (opening < 0 || index < opening || event.type === 'caseOpened' || !known.has(event.type)) return
    if (event.type === 'stepUndone') for (const taken of steps.pop() ?? []) undone.add(taken)
    else if (event.follows) steps.at(-1)?.push(index)
    else {
      if (leftTheHouse(event)) steps.length = 0
      if (steps.push([index]) > undoDepth) steps.shift()
    }
  })
  return records.map((recorded, index) => ({
    recorded,
    undone: undone.has(index),
  }))
}
