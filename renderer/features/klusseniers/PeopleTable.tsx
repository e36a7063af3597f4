import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../../shared/words.tsx'

type Counted = { readonly id: string; readonly cases: number; readonly open: number }

/** People, with how many cases there were and how many are open. */
export const PeopleTable = <L extends Counted>({
  lines,
  columns,
}: {
  lines: readonly L[]
  columns: readonly { readonly title: string; readonly cell: (line: L) => ReactNode }[]
}) => {
  const { t, write } = useWords()
  return (
    <Table.ScrollContainer minWidth={520} maw={1000} type="native">
      <Table highlightOnHover verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ title }) => (
              <Table.Th key={title}>{title}</Table.Th>
            ))}
            <Table.Th ta="right">{t('klusseniers.cases')}</Table.Th>
            <Table.Th ta="right">{t('klusseniers.open')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.id}>
              {columns.map(({ title, cell }) => (
                <Table.Td key={title}>{cell(line)}</Table.Td>
              ))}
              <Table.Td ta="right">{write.number(line.cases)}</Table.Td>
              <Table.Td ta="right">{write.number(line.open)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
