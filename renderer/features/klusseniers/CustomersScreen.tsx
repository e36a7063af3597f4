import { Group, Table, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CustomerLine } from '#shared/contract/people.ts'
import { Asked, Empty } from '../../shared/Asked.tsx'
import { useAsk } from '../../shared/api.tsx'
import { LinkButton, LinkText } from '../../shared/links.tsx'
import { Screen } from '../../shared/Screen.tsx'
import { useSession } from '../../shared/useSession.ts'
import { useWords } from '../../shared/words.tsx'

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
        {({ lines, total }) =>
          total === 0 ? (
            <Empty title={t('customers.empty')}>{t('customers.emptyHint')}</Empty>
          ) : (
            <>
              <Group mb="md" gap="lg">
                <TextInput
                  type="search"
                  w={320}
                  aria-label={t('customers.filter')}
                  placeholder={t('customers.filterHint')}
                  leftSection={<IconSearch size={18} aria-hidden />}
                  value={typed}
                  onChange={(event) => setTyped(event.currentTarget.value)}
                />
                {lines.length < total && words === '' && (
                  <Text c="dimmed">{t('customers.first', { shown: lines.length, total })}</Text>
                )}
              </Group>
              <CustomerTable lines={lines} />
            </>
          )
        }
      </Asked>
    </Screen>
  )
}

const CustomerTable = ({ lines }: { lines: readonly CustomerLine[] }) => {
  const { t, write } = useWords()
  if (lines.length === 0) return <Empty title={t('customers.nobody')}>{t('customers.nobodyHint')}</Empty>
  return (
    <Table.ScrollContainer minWidth={520} maw={1000} type="native">
      <Table highlightOnHover verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('klusseniers.name')}</Table.Th>
            <Table.Th>{t('settings.email')}</Table.Th>
            <Table.Th>{t('klusseniers.city')}</Table.Th>
            <Table.Th ta="right">{t('klusseniers.cases')}</Table.Th>
            <Table.Th ta="right">{t('klusseniers.open')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.id}>
              <Table.Td>
                <LinkText to="/klanten/$id" params={{ id: line.id }} fw={600}>
                  {line.name}
                </LinkText>
              </Table.Td>
              <Table.Td>{line.email}</Table.Td>
              <Table.Td>{line.city}</Table.Td>
              <Table.Td ta="right">{write.number(line.cases)}</Table.Td>
              <Table.Td ta="right">{write.number(line.open)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
