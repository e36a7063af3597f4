import { Stack, Text } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { Direction } from '#shared/case/vocabulary.ts'
import type { PersonKind } from '#shared/contract/people.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { CustomerId } from '#shared/kernel/id.ts'
import { useAsk } from '../../shared/api.tsx'
import { LinkText } from '../../shared/links.tsx'
import { useWords } from '../../shared/words.tsx'

/** As many are named; the others are on his page. */
const most = 5

type Props = {
  readonly kind: PersonKind
  readonly id: string
  readonly direction: Direction
  readonly receivedOn: PlainDate | null
}

/** Someone who is known had cases before: how often he complained, or how many complaints were about him, and which. */
export const EarlierCases = ({ kind, id, direction, receivedOn }: Props) => {
  const { t } = useWords()
  const { data } = useQuery(
    useAsk().people.earlier.queryOptions({
      input: id && receivedOn ? { kind, id: id as CustomerId, receivedOn } : skipToken,
    }),
  )
  if (!data || data.cases.length === 0) return null
  const complains = (kind === 'customer') === (direction === 'customerComplains')
  const { ever, year } = complains ? data.complained : data.about
  const told = [
    ever.counted > 0 && complains && t('intake.before.complained', { count: ever.counted }),
    // With this one.
    year.counted > 0 && !complains && t('intake.before.about', { count: year.counted + 1 }),
    (complains ? ever : year).unfounded > 0 &&
      t('intake.before.unfounded', { count: (complains ? ever : year).unfounded }),
    (complains ? ever : year).setAside > 0 &&
      t('intake.before.setAside', { count: (complains ? ever : year).setAside }),
  ].filter((one) => one !== false)
  return (
    <Stack gap={0}>
      {told.length > 0 && (
        <Text size="sm" fw={600}>
          {told.join(' ')}
        </Text>
      )}
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
    </Stack>
  )
}
