import { useQueryClient } from '@tanstack/react-query'
import { useAsk, useClient } from '../../../shared/api.tsx'

/** Says of a line that nothing is to be done with it, or takes that back. */
export const useSkip = () => {
  const client = useClient()
  const queries = useQueryClient()
  const key = useAsk().intake.gathered.queryKey()
  return async (upload: string, skipped: boolean): Promise<void> => {
    queries.setQueryData(key, await client.intake.skip({ upload, skipped }))
  }
}
