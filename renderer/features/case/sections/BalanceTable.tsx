import { Alert, List, Table, Text, Title } from '@mantine/core'
import type { Chances } from '#shared/case/balance.ts'
import { parties } from '#shared/case/vocabulary.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'

const rows = [
  'requests',
  'daysGranted',
  'daysUsed',
  'reminders',
  'extensions',
  'rounds',
  'statements',
  'documentsBrought',
  'shown',
  'notShown',
] as const satisfies readonly (keyof Chances)[]

/** The chances of both sides next to each other, and the differences that must be explained. */
export const BalanceTable = () => {
  const { t, write } = useWords()
  const { view } = useDesk()
  const { differences } = view.balance
  return (
    <div>
      <Title order={3}>{t('caseScreen.balance')}</Title>
      <Text size="sm" c="dimmed" mb={6}>
        {t('caseScreen.balanceAbout')}
      </Text>
      <Table verticalSpacing={2} maw={620} aria-label={t('caseScreen.balance')}>
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
          {rows.map((row) => (
            <Table.Tr key={row}>
              <Table.Th scope="row" fw={differences.some((one) => one === row) ? 650 : 400}>
                {t(`caseScreen.balanceRow.${row}`)}
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
          {t('caseScreen.noDifferences')}
        </Text>
      ) : (
        <Alert role="note" color="yellow" p="xs" mt="xs">
          <List size="sm">
            {differences.map((difference) => (
              <List.Item key={difference}>{t(`caseScreen.difference.${difference}`)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  )
}
