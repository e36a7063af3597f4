import { skipToken, useQuery } from '@tanstack/react-query'
import type { PersonKind } from '#shared/contract/people.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { CustomerId } from '#shared/kernel/id.ts'
import type { Earlier } from '#shared/people/earlier.ts'
import { useAsk } from '../api.tsx'

type Asked = {
  readonly kind: PersonKind
  /** Empty: nobody. */
  readonly id: string
  readonly receivedOn: PlainDate | null
  /** The number of the case that it is asked for, when there is one already. */
  readonly but?: string
}

/** What came before a complaint, of someone in it; undefined while that is not known. */
export const useEarlier = ({ kind, id, receivedOn, but }: Asked): Earlier | undefined =>
  useQuery(
    useAsk().people.earlier.queryOptions({
      // What sort of id it is, the kind says.
      input: id && receivedOn ? { kind, id: id as CustomerId, receivedOn, but: but ?? null } : skipToken,
    }),
  ).data
