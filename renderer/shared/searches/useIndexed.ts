import { useQuery } from '@tanstack/react-query'
import { useAsk } from '../api.tsx'

/** In milliseconds: how often it is asked how far the index is. */
const interval = 2_000

/** How much of the index of the search is there, from 0 to 1; null when it is whole, undefined while that is not known. */
export const useIndexed = (enabled = true): number | null | undefined =>
  useQuery({
    ...useAsk().search.indexed.queryOptions({
      refetchInterval: ({ state }) => (state.data?.part === null ? false : interval),
    }),
    enabled,
  }).data?.part
