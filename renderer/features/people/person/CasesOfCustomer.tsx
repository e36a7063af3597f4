import { Table } from '@mantine/core'
import { customerSide } from '#shared/case/vocabulary.ts'
import type { CaseOfPerson } from '#shared/contract/cases.ts'
import { Empty } from '../../../shared/Asked.tsx'
import { CaseCells } from '../../../shared/cases/CaseCells.tsx'
import { StageBadge } from '../../../shared/cases/pieces.tsx'
import { LinkText } from '../../../shared/links.tsx'
import { useWords } from '../../../shared/words.tsx'
import { countsText } from './counts.ts'
import { OutcomeCell } from './OutcomeCell.tsx'

/** A customer's cases, newest first, with the Klussenier and what came of each. */
export const CasesOfCustomer = ({ cases }: { cases: readonly CaseOfPerson[] }) => {
  const { t } = useWords()
  if (cases.length === 0) return <Empty title={t('klusseniers.noCases')} />
  const newest = cases.toSorted((one, other) => (one.receivedOn < other.receivedOn ? 1 : -1))
  return (
    <Table.ScrollContainer minWidth={820} type="native">
      <Table highlightOnHover verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={100}>{t('klusseniers.number')}</Table.Th>
            <Table.Th w={110}>{t('klusseniers.receivedOn')}</Table.Th>
            <Table.Th w={190}>{t('klusseniers.with')}</Table.Th>
            <Table.Th>{t('klusseniers.subject')}</Table.Th>
            <Table.Th w={140}>{t('queue.stage')}</Table.Th>
            <Table.Th>{t('klusseniers.outcome')}</Table.Th>
            <Table.Th>{t('klusseniers.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {newest.map((line) => (
            <Table.Tr key={line.id}>
              <CaseCells line={line} />
              <Table.Td>
                <Klussenier line={line} />
              </Table.Td>
              <Table.Td>{line.subject}</Table.Td>
              <Table.Td>
                <StageBadge stage={line.stage} />
              </Table.Td>
              <OutcomeCell line={line} />
              <Table.Td>{countsText(t, line.actions[customerSide(line.direction)])}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

const Klussenier = ({ line: { klussenier } }: { line: CaseOfPerson }) => {
  const { t } = useWords()
  if (!klussenier) return t('queue.klussenierUnknown')
  return (
    <LinkText to="/klusseniers/$id" params={{ id: klussenier.id }}>
      {klussenier.name}
    </LinkText>
  )
}
