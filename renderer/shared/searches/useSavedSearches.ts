import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type CountedSearch, mostCounted } from '#shared/contract/search.ts'
import type { SavedSearchCommand } from '#shared/search/saved.ts'
import type { T, Write } from '#shared/words/index.ts'
import { useAsk } from '../api.tsx'
import { say, warn } from '../notice.tsx'
import { failureSentence } from '../refusal.tsx'
import { useWords } from '../words.tsx'

const none: readonly CountedSearch[] = []

/** The saved searches with their counts. With `ask: false` only what another piece of the page asked for. */
export const useSavedSearches = (ask = true): readonly CountedSearch[] =>
  useQuery(useAsk().search.saved.queryOptions({ enabled: ask })).data ?? none

/** How many cases a saved search finds: `12`, or `1.000+`. */
export const countText = (t: T, write: Write, { total }: CountedSearch): string =>
  total > mostCounted ? t('search.saved.more', { count: mostCounted }) : write.number(total)

type Told = { readonly message: string; readonly undo?: SavedSearchCommand }

/** Changes the saved searches, says that it was done, and offers to take it back. */
export const useChangeSearches = () => {
  const { t } = useWords()
  const queries = useQueryClient()
  const saved = useAsk().search.saved.queryKey()
  const { mutateAsync, isPending } = useMutation(useAsk().search.changeSaved.mutationOptions())
  // Awaited, because the piece of the page that asked for it may be gone by the time it is done.
  const change = (command: SavedSearchCommand, told?: Told): void =>
    void mutateAsync(command).then(
      (searches) => {
        queries.setQueryData(saved, searches)
        const undo = told?.undo
        if (told) say(told.message, undo && { label: t('app.undo'), run: () => change(undo) })
      },
      (error: unknown) => {
        warn(failureSentence(t, error))
        // Another window may have changed them: what stands there is then no longer so.
        void queries.invalidateQueries({ queryKey: saved })
      },
    )
  return { change, isPending }
}
