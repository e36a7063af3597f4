import { useQuery } from '@tanstack/react-query'
import { type GatheredLine, waits } from '#shared/intake/gathered.ts'
import { useAsk } from '../api.tsx'

/** What came in together and is kept in a list; undefined before it was asked. */
export const useGathered = () => useQuery(useAsk().intake.gathered.queryOptions())

/** How many lines still ask something of the mediator. */
export const countWaiting = (lines: readonly GatheredLine[]): number => lines.filter(waits).length
