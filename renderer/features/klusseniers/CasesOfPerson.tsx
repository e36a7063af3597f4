import { Table, Text } from '@mantine/core'
import type { Party } from '#shared/case/vocabulary.ts'
import type { CaseLine, CaseOfPerson } from '#shared/contract/cases.ts'
import type { PersonKind } from '#shared/contract/people.ts'
import { Empty } from '../../shared/Asked.tsx'
import { StageBadge } from '../../shared/cases/pieces.tsx'
import { nextWords } from '../../shared/cases/words.ts'
import { Day } from '../../shared/Day.tsx'
import { LinkText } from '../../shared/links.tsx'
import { capital, useWords } from '../../shared/words.tsx'
import { countsText } from './counts.ts'

/** Someone's cases, newest first, with the other party and what came of each. */
export const CasesOfPerson = ({ kind, cases }: { kind: PersonKind; cases: readonly CaseOfPerson[] }) => {
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
              <Table.Td>
                <LinkText to="/zaken/$number" params={{ number: line.number }}>
                  {line.number}
                </LinkText>
              </Table.Td>
              <Table.Td>
                <Day on={line.receivedOn} />
              </Table.Td>
              <Table.Td>
                <OtherParty kind={kind} line={line} />
              </Table.Td>
              <Table.Td>{line.subject}</Table.Td>
              <Table.Td>
                <StageBadge stage={line.stage} />
              </Table.Td>
              <Table.Td>
                {line.outcome ? (
                  capital(t(`outcome.${line.outcome}`))
                ) : (
                  <Text span inherit c="dimmed">
                    {t('klusseniers.running')}: {nextWords(t, line)}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{countsText(t, line.actions[sideOf(kind, line)])}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

/** The side that the person was. */
const sideOf = (kind: PersonKind, { direction }: CaseLine): Party =>
  (kind === 'customer') === (direction === 'customerComplains') ? 'complainant' : 'respondent'

const OtherParty = ({ kind, line }: { kind: PersonKind; line: CaseLine }) => {
  const { t } = useWords()
  if (kind === 'klussenier')
    return (
      <LinkText to="/klanten/$id" params={{ id: line.customer.id }}>
        {line.customer.name}
      </LinkText>
    )
  return line.klussenier ? (
    <LinkText to="/klusseniers/$id" params={{ id: line.klussenier.id }}>
      {line.klussenier.name}
    </LinkText>
  ) : (
    t('queue.klussenierUnknown')
  )
}
