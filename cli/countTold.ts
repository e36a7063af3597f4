import { mostCounted } from '#shared/contract/search.ts'

/** How many cases a search finds, for whoever reads the JSON: what was not counted is no number. */
export const countTold = (total: number): number | string => (total > mostCounted ? 'more than 1,000' : total)
