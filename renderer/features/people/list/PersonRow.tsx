import { Badge, Text, VisuallyHidden } from '@mantine/core'
import { memo } from 'react'
import type { ListedPerson } from '#shared/contract/people.ts'
import { Day } from '../../../shared/Day.tsx'
import { RowLink } from '../../../shared/links.tsx'
import { useWords } from '../../../shared/words.tsx'
import classes from './people.module.css'

type Props = {
  readonly line: ListedPerson
  /** The row that the keyboard stands on. */
  readonly current: boolean
  readonly select: (id: string) => void
}

/** Someone on one line: name, address for mail, place, how many cases there were, how many are open, and the last complaint. */
export const PersonRow = memo(({ line, current, select }: Props) => {
  const { t, write } = useWords()
  const { id, kind, name, tradeName, active, email, city, cases, open, lastOn } = line
  return (
    <RowLink
      to={`/${kind === 'customer' ? 'klanten' : 'klusseniers'}/${id}`}
      className={classes.row}
      data-row={id}
      tabIndex={current ? 0 : -1}
      onFocus={() => select(id)}
    >
      <span className={classes.name}>
        <Text component="span" display="block" fw={600}>
          {name}{' '}
          {!active && (
            <Badge component="span" variant="default" tt="none" fw={500}>
              {t('klusseniers.inactive')}
            </Badge>
          )}
        </Text>
        {tradeName && (
          <Text component="span" display="block" size="sm" c="dimmed">
            {tradeName}
          </Text>
        )}
      </span>
      <Text span truncate title={email ?? undefined}>
        {email}
      </Text>
      <Text span truncate className={classes.city}>
        {city}
      </Text>
      <span className={classes.count}>
        {write.number(cases)}
        <VisuallyHidden> {t('klusseniers.casesWord', { count: cases })}</VisuallyHidden>
      </span>
      <span className={classes.count}>
        {write.number(open)}
        <VisuallyHidden> {t('klusseniers.open')}</VisuallyHidden>
      </span>
      <span className={classes.last}>{lastOn && <Day on={lastOn} />}</span>
    </RowLink>
  )
})
PersonRow.displayName = 'PersonRow'
