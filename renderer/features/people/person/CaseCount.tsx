import { Anchor, Table, Text } from '@mantine/core'
import { useWords } from '../../../shared/words.tsx'
import classes from './person.module.css'
import { isSame, type Shown, shownWords } from './shown.ts'

export type Showing = { readonly shown: Shown; readonly show: (shown: Shown) => void }

/** A number of cases in a table, which shows them below; a bar beside it where `most` says how long the longest is. */
export const CaseCount = ({
  value,
  of,
  most,
  shown,
  show,
}: Showing & { value: number; of: Shown; most?: number }) => {
  const { t, write } = useWords()
  const chosen = isSame(shown, of)
  return (
    <Table.Td ta="right" className={classes.counted}>
      {most !== undefined && (
        <span className={classes.place} aria-hidden>
          <span className={classes.bar} style={{ width: `${(100 * value) / Math.max(1, most)}%` }} />
        </span>
      )}
      {value === 0 ? (
        <Text span inherit c="dimmed">
          0
        </Text>
      ) : (
        <Anchor
          component="button"
          type="button"
          inherit
          className={classes.count}
          fw={chosen ? 700 : 'inherit'}
          aria-pressed={chosen}
          title={t('record.show', { what: shownWords({ t, write }, of) })}
          onClick={() => show(of)}
        >
          {write.number(value)}
        </Anchor>
      )}
    </Table.Td>
  )
}
