import { Anchor, Table, Text } from '@mantine/core'
import type { Party } from '#shared/case/vocabulary.ts'
import { type Finding, findings, type RecordSums, type RoleRecord } from '#shared/figures/klussenierRecord.ts'
import { capital, useWords } from '../../shared/words.tsx'
import { countsText } from './counts.ts'
import { type Shown, shownWords } from './shown.ts'

type Props = {
  role: Party
  record: RoleRecord
  shown: Shown | null
  show: (shown: Shown) => void
}

/** A line for each year and one for all of them; each figure shows its cases below. */
export const RecordYears = ({ role, record: { all, years }, shown, show }: Props) => {
  const { t } = useWords()
  const columns: readonly Finding[] = findings.filter((one) => all.findings[one] > 0)
  const lines: readonly { year: number | null; sums: RecordSums }[] = [...years, { year: null, sums: all }]
  return (
    <Table.ScrollContainer minWidth={500 + columns.length * 80} type="native" mt="xs">
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
              {([null, ...columns] as const).map((finding) => (
                <Count
                  key={finding ?? 'cases'}
                  value={finding ? sums.findings[finding] : sums.cases}
                  of={{ role, year, finding }}
                  shown={shown}
                  show={show}
                />
              ))}
              <Days sums={sums} />
              <Table.Td fw={400}>{countsText(t, { ...sums.actions, overdue: 0 })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

const Count = ({
  value,
  of,
  shown,
  show,
}: {
  value: number
  of: Shown
  shown: Shown | null
  show: (shown: Shown) => void
}) => {
  const { t, write } = useWords()
  const chosen = shown?.role === of.role && shown.year === of.year && shown.finding === of.finding
  return (
    <Table.Td ta="right">
      {value === 0 ? (
        <Text span inherit c="dimmed">
          0
        </Text>
      ) : (
        <Anchor
          component="button"
          type="button"
          inherit
          fw={chosen ? 700 : 'inherit'}
          aria-pressed={chosen}
          title={t('record.show', { what: shownWords(t, of) })}
          onClick={() => show(of)}
        >
          {write.number(value)}
        </Anchor>
      )}
    </Table.Td>
  )
}

/** The average, where there are cases enough for one. */
const Days = ({ sums: { days } }: { sums: RecordSums }) => {
  const { t, write } = useWords()
  const few = days.known === 0 ? '–' : t('figures.few')
  return (
    <Table.Td ta="right">
      {days.spread ? (
        write.number(Math.round(days.spread.mean))
      ) : (
        <Text span inherit fw={400} c="dimmed">
          {few}
        </Text>
      )}
    </Table.Td>
  )
}
