import { Modal, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { FigureCase } from '#shared/contract/figures.ts'
import type { Outline } from '#shared/contract/lists.ts'
import type { FigureOf } from '#shared/figures/figure.ts'
import { Asked, Failed } from '../../shared/Asked.tsx'
import { useAsk } from '../../shared/api.tsx'
import { Day } from '../../shared/Day.tsx'
import { RowLink } from '../../shared/links.tsx'
import type { ListHeading } from '../../shared/lists/source.ts'
import { usePages } from '../../shared/lists/usePages.ts'
import { VirtualList } from '../../shared/lists/VirtualList.tsx'
import { useSession } from '../../shared/useSession.ts'
import { capital, useWords } from '../../shared/words.tsx'
import classes from './behind.module.css'

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
  const query = useQuery(
    useAsk().figures.outline.queryOptions({ input: { of }, placeholderData: keepPreviousData }),
  )
  return (
    <Asked query={query}>
      {(outline) => (
        <>
          <Text c="dimmed" mb="xs" role="status">
            {outline.count > 0 ? t('figures.casesCount', { count: outline.count }) : t('figures.noCases')}
          </Text>
          {outline.count > 0 && <CaseList of={of} outline={outline} />}
        </>
      )}
    </Asked>
  )
}

/** By which of its days a case is counted, and stands in its place. */
const countedOn = ({ basis }: FigureOf) => (basis === 'received' ? 'receivedOn' : 'closedOn')

const heights = { heading: 0, row: 60 }
const numberOf = ({ number }: FigureCase): string => number

const CaseList = ({ of, outline: { count, marks } }: { of: FigureOf; outline: Outline }) => {
  const { t } = useWords()
  const ask = useAsk()
  const name = `figures ${JSON.stringify(of)}`
  const [selected, select] = useSession<string | null>(`${name}.selected`, null)
  const sections = useMemo(() => [{ heading: null, count, marks }], [count, marks])
  const { source, onSight, error, refetch } = usePages<FigureCase, ListHeading>({
    sections,
    idOf: numberOf,
    pageOf: (_, after) =>
      ask.figures.cases.queryOptions({ input: { of, ...(after !== undefined && { after }) } }),
  })
  if (error) return <Failed error={error} retry={refetch} />
  return (
    <>
      <div className={classes.head} aria-hidden>
        <span>{t('klusseniers.number')}</span>
        <span>{t(`klusseniers.${countedOn(of)}`)}</span>
        <span>{t('caseScreen.customer')}</span>
        <span>{t('caseScreen.klussenier')}</span>
        <span>{t('klusseniers.subject')}</span>
        <span>{t('klusseniers.outcome')}</span>
      </div>
      <VirtualList
        name={name}
        label={t('figures.cases')}
        className={classes.scroller}
        source={source}
        selected={selected}
        select={select}
        heights={heights}
        onSight={onSight}
        row={({ line }, current) => (
          <Row line={line} counted={countedOn(of)} current={current} select={select} />
        )}
      />
    </>
  )
}

type RowProps = {
  readonly line: FigureCase
  readonly counted: 'receivedOn' | 'closedOn'
  readonly current: boolean
  readonly select: (number: string) => void
}

const Row = ({ line, counted, current, select }: RowProps) => {
  const { t } = useWords()
  const { number, customer, klussenier, subject, outcome } = line
  const on = line[counted]
  return (
    <RowLink
      to={`/zaken/${number}`}
      className={classes.row}
      data-row={number}
      tabIndex={current ? 0 : -1}
      onFocus={() => select(number)}
    >
      <span className={classes.number}>{number}</span>
      <span>{on && <Day on={on} />}</span>
      <span>{customer}</span>
      <span>{klussenier ?? t('queue.klussenierUnknown')}</span>
      <span>{subject}</span>
      <span>{outcome ? capital(t(`outcome.${outcome}`)) : t('klusseniers.running')}</span>
    </RowLink>
  )
}
