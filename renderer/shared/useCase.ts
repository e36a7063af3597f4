import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { CaseCommandInput } from '#shared/case/commands.ts'
import type { CaseView } from '#shared/case/view.ts'
import { useAsk } from './api.tsx'
import { say, warn } from './notice.tsx'
import { failureSentence, refusalOf } from './refusal.tsx'
import { useWords } from './words.tsx'

/** A case as it stands today. */
export const useCase = (number: string) => useQuery(useAsk().cases.get.queryOptions({ input: { number } }))

/**
 * Sends commands about a case. `send` gives the case as it is then, or null when it was refused; `error` says why.
 * Sends along the version that was seen; when the case changed meanwhile, shows it anew and says so.
 * After a command it says `done` (if given), with a button that takes it back.
 */
export const useCommand = (number: string) => {
  const ask = useAsk()
  const queries = useQueryClient()
  const { t } = useWords()
  const { mutateAsync, variables, error, isPending, reset } = useMutation(ask.cases.do.mutationOptions())
  const key = ask.cases.get.queryKey({ input: { number } })

  const carryOut = useCallback(
    async (command: CaseCommandInput): Promise<CaseView | null> => {
      const seen = queries.getQueryData<CaseView>(key)
      try {
        const view = await mutateAsync({
          number,
          command,
          ...(seen ? { expectedVersion: seen.version } : {}),
        })
        queries.setQueryData(key, view)
        void queries.invalidateQueries()
        return view
      } catch (failure) {
        if (refusalOf(failure)?.code === 'changedMeanwhile') await queries.invalidateQueries()
        if (refusalOf(failure)?.code === 'changedMeanwhile' || command.type === 'undo')
          warn(failureSentence(t, failure))
        return null
      }
    },
    [queries, key, mutateAsync, number, t],
  )

  const undo = useCallback(async () => {
    const view = await carryOut({ type: 'undo' })
    if (view) say(t('app.undone'))
  }, [carryOut, t])

  const send = useCallback(
    async (command: CaseCommandInput, done?: string): Promise<CaseView | null> => {
      const view = await carryOut(command)
      if (view && done) say(done, view.undoes ? { label: t('app.undo'), run: () => void undo() } : undefined)
      return view
    },
    [carryOut, undo, t],
  )

  // A step that could not be taken back was told of already.
  return { send, undo, error: variables?.command.type === 'undo' ? null : error, isPending, reset }
}
