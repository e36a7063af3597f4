import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { CustomerId } from '#shared/kernel/id.ts'
import { Asked } from '../../shared/Asked.tsx'
import { useAsk } from '../../shared/api.tsx'
import { PersonCard } from './PersonCard.tsx'

/** A customer: who he is, and his cases. */
export const CustomerScreen = () => {
  const { id = '' } = useParams({ strict: false })
  const ask = useAsk()
  const query = useQuery(ask.people.customer.queryOptions({ input: { id: id as CustomerId } }))
  return (
    <Asked query={query}>
      {({ details, cases, actions }) => (
        <PersonCard key={id} kind="customer" details={details} cases={cases} actions={actions} />
      )}
    </Asked>
  )
}
