import { Table, Text } from '@mantine/core'
import type { Party } from '#shared/case/vocabulary.ts'
import { type Finding, findings, type RecordSums, type RoleRecord } from '#shared/figures/klussenierRecord.ts'
import { actionsText, meanDays } from '#shared/figures/recordReport.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { CaseCount, type Showing } from './CaseCount.tsx'
import { everyCase } from './shown.ts'

/** A line for each year and one for all of them; each figure shows its cases below. */
export const RecordYears = ({
  role,
  record: { all, years },
  ...showing
}: Showing & { role: Party; record: RoleRecord }) => {
  const { t, write } = useWords()
  const most = Math.max(...years.map(({ sums }) => sums.cases))
  const columns: readonly Finding[] = findings.filter((one) => all.findings[one] > 0)
  const lines: readonly { year: number | null; sums: RecordSums }[] = [...years, { year: null, sums: all }]
  return (
    <Table.ScrollContainer minWidth={430 + columns.length * 62} type="native" mt="xs">
      <Table verticalSpacing={5} aria-label={t(`record.role.${role}`)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={90}>{t('record.year')}</Table.Th>
            <Table.Th ta="right">{capital(t('record.cases'))}</Table.Th>
            {columns.map((one) => (
              <Table.Th key={one} ta="right">
                {capital(t(`record.finding.${one}`))}
              </Table.Th>
            ))}
            <Table.Th ta="right">{t('figures.column.meanDays')}</Table.Th>
            <Table.Th>{t('record.column.agreed')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ year, sums }) => (
            <Table.Tr key={year ?? 'all'} fw={year === null ? 600 : undefined}>
              <Table.Th scope="row" fw="inherit">
                {year ?? t('record.all')}
              </Table.Th>
              <CaseCount
                value={sums.cases}
                of={{ ...everyCase, role, year }}
                {...(year !== null && years.length > 1 && { most })}
                {...showing}
              />
              {columns.map((finding) => (
                <CaseCount
                  key={finding}
                  value={sums.findings[finding]}
                  of={{ ...everyCase, role, year, finding }}
                  {...showing}
                />
              ))}
              <Days sums={sums} />
              <Table.Td fw={400}>{actionsText(sums, { t, write })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

/** The average, where there are cases enough for one. */
const Days = ({ sums }: { sums: RecordSums }) => {
  const { t, write } = useWords()
  const mean = meanDays(sums)
  const few = sums.days.known === 0 ? '–' : t('figures.few')
  return (
    <Table.Td ta="right">
      {mean !== null ? (
        write.number(mean)
      ) : (
        <Text span inherit fw={400} c="dimmed">
          {few}
        </Text>
      )}
    </Table.Td>
  )
}
