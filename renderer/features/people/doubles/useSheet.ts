import { useQuery } from '@tanstack/react-query'
import type { PersonKind, PersonSheet } from '#shared/contract/people.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import { useAsk } from '../../../shared/api.tsx'

/** Someone as he is compared with another; null while he is not known, or nobody is asked for. */
export const useSheet = (kind: PersonKind, id: string | null): PersonSheet | null => {
  const ask = useAsk()
  const customer = useQuery(
    ask.people.customer.queryOptions({
      input: { id: id as CustomerId },
      enabled: id !== null && kind === 'customer',
    }),
  )
  const klussenier = useQuery(
    ask.people.klussenier.queryOptions({
      input: { id: id as KlussenierId },
      enabled: id !== null && kind === 'klussenier',
    }),
  )
  const card = id === null ? undefined : kind === 'customer' ? customer.data : klussenier.data
  if (!card) return null
  const { details, cases } = card
  return {
    kind,
    id: details.id,
    name: details.name,
    tradeName: 'tradeName' in details ? details.tradeName : null,
    address: details.address,
    email: details.email,
    phone: details.phone,
    language: details.language,
    active: 'active' in details ? details.active : true,
    cases: cases.length,
    open: cases.filter(({ closedOn }) => closedOn === null).length,
  }
}
