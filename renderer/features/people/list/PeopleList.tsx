import type { PeopleFilter, PeopleOrder, PeopleOutline } from '#shared/contract/people.ts'
import { Failed } from '../../../shared/Asked.tsx'
import type { EnteringRef } from '../../../shared/lists/useEntering.ts'
import { VirtualList } from '../../../shared/lists/VirtualList.tsx'
import { useSession } from '../../../shared/useSession.ts'
import { useWords } from '../../../shared/words.tsx'
import { PersonRow } from './PersonRow.tsx'
import classes from './people.module.css'
import { usePeople } from './usePeople.ts'

const heights = { heading: 0, row: 52 }

/** People in an order, of whom those in sight are there. Arrow keys walk, Enter opens. */
export const PeopleList = ({
  filter,
  outline,
  entering,
}: {
  filter: PeopleFilter
  outline: PeopleOutline
  entering: EnteringRef | undefined
}) => {
  const { t } = useWords()
  const name = `people ${JSON.stringify(filter)}`
  const [selected, select] = useSession<string | null>(`${name}.selected`, null)
  const { source, onSight, find, error, refetch } = usePeople(filter, outline)
  if (error) return <Failed error={error} retry={refetch} />
  return (
    <VirtualList
      name={name}
      label={t(filter.kind === 'customer' ? 'customers.title' : 'klusseniers.title')}
      className={classes.scroller}
      source={source}
      selected={selected}
      select={select}
      heights={heights}
      onSight={onSight}
      find={find}
      entering={entering}
      row={({ line }, current) => <PersonRow line={line} current={current} select={select} />}
    />
  )
}

const orders = ['name', 'most', 'latest'] as const

/** The names of the columns; those by which the list can be put in order are buttons. */
export const PeopleHead = ({
  order,
  setOrder,
}: {
  order: PeopleOrder
  setOrder: (order: PeopleOrder) => void
}) => {
  const { t } = useWords()
  const column = { name: 'name', most: 'cases', latest: 'lastOn' } as const
  const cell = (by: PeopleOrder) => (
    <button
      type="button"
      className={classes.order}
      data-column={by}
      aria-pressed={order === by}
      aria-label={t(`klusseniers.order.${by}`)}
      onClick={() => setOrder(by)}
    >
      {t(`klusseniers.${column[by]}`)}
      {order === by && <span aria-hidden> {by === 'name' ? '↑' : '↓'}</span>}
    </button>
  )
  const [name, most, latest] = orders.map((by) => <span key={by}>{cell(by)}</span>)
  return (
    <div className={classes.headPlace}>
      <fieldset className={classes.head} aria-label={t('klusseniers.order.label')}>
        {name}
        <span>{t('settings.email')}</span>
        <span className={classes.city}>{t('klusseniers.city')}</span>
        {most}
        <span className={classes.count}>{t('klusseniers.open')}</span>
        {latest}
      </fieldset>
    </div>
  )
}
