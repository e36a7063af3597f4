import { Button, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCalendarDown, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Asked, Empty } from '../../shared/Asked.tsx'
import { useAsk } from '../../shared/api.tsx'
import { useSaveCalendar } from '../../shared/clocks/useSaveCalendar.ts'
import { LinkButton } from '../../shared/links.tsx'
import { Screen } from '../../shared/Screen.tsx'
import { useSession } from '../../shared/useSession.ts'
import { useWords } from '../../shared/words.tsx'
import { CasePreview } from './CasePreview.tsx'
import classes from './Queue.module.css'
import { QueueFilterBar } from './QueueFilterBar.tsx'
import { QueueList } from './QueueList.tsx'
import { noFilters, useQueue } from './useQueue.ts'

/** All cases by what has to be done next and by when. */
export const QueueScreen = () => {
  const { t } = useWords()
  const saveCalendar = useSaveCalendar()
  const { data: counts } = useQuery(useAsk().cases.counts.queryOptions())
  const { filters, setFilters, query, items } = useQueue()
  const [selected, setSelected] = useSession<string | null>('queue.selected', null)
  const wide = useMediaQuery('(min-width: 87.5em)', undefined, { getInitialValueInEffect: false })
  const first = items?.find((item) => item.is === 'row')
  // Beside the list there is always a case to see: the most pressing one until another is chosen.
  const marked = selected ?? (wide && first ? first.line.number : null)
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
        <Asked query={{ data: items, error: query.error, refetch: query.refetch }}>
          {(shown) =>
            shown.length === 0 ? (
              <NoCases
                filtered={JSON.stringify({ ...filters, show: 'open' }) !== JSON.stringify(noFilters)}
                closed={filters.show === 'closed'}
                clear={() => setFilters({ ...noFilters, show: filters.show })}
              />
            ) : (
              <QueueList
                key={JSON.stringify(filters)}
                list={JSON.stringify(filters)}
                items={shown}
                selected={marked}
                select={setSelected}
                opensBeside={wide}
                complete={!query.hasNextPage}
                more={query.hasNextPage && !query.isFetchingNextPage ? query.fetchNextPage : null}
                loadingMore={query.isFetchingNextPage}
              />
            )
          }
        </Asked>
        {wide && items && items.length > 0 && <CasePreview number={marked} />}
      </div>
    </Screen>
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
