import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Hits } from '#shared/contract/search.ts'
import { useAsk, useClient } from '../../shared/api.tsx'
import { growingKey, useGrowing } from '../../shared/lists/useGrowing.ts'

export type Order = 'newest' | 'best'

/** Hits on a page that is read for the first time after the top, and at most on one that is read again. */
const size = { more: 50, again: 100 }
const rowsOf = ({ hits }: Hits): number => hits.length

/** What is asked: what was typed last, as soon as what was asked before is answered. Nothing waits for a pause in the typing. */
const useAsked = (typed: string, isBusy: (words: string) => boolean): string => {
  const [words, setWords] = useState(typed)
  const busy = isBusy(words)
  useEffect(() => {
    if (!busy) setWords(typed)
  }, [busy, typed])
  return words
}

/** What is found by what is typed, read on as its end comes near. `words`: for which of it; `list`: which hits are there so far. */
export const useHits = (typed: string, order: Order) => {
  const client = useClient()
  const queries = useQueryClient()
  const queryKey = useAsk().search.cases.key()
  const nameOf = (words: string) => `${order} ${words}`
  const words = useAsked(
    typed.trimStart(),
    (asked) => queries.isFetching({ queryKey: growingKey(queryKey, nameOf(asked)), exact: true }) > 0,
  )
  const found = useGrowing<Hits>({
    slot: 'search',
    name: nameOf(words),
    queryKey,
    pageOf: (part, signal) =>
      client.search.cases(
        {
          words,
          order,
          ...part,
          ...(part.after !== undefined && { size: size.more }),
          ...(part.until !== undefined && { size: size.again }),
        },
        { signal },
      ),
    rowsOf,
    enabled: words.trim() !== '',
  })
  // What is on the screen until the answer is there.
  const shown = useRef(nameOf(words))
  if (!found.isPlaceholder) shown.current = nameOf(words)
  return { ...found, words, list: shown.current }
}
