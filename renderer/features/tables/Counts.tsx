import { Text } from '@mantine/core'
import type { TableRun } from '#shared/contract/tables.ts'
import { useWords } from '../../shared/words.tsx'
import classes from './tables.module.css'

/** What became of the rows, or would, in numbers. */
export const Counts = ({ run, tried = false }: { run: TableRun; tried?: boolean }) => {
  const { t, write } = useWords()
  const { cases, customers, klusseniers } = run.adds
  const counts = [
    [t(tried ? 'tables.wouldAdd' : 'tables.added'), run.add],
    [t(tried ? 'tables.wouldKnow' : 'tables.knownAlready'), run.known],
    [t(tried ? 'tables.wouldRefuse' : 'tables.refusedAlready'), run.refuse],
  ] as const
  const added = [
    cases > 0 && t('tables.addedCases', { count: cases }),
    customers > 0 && t('tables.addedCustomers', { count: customers }),
    klusseniers > 0 && t('tables.addedKlusseniers', { count: klusseniers }),
  ].filter((part) => part !== false)
  return (
    <div role="status">
      <dl className={classes.counts}>
        {counts.map(([what, count]) => (
          <div key={what} className={classes.count}>
            <dt>{what}</dt>
            <dd>{write.number(count)}</dd>
          </div>
        ))}
      </dl>
      {added.length > 0 && <Text>{t('tables.adds', { list: write.list(added) })}</Text>}
      {run.differing > 0 && <Text c="dimmed">{t('tables.differing', { count: run.differing })}</Text>}
    </div>
  )
}
