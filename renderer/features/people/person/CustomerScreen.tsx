import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { CustomerId } from '#shared/kernel/id.ts'
import { Asked } from '../../../shared/Asked.tsx'
import { useAsk } from '../../../shared/api.tsx'
import { LinkText } from '../../../shared/links.tsx'
import { useWords } from '../../../shared/words.tsx'
import { ActionsSentence } from './ActionsSentence.tsx'
import { CasesOfCustomer } from './CasesOfCustomer.tsx'
import { totalOf } from './counts.ts'
import { PersonCard } from './PersonCard.tsx'

/** A customer: who he is, and his cases. */
export const CustomerScreen = () => {
  const { t } = useWords()
  const { id = '' } = useParams({ strict: false })
  const ask = useAsk()
  const query = useQuery(ask.people.customer.queryOptions({ input: { id: id as CustomerId } }))
  return (
    <Asked query={query}>
      {({ details, cases, actions, merged }) => (
        <PersonCard
          key={details.id}
          kind="customer"
          details={details}
          total={cases.length}
          merged={merged}
          back={<LinkText to="/klanten">{t('customers.back')}</LinkText>}
        >
          {totalOf(actions) > 0 && <ActionsSentence actions={actions} />}
          <CasesOfCustomer cases={cases} />
        </PersonCard>
      )}
    </Asked>
  )
}
