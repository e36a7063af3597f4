import { useQuery } from '@tanstack/react-query'
import { useAsk } from '../api.tsx'

/** How long the list is of what came in together, and how much of it waits; undefined before it was asked. */
export const useGathered = () => useQuery(useAsk().gathered.outline.queryOptions())
