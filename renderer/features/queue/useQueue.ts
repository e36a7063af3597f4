import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { QueueGroup } from '#shared/case/queueGroups.ts'
import type { Stage } from '#shared/case/vocabulary.ts'
import type { CaseFilter, CaseLine, CaseOutline } from '#shared/contract/cases.ts'
import { useAsk, useClient } from '../../shared/api.tsx'
import type { ListHeading } from '../../shared/lists/source.ts'
import { usePages } from '../../shared/lists/usePages.ts'

export type QueueFilters = {
  readonly show: 'open' | 'closed'
  readonly stage: Stage | null
  /** A mediator's id. */
  readonly mediator: 'all' | 'nobody' | (string & {})
  readonly late: boolean
}
export const noFilters: QueueFilters = { show: 'open', stage: null, mediator: 'all', late: false }

export type QueueHeading = ListHeading & { readonly group: QueueGroup | 'closed' }

const filterOf = ({ show, stage, mediator, late }: QueueFilters): CaseFilter => ({
  show,
  ...(stage ? { stage } : {}),
  ...(mediator === 'all' ? {} : { mediator: mediator === 'nobody' ? null : mediator }),
  ...(late && show === 'open' ? { late } : {}),
})

/** How many cases pass the filters, heading by heading. */
export const useOutline = (filters: QueueFilters) =>
  useQuery(
    useAsk().cases.outline.queryOptions({
      input: { filter: filterOf(filters) },
      placeholderData: keepPreviousData,
    }),
  )

const numberOf = ({ number }: CaseLine): string => number

/** The cases under their headings, of which those in sight are there. */
export const useCases = (filters: QueueFilters, outline: CaseOutline) => {
  const ask = useAsk()
  const client = useClient()
  const filter = useMemo(() => filterOf(filters), [filters])
  const sections = useMemo(
    () =>
      outline.map(({ group, count, marks }) => ({
        heading: { is: 'heading', group, count } satisfies QueueHeading as QueueHeading,
        count,
        marks,
      })),
    [outline],
  )
  const pages = usePages<CaseLine, QueueHeading>({
    sections,
    idOf: numberOf,
    pageOf: ({ heading }, after) =>
      ask.cases.list.queryOptions({
        input: {
          filter: { ...filter, ...(heading && heading.group !== 'closed' && { group: heading.group }) },
          ...(after !== undefined && { after }),
        },
      }),
  })
  const find = useCallback(
    async (number: string): Promise<number | null> => {
      const place = await client.cases.place({ filter, number })
      if (!place) return null
      const before = outline.slice(
        0,
        outline.findIndex(({ group }) => group === place.group),
      )
      return before.reduce((sum, { count }) => sum + count, place.position)
    },
    [client, filter, outline],
  )
  return { ...pages, find }
}
