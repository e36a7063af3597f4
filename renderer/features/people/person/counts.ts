import { type ActionCounts, actionResults } from '#shared/case/actions.ts'
import type { T } from '#shared/words/index.ts'

/** "2 nagekomen, 1 niet nagekomen"; empty where nothing was agreed. */
export const countsText = (t: T, counts: ActionCounts): string =>
  actionResults
    .filter((result) => counts[result] > 0)
    .map((result) => t(`followUp.count.${result}`, { count: counts[result] }))
    .join(', ')

export const totalOf = (counts: ActionCounts): number =>
  actionResults.reduce((sum, result) => sum + counts[result], 0)
