import type { MutateOptions, UseMutationResult } from '@tanstack/react-query'
import { useRef } from 'react'

/** As its `mutate`, but not while that is under way: the state that says so comes a moment too late for a double click. */
export const useMutateOnce = <Given, Failure, Input, Context>({
  mutate,
}: UseMutationResult<Given, Failure, Input, Context>) => {
  const sending = useRef(false)
  return (input: Input, { onSuccess }: Pick<MutateOptions<Given, Failure, Input, Context>, 'onSuccess'>) => {
    if (sending.current) return
    sending.current = true
    mutate(input, {
      ...(onSuccess && { onSuccess }),
      onSettled: () => {
        sending.current = false
      },
    })
  }
}
