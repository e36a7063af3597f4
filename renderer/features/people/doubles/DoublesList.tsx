import { Text } from '@mantine/core'
import { useMemo } from 'react'
import type { DoublePair, Doubles, PersonKind } from '#shared/contract/people.ts'
import { Asked, Empty } from '../../../shared/Asked.tsx'
import { useAsk, useClient } from '../../../shared/api.tsx'
import { eachOnce, type ListHeading, sourceOf } from '../../../shared/lists/source.ts'
import { type Part, useGrowing } from '../../../shared/lists/useGrowing.ts'
import { VirtualList } from '../../../shared/lists/VirtualList.tsx'
import { useSession } from '../../../shared/useSession.ts'
import { useWords } from '../../../shared/words.tsx'
import classes from './doubles.module.css'
import { PairCard } from './PairCard.tsx'

const heights = { heading: 0, row: 470 }
/** Pairs on a page, and at most on one that is read again. */
const size = { first: 20, again: 60 }
const rowsOf = ({ pairs }: Doubles): number => pairs.length

/** The same whichever of the two is the fuller record. */
const idOf = ({ one, other }: DoublePair): string => [one.id, other.id].sort().join(' ')

/** The pairs by name; more of them are looked for as the end comes near. */
export const DoublesList = ({ kind }: { kind: PersonKind }) => {
  const { t } = useWords()
  const client = useClient()
  const queryKey = useAsk().people.doubles.key()
  const [selected, select] = useSession<string | null>(`doubles ${kind}.selected`, null)
  const found = useGrowing<Doubles>({
    slot: `doubles ${kind}`,
    name: kind,
    queryKey,
    pageOf: (part: Part, signal) =>
      client.people.doubles(
        { kind, ...part, size: part.until === undefined ? size.first : size.again },
        { signal },
      ),
    rowsOf,
  })
  const { pages, goesOn, onSight } = found
  const source = useMemo(
    () =>
      sourceOf<DoublePair, ListHeading>(
        [
          {
            heading: null,
            lines: eachOnce(
              pages.flatMap(({ pairs }) => pairs),
              idOf,
            ),
          },
        ],
        idOf,
      ),
    [pages],
  )
  const looking = goesOn && (
    <Text c="dimmed" role="status" className={classes.looking}>
      {t('doubles.looking')}
    </Text>
  )
  return (
    <Asked query={{ ...found, data: found.latest }}>
      {() =>
        source.rows === 0 ? (
          looking || <Empty title={t('doubles.none')}>{t('doubles.noneHint')}</Empty>
        ) : (
          <VirtualList
            name={`doubles ${kind}`}
            label={t('doubles.title')}
            className={classes.scroller}
            source={source}
            selected={selected}
            select={select}
            heights={heights}
            overscan={1}
            onSight={onSight}
            row={({ id, line }, current) => (
              <PairCard id={id} pair={line} current={current} onFocus={() => select(id)} />
            )}
          >
            {looking}
          </VirtualList>
        )
      }
    </Asked>
  )
}
