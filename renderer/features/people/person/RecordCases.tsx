import { Table, Text } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { CaseOfPerson } from '#shared/contract/cases.ts'
import type { RecordLine } from '#shared/figures/klussenierRecord.ts'
import { aboutText, actionsText } from '#shared/figures/recordReport.ts'
import { Day } from '../../../shared/Day.tsx'
import { LinkText } from '../../../shared/links.tsx'
import { useKeptScroll } from '../../../shared/useKeptScroll.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { OutcomeCell } from './OutcomeCell.tsx'

type Line = { readonly line: RecordLine; readonly of: CaseOfPerson }

const columns = 6
/** In pixels, until it is drawn. */
const rowHeight = 58

/** Cases of a Klussenier, newest first, of which only what is in sight is drawn. */
export const RecordCases = ({ lines }: { lines: readonly Line[] }) => {
  const { t } = useWords()
  const scroller = useKeptScroll('record.cases')
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    getItemKey: (nth) => lines[nth]?.line.number ?? nth,
  })
  const drawn = virtual.getVirtualItems()
  const above = drawn[0]?.start ?? 0
  const below = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  return (
    <div ref={scroller} style={{ maxHeight: '70vh', overflow: 'auto' }}>
      <Table
        highlightOnHover
        stickyHeader
        verticalSpacing="xs"
        miw={700}
        aria-label={t('klusseniers.history')}
        aria-rowcount={lines.length + 1}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={110}>{t('klusseniers.number')}</Table.Th>
            <Table.Th w={140}>{t('klusseniers.with')}</Table.Th>
            <Table.Th>{t('klusseniers.subject')}</Table.Th>
            <Table.Th w={165}>{t('klusseniers.outcome')}</Table.Th>
            <Table.Th w={125}>{t('record.column.agreed')}</Table.Th>
            <Table.Th w={60} ta="right">
              {t('record.column.days')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Room height={above} />
          {drawn.map(({ key, index }) => {
            const one = lines[index]
            return (
              one && (
                <Table.Tr key={key} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2}>
                  <Cells {...one} />
                </Table.Tr>
              )
            )
          })}
          <Room height={below} />
        </Table.Tbody>
      </Table>
    </div>
  )
}

/** As high as the rows that are not drawn. */
const Room = ({ height }: { height: number }) =>
  height > 0 && (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  )

const Cells = ({ line, of }: Line) => {
  const { t, write } = useWords()
  const about = aboutText(line, { t, write })
  return (
    <>
      <Table.Td>
        <LinkText to="/zaken/$number" params={{ number: line.number }}>
          {line.number}
        </LinkText>
        <Text size="sm" c="dimmed">
          <Day on={line.receivedOn} />
        </Text>
      </Table.Td>
      <Table.Td>
        <LinkText to="/klanten/$id" params={{ id: of.customer.id }}>
          {of.customer.name}
        </LinkText>
      </Table.Td>
      <Table.Td>
        {of.subject}
        {about && (
          <Text size="sm" c="dimmed">
            {capital(about)}
          </Text>
        )}
      </Table.Td>
      <OutcomeCell line={of}>
        {line.finding !== 'open' && (
          <Text size="sm" c="dimmed">
            {capital(t(`record.finding.${line.finding}`))}
          </Text>
        )}
      </OutcomeCell>
      <Table.Td>{actionsText(line, { t, write })}</Table.Td>
      <Table.Td ta="right">{line.days === null ? '–' : write.number(line.days)}</Table.Td>
    </>
  )
}
