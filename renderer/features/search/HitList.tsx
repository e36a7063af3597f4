import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { type Hit, type Hits, type Tier, tiers } from '#shared/contract/search.ts'
import { eachOnce, type ListHeading, sourceOf } from '../../shared/lists/source.ts'
import type { EnteringRef } from '../../shared/lists/useEntering.ts'
import { VirtualList } from '../../shared/lists/VirtualList.tsx'
import { useSession } from '../../shared/useSession.ts'
import { useWords } from '../../shared/words.tsx'
import { HitCard } from './HitCard.tsx'
import classes from './Search.module.css'

type Props = {
  /** Which hits: the place in some is not the place in others. */
  readonly list: string
  /** These are not yet the hits that are asked for. */
  readonly isWaiting: boolean
  readonly pages: readonly Hits[]
  readonly onSight: (from: number, to: number) => void
  readonly entering: EnteringRef | undefined
}

const heights = { heading: 40, row: 150 }
/** A hit is high, and all are drawn anew at each key. */
const overscan = 2
const idOf = (hit: Hit): string => hit.case.id
type TierHeading = ListHeading & { readonly group: Exclude<Tier, 'exact'> }

/** The hits of a tier; those that are not exact under a heading that says why they are there. */
const groupsOf = (hits: readonly Hit[]) =>
  tiers.flatMap((tier) => {
    const lines = hits.filter((hit) => hit.tier === tier)
    if (lines.length === 0) return []
    const heading: TierHeading | null =
      tier === 'exact' ? null : { is: 'heading', group: tier, count: lines.length }
    return [{ heading, lines }]
  })

/** What was found; more of it is asked for as its end comes near. */
export const HitList = ({ list, isWaiting, pages, onSight, entering }: Props) => {
  const { t } = useWords()
  const name = `search ${list}`
  const source = useMemo(
    () =>
      sourceOf(
        groupsOf(
          eachOnce(
            pages.flatMap((page) => page.hits),
            idOf,
          ),
        ),
        idOf,
      ),
    [pages],
  )
  return (
    <section className={classes.results} aria-label={t('search.results')} aria-busy={isWaiting}>
      <Found key={name} name={name} source={source} onSight={onSight} entering={entering} />
    </section>
  )
}

const Found = ({
  name,
  source,
  onSight,
  entering,
}: {
  name: string
  source: ReturnType<typeof sourceOf<Hit, TierHeading>>
  onSight: (from: number, to: number) => void
  entering: EnteringRef | undefined
}) => {
  const { t } = useWords()
  const [selected, select] = useSession<string | null>(`${name}.selected`, null)
  return (
    <VirtualList
      name={name}
      label={t('search.results')}
      className={classes.scroller}
      source={source}
      selected={selected}
      select={select}
      heights={heights}
      overscan={overscan}
      onSight={onSight}
      entering={entering}
      heading={({ group }) => (
        <Text component="h2" size="sm" fw={650} c="dimmed" pt="sm" pb={6}>
          {t(`search.tier.${group}`)}
        </Text>
      )}
      row={({ line }, current) => <HitCard hit={line} current={current} select={select} />}
    />
  )
}
