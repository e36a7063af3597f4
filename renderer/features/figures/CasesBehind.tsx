import { Modal, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { FigureCase } from '#shared/contract/figures.ts'
import type { FigureOf } from '#shared/figures/figure.ts'
import { Asked } from '../../shared/Asked.tsx'
import { useAsk } from '../../shared/api.tsx'
import { CaseCells } from '../../shared/cases/CaseCells.tsx'
import { capital, useWords } from '../../shared/words.tsx'

/** The figure whose cases are asked for, and what it is of. */
export type Behind = { readonly of: FigureOf; readonly what: string }
export type ShowCases = (behind: Behind) => void

/** The cases that a figure counts, for which the search has no words. */
export const CasesBehind = ({ behind, close }: { behind: Behind | null; close: () => void }) => (
  <Modal opened={behind !== null} onClose={close} title={behind?.what ?? ''} size="xl">
    {behind && <Cases of={behind.of} />}
  </Modal>
)

const Cases = ({ of }: { of: FigureOf }) => {
  const { t } = useWords()
  const query = useQuery(useAsk().figures.cases.queryOptions({ input: of }))
  return (
    <Asked query={query}>
      {(cases) => (
        <>
          <Text c="dimmed" mb="xs" role="status">
            {cases.length > 0 ? t('figures.casesCount', { count: cases.length }) : t('figures.noCases')}
          </Text>
          <CaseTable cases={cases} />
        </>
      )}
    </Asked>
  )
}

const CaseTable = ({ cases }: { cases: readonly FigureCase[] }) => {
  const { t } = useWords()
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table verticalSpacing={5} aria-label={t('figures.cases')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={110}>{t('klusseniers.number')}</Table.Th>
            <Table.Th w={110}>{t('klusseniers.receivedOn')}</Table.Th>
            <Table.Th>{t('caseScreen.customer')}</Table.Th>
            <Table.Th>{t('caseScreen.klussenier')}</Table.Th>
            <Table.Th>{t('klusseniers.subject')}</Table.Th>
            <Table.Th>{t('klusseniers.outcome')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cases.map(({ number, receivedOn, customer, klussenier, subject, outcome }) => (
            <Table.Tr key={number}>
              <CaseCells line={{ number, receivedOn }} />
              <Table.Td>{customer}</Table.Td>
              <Table.Td>{klussenier ?? t('queue.klussenierUnknown')}</Table.Td>
              <Table.Td>{subject}</Table.Td>
              <Table.Td>{outcome ? capital(t(`outcome.${outcome}`)) : t('klusseniers.running')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
