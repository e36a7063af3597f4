import { Button, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCalendarDown, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { CaseOutline } from '#shared/contract/cases.ts'
import { Asked, Empty, Failed } from '../../shared/Asked.tsx'
import { useAsk } from '../../shared/api.tsx'
import { useSaveCalendar } from '../../shared/clocks/useSaveCalendar.ts'
import { LinkButton } from '../../shared/links.tsx'
import { isLoaded } from '../../shared/lists/source.ts'
import { Screen } from '../../shared/Screen.tsx'
import { useSession } from '../../shared/useSession.ts'
import { useWords } from '../../shared/words.tsx'
import { CasePreview } from './CasePreview.tsx'
import classes from './Queue.module.css'
import { QueueFilterBar } from './QueueFilterBar.tsx'
import { QueueList } from './QueueList.tsx'
import { noFilters, type QueueFilters, useCases, useOutline } from './useQueue.ts'

/** All cases by what has to be done next and by when. */
export const QueueScreen = () => {
  const { t } = useWords()
  const saveCalendar = useSaveCalendar()
  const { data: counts } = useQuery(useAsk().cases.counts.queryOptions())
  const [filters, setFilters] = useSession<QueueFilters>('queue.filters', noFilters)
  const outline = useOutline(filters)
  return (
    <Screen
      wide
      title={t('queue.title')}
      beside={
        counts && (
          <Text c="dimmed" truncate>
            {t('app.openCases', { count: counts.open })}
            {counts.late > 0 && ` · ${t('app.lateCases', { count: counts.late })}`}
          </Text>
        )
      }
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconCalendarDown size={18} aria-hidden />}
            onClick={() => saveCalendar()}
          >
            {t('clocks.toCalendar')}
          </Button>
          <LinkButton to="/nieuw" leftSection={<IconPlus size={18} aria-hidden />}>
            {t('app.newComplaint')}
          </LinkButton>
        </>
      }
    >
      <QueueFilterBar filters={filters} change={setFilters} />
      <div className={classes.panes}>
        <Asked query={outline}>
          {(headings) =>
            headings.length === 0 ? (
              <NoCases
                filtered={JSON.stringify({ ...filters, show: 'open' }) !== JSON.stringify(noFilters)}
                closed={filters.show === 'closed'}
                clear={() => setFilters({ ...noFilters, show: filters.show })}
              />
            ) : (
              // What was known of another list is not what is in this one.
              !outline.isPlaceholderData && (
                <Cases key={JSON.stringify(filters)} filters={filters} outline={headings} />
              )
            )
          }
        </Asked>
      </div>
    </Screen>
  )
}

/** The list, and on a wide window the selected case beside it. */
const Cases = ({ filters, outline }: { filters: QueueFilters; outline: CaseOutline }) => {
  const list = `queue ${JSON.stringify(filters)}`
  const [selected, select] = useSession<string | null>(`${list}.selected`, null)
  const wide = useMediaQuery('(min-width: 87.5em)', undefined, { getInitialValueInEffect: false })
  const { source, onSight, find, error, refetch } = useCases(filters, outline)
  const first = source.at(source.indexOf(0))
  // Beside the list there is always a case to see: the most pressing one until another is chosen.
  const marked = selected ?? (wide && isLoaded(first) ? first.id : null)
  if (error) return <Failed error={error} retry={refetch} />
  return (
    <>
      <QueueList
        list={list}
        source={source}
        selected={marked}
        select={select}
        opensBeside={wide}
        onSight={onSight}
        find={find}
      />
      {wide && <CasePreview number={marked} />}
    </>
  )
}

const NoCases = ({ filtered, closed, clear }: { filtered: boolean; closed: boolean; clear: () => void }) => {
  const { t } = useWords()
  if (filtered)
    return (
      <Empty title={t('queue.emptyFiltered')}>
        <p>{t('queue.emptyFilteredHint')}</p>
        <Button variant="default" onClick={clear}>
          {t('queue.clearFilters')}
        </Button>
      </Empty>
    )
  if (closed) return <Empty title={t('queue.emptyClosed')}>{t('queue.emptyClosedHint')}</Empty>
  return <Empty title={t('queue.emptyNew')}>{t('queue.emptyNewHint')}</Empty>
}
