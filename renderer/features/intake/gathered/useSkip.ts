import { useQueryClient } from '@tanstack/react-query'
import { useAsk, useClient } from '../../../shared/api.tsx'

/** Says of a line that nothing is to be done with it, or takes that back. */
export const useSkip = () => {
  const client = useClient()
  const queries = useQueryClient()
  const queryKey = useAsk().gathered.key()
  return async (upload: string, skipped: boolean): Promise<void> => {
    await client.gathered.skip({ upload, skipped })
    await queries.invalidateQueries({ queryKey })
  }
}
