import { NativeSelect, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { OfficeFigures } from '#shared/contract/figures.ts'
import { figuresReport } from '#shared/figures/report.ts'
import { hasCases } from '#shared/figures/yearFigures.ts'
import { Asked, Empty } from '../../shared/Asked.tsx'
import { useAsk, useClient } from '../../shared/api.tsx'
import { ReportButtons } from '../../shared/exports/ReportButtons.tsx'
import { Screen } from '../../shared/Screen.tsx'
import { useEntry } from '../../shared/useEntry.ts'
import { useSession } from '../../shared/useSession.ts'
import { useWords } from '../../shared/words.tsx'
import { type Behind, CasesBehind } from './CasesBehind.tsx'
import { FigureTable } from './FigureTable.tsx'
import { Tiles } from './Tiles.tsx'

/** The figures of a year beside those of the years before it; behind each figure its cases. */
export const FiguresScreen = () => {
  const client = useClient()
  const { t } = useWords()
  const [chosen, choose] = useSession<number | null>('figures.year', null)
  const query = useQuery(
    useAsk().figures.ofYear.queryOptions({
      input: chosen === null ? {} : { year: chosen },
      placeholderData: keepPreviousData,
    }),
  )
  const { data } = query
  const year = chosen ?? data?.year
  // The choice of years stays; the figures of another year than the chosen one do not.
  const current = query.isPlaceholderData ? { ...query, data: undefined } : query
  return (
    <Screen
      keepsPlace
      title={t('figures.title')}
      beside={
        data &&
        year !== undefined && (
          <NativeSelect
            aria-label={t('figures.year')}
            w={100}
            value={String(year)}
            data={[...new Set([year, ...data.known])]
              .toSorted((one, other) => other - one)
              .map((one) => ({ value: String(one), label: String(one) }))}
            onChange={(event) => choose(Number(event.currentTarget.value))}
          />
        )
      }
      actions={
        year !== undefined && (
          <ReportButtons report={(form, signal) => client.figures.report({ year, form }, { signal })} />
        )
      }
    >
      <Asked query={current}>{(figures) => <Figures figures={figures} />}</Asked>
    </Screen>
  )
}

const Figures = ({ figures: { years, year, known } }: { figures: OfficeFigures }) => {
  const { t, write, today } = useWords()
  const [behind, show] = useSession<Behind | null>(`figures.behind ${useEntry()}`, null)
  const report = useMemo(
    () => figuresReport(years, { t, write }, { organisation: '', today }),
    [years, t, write, today],
  )
  if (!hasCases(years[0]))
    return known.length < 2 ? (
      <Empty title={t('figures.empty')}>{t('figures.emptyHint')}</Empty>
    ) : (
      <Empty title={t('figures.emptyYear', { year })}>{t('figures.emptyYearHint')}</Empty>
    )
  return (
    <Stack gap="lg" maw={1180}>
      <div>
        {[report.lead, ...report.notes].map((line) => (
          <Text key={line} c="dimmed" size="sm" maw={820}>
            {line}
          </Text>
        ))}
      </div>
      <Tiles tiles={report.tiles} year={year} show={show} />
      {report.tables.map((table) => (
        <FigureTable key={`${year} ${table.id}`} table={table} year={year} show={show} />
      ))}
      <CasesBehind behind={behind} close={() => show(null)} />
    </Stack>
  )
}
