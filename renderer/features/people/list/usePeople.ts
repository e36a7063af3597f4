import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { ListedPerson, PeopleFilter, PeopleOutline } from '#shared/contract/people.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import { useAsk, useClient } from '../../../shared/api.tsx'
import type { ListHeading } from '../../../shared/lists/source.ts'
import { usePages } from '../../../shared/lists/usePages.ts'

/** How many people pass a filter, and who else may be meant. */
export const usePeopleOutline = (filter: PeopleFilter) =>
  useQuery(useAsk().people.outline.queryOptions({ input: { filter }, placeholderData: keepPreviousData }))

const idOf = ({ id }: ListedPerson): string => id

/** The people who pass a filter, of whom those in sight are there. */
export const usePeople = (filter: PeopleFilter, { count, marks }: PeopleOutline) => {
  const ask = useAsk()
  const client = useClient()
  const sections = useMemo(() => [{ heading: null, count, marks }], [count, marks])
  const pages = usePages<ListedPerson, ListHeading>({
    sections,
    idOf,
    pageOf: (_, after) =>
      ask.people.list.queryOptions({ input: { filter, ...(after !== undefined && { after }) } }),
  })
  const find = useCallback(
    async (id: string): Promise<number | null> =>
      (await client.people.place({ filter, id: id as CustomerId | KlussenierId }))?.position ?? null,
    [client, filter],
  )
  return { ...pages, find }
}
