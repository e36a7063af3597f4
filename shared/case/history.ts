import type { CaseEvent } from './events.ts'

/** An event of the log with whether the mediator took it back later. */
export type HistoryEntry<R> = {
  readonly recorded: R
  readonly undone: boolean
}

/**
 * The whole history of a case, oldest first, with the steps that were undone marked and kept.
 * `stepUndone` takes back the step before it, with the events that follow from it.
 */
export const historyOf = <R extends { readonly event: CaseEvent }>(
  records: readonly R[],
): readonly HistoryEntry<R>[] => {
  const undone = new Set<number>()
  const steps: number[][] = []
  records.forEach(({ event }, index) => {
    if (event.type === 'stepUndone') {
      // The opening itself is never taken back.
      if (steps.length > 1) for (const taken of steps.pop() ?? []) undone.add(taken)
    } else if (event.follows && steps.length) steps.at(-1)?.push(index)
    else steps.push([index])
  })
  return records.map((recorded, index) => ({
    recorded,
    undone: undone.has(index),
  }))
}
