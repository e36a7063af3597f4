import { Alert, List, Table, Text, Title } from '@mantine/core'
import { balanceRows } from '#shared/case/balance.ts'
import { parties } from '#shared/case/vocabulary.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'

/** The chances of both sides next to each other, and the differences that must be explained. */
export const BalanceTable = () => {
  const { t, write } = useWords()
  const { view } = useDesk()
  const { differences } = view.balance
  return (
    <div>
      <Title order={3}>{t('balance.title')}</Title>
      <Text size="sm" c="dimmed" mb={6}>
        {t('balance.about')}
      </Text>
      <Table verticalSpacing={2} maw={620} aria-label={t('balance.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            {parties.map((side) => (
              <Table.Th key={side} ta="right">
                {capital(t(`party.${side}`))}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {balanceRows.map((row) => (
            <Table.Tr key={row}>
              <Table.Th scope="row" fw={differences.some((one) => one === row) ? 650 : 400}>
                {t(`balance.row.${row}`)}
              </Table.Th>
              {parties.map((side) => (
                <Table.Td key={side} ta="right">
                  {write.number(view.balance[side][row])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {differences.length === 0 ? (
        <Text size="sm" mt={6}>
          {t('balance.noDifferences')}
        </Text>
      ) : (
        <Alert role="note" color="yellow" p="xs" mt="xs">
          <List size="sm">
            {differences.map((difference) => (
              <List.Item key={difference}>{t(`balance.difference.${difference}`)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  )
}
