import { Button, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { ReportCell, ReportTable, ReportTableId } from '#shared/figures/table.ts'
import { Panel } from '../../shared/Panel.tsx'
import { useWords } from '../../shared/words.tsx'
import { Bars } from './Bars.tsx'
import type { ShowCases } from './CasesBehind.tsx'
import { FigureText } from './FigureText.tsx'
import classes from './figures.module.css'
import { LongText } from './LongText.tsx'

/** So many rows of a table are shown at first. */
const shownRows = 15

type FigureTableProps = { table: ReportTable; year: number; show: ShowCases }

/** One table, with the chart of it beside it where there is room. */
export const FigureTable = ({ table, year, show }: FigureTableProps) => {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  const { title, about, rows, chart, columns } = table
  const more = rows.length - shownRows
  return (
    <Panel title={title}>
      {about.map((sentence) => (
        <Text key={sentence} c="dimmed" size="sm" maw={820}>
          {sentence}
        </Text>
      ))}
      <div className={`${classes.beside} ${columns.length > 5 ? classes.over : ''}`}>
        {chart && <Bars chart={chart} label={t('figures.chart', { title })} />}
        <div className={classes.table}>
          <Table.ScrollContainer minWidth={columns.length * 80} type="native">
            <Table verticalSpacing={5} aria-label={title}>
              <Table.Thead>
                <Table.Tr>
                  {columns.map(({ head, align }) => (
                    <Table.Th key={head} ta={align}>
                      {head}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {(all ? rows : rows.slice(0, shownRows)).map((row) => (
                  <Row key={keyOf(row)} row={row} table={table} year={year} show={show} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          {more > 0 && (
            <Button variant="subtle" size="xs" mt="xs" onClick={() => setAll(!all)}>
              {all ? t('figures.fewer') : t('figures.allRows', { count: more })}
            </Button>
          )}
        </div>
      </div>
    </Panel>
  )
}

/** In which what was received stands beside what was closed, and what was solved. */
const severalBases: ReadonlySet<ReportTableId> = new Set(['categories', 'regions', 'klusseniers'])

/** Two may have one name: what is behind their figures tells them apart. */
const keyOf = (row: readonly ReportCell[]): string => row.map(({ of, text }) => of?.value ?? text).join(' ')

/** So long is no name, but a reason that someone wrote. */
const long = 80

const Row = ({
  row,
  table: { id, columns },
  year,
  show,
}: FigureTableProps & { row: readonly ReportCell[] }) => {
  const { t } = useWords()
  const [name, ...cells] = row
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} className={classes.name}>
        {name && name.text.length > long ? <LongText>{name.text}</LongText> : name?.text}
      </Table.Th>
      {cells.map((cell, nth) => {
        const column = columns[nth + 1]
        // The columns of the years are years themselves.
        const whose = id === 'years' ? (column?.head ?? '') : String(cell.of?.year ?? year)
        return (
          <Table.Td
            key={column?.head ?? nth}
            ta={column?.align ?? 'start'}
            className={`${classes.cell} ${column?.align === 'end' ? classes.together : ''}`}
          >
            <FigureText
              cell={cell}
              what={
                cell.of && severalBases.has(id)
                  ? t('figures.casesOfBasis', {
                      what: name?.text ?? '',
                      basis: t(`figures.column.${cell.of.basis}`).toLowerCase(),
                      year: whose,
                    })
                  : t('figures.casesOf', { what: name?.alone ?? name?.text ?? '', year: whose })
              }
              show={show}
            />
          </Table.Td>
        )
      })}
    </Table.Tr>
  )
}
