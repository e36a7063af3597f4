import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CustomerLine } from '#shared/contract/people.ts'
import { Asked, Empty } from '../../shared/Asked.tsx'
import { useAsk } from '../../shared/api.tsx'
import { LinkButton, LinkText } from '../../shared/links.tsx'
import { Screen } from '../../shared/Screen.tsx'
import { useSession } from '../../shared/useSession.ts'
import { useWords } from '../../shared/words.tsx'
import { AlsoMeant } from './AlsoMeant.tsx'
import { PeopleFilter } from './PeopleFilter.tsx'
import { PeopleTable } from './PeopleTable.tsx'

/** Customers by name, as many as fit a list; the rest is found by typing. */
export const CustomersScreen = () => {
  const { t } = useWords()
  const [typed, setTyped] = useSession('customers.typed', '')
  const [words] = useDebouncedValue(typed.trim(), 150)
  const query = useQuery(
    useAsk().people.customers.queryOptions({ input: { words }, placeholderData: keepPreviousData }),
  )
  return (
    <Screen
      title={t('customers.title')}
      actions={
        <>
          <LinkButton variant="default" to="/dubbel">
            {t('doubles.title')}
          </LinkButton>
          <LinkButton variant="default" to="/klusseniers">
            {t('klusseniers.title')}
          </LinkButton>
        </>
      }
    >
      <Asked query={query}>
        {({ lines, also, total }) =>
          total === 0 ? (
            <Empty title={t('customers.empty')}>{t('customers.emptyHint')}</Empty>
          ) : (
            <>
              <PeopleFilter
                label={t('customers.filter')}
                placeholder={t('customers.filterHint')}
                typed={typed}
                onType={setTyped}
              >
                {lines.length < total && words === '' && (
                  <Text c="dimmed">{t('customers.first', { shown: lines.length, total })}</Text>
                )}
              </PeopleFilter>
              {(lines.length > 0 || also.length === 0) && <CustomerTable lines={lines} />}
              <AlsoMeant count={also.length}>
                <CustomerTable lines={also} />
              </AlsoMeant>
            </>
          )
        }
      </Asked>
    </Screen>
  )
}

const CustomerTable = ({ lines }: { lines: readonly CustomerLine[] }) => {
  const { t } = useWords()
  if (lines.length === 0) return <Empty title={t('customers.nobody')}>{t('customers.nobodyHint')}</Empty>
  return (
    <PeopleTable
      lines={lines}
      columns={[
        {
          title: t('klusseniers.name'),
          cell: ({ id, name }) => (
            <LinkText to="/klanten/$id" params={{ id }} fw={600}>
              {name}
            </LinkText>
          ),
        },
        { title: t('settings.email'), cell: ({ email }) => email },
        { title: t('klusseniers.city'), cell: ({ city }) => city },
      ]}
    />
  )
}
