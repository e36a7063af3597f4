import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Stage } from '#shared/case/vocabulary.ts'
import type { CaseFilter } from '#shared/contract/cases.ts'
import { useAsk } from '../../shared/api.tsx'
import { useSession } from '../../shared/useSession.ts'
import { useWords } from '../../shared/words.tsx'
import { queueItems } from './groups.ts'

export type QueueFilters = {
  readonly show: 'open' | 'closed'
  readonly stage: Stage | null
  /** A mediator's id. */
  readonly mediator: 'all' | 'nobody' | (string & {})
  readonly late: boolean
}
export const noFilters: QueueFilters = { show: 'open', stage: null, mediator: 'all', late: false }

const filterOf = ({ show, stage, mediator, late }: QueueFilters): CaseFilter => ({
  show,
  ...(stage ? { stage } : {}),
  ...(mediator === 'all' ? {} : { mediator: mediator === 'nobody' ? null : mediator }),
  ...(late && show === 'open' ? { late } : {}),
})

/** The filters, kept while the page is open, and the cases that pass them, page by page. */
export const useQueue = () => {
  const [filters, setFilters] = useSession<QueueFilters>('queue.filters', noFilters)
  const { today } = useWords()
  const filter = filterOf(filters)
  const query = useInfiniteQuery(
    useAsk().cases.list.infiniteOptions({
      input: (after: string | undefined) => ({ filter, size: 100, ...(after ? { after } : {}) }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
  const { data } = query
  const items = useMemo(
    () =>
      data &&
      queueItems(
        data.pages.flatMap((page) => page.lines),
        today,
        filters.show,
      ),
    [data, today, filters.show],
  )
  return { filters, setFilters, query, items }
}
