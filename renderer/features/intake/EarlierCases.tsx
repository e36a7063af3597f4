import { Text } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { PersonKind } from '#shared/contract/people.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import { useAsk } from '../../shared/api.tsx'
import { LinkText } from '../../shared/links.tsx'
import { useWords } from '../../shared/words.tsx'

/** As many are named; the others are on his page. */
const most = 5

/** Someone who is known had cases before: which. */
export const EarlierCases = ({ kind, id }: { kind: PersonKind; id: string }) => {
  const { t } = useWords()
  const { people } = useAsk()
  const customer = useQuery(
    people.customer.queryOptions({
      input: kind === 'customer' && id ? { id: id as CustomerId } : skipToken,
    }),
  )
  const klussenier = useQuery(
    people.klussenier.queryOptions({
      input: kind === 'klussenier' && id ? { id: id as KlussenierId } : skipToken,
    }),
  )
  const data = kind === 'customer' ? customer.data : klussenier.data
  if (!data || data.cases.length === 0) return null
  return (
    <Text size="sm">
      {t('intake.earlier', { count: data.cases.length })}{' '}
      {data.cases.slice(0, most).map(({ number, subject }, at) => (
        <span key={number}>
          {at > 0 && ', '}
          <LinkText to="/zaken/$number" params={{ number }} underline="always" title={subject}>
            {number}
          </LinkText>
        </span>
      ))}
      {data.cases.length > most && '…'}
    </Text>
  )
}
