import { Button, Text } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useId } from 'react'
import { type Hit, type Hits, type Tier, tiers } from '#shared/contract/search.ts'
import { useWords } from '../../shared/words.tsx'
import { HitCard } from './HitCard.tsx'
import classes from './Search.module.css'

type Props = {
  readonly list: RefObject<HTMLDivElement | null>
  readonly query: {
    readonly isPlaceholderData: boolean
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    fetchNextPage(): Promise<unknown>
  }
  readonly pages: readonly Hits[]
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** What was found, with the way to more of it. */
export const HitList = ({ list, query, pages, onKeyDown }: Props) => {
  const { t } = useWords()
  const hits = pages.flatMap((page) => page.hits)
  return (
    <>
      <section
        ref={list}
        className={classes.results}
        aria-label={t('search.results')}
        aria-busy={query.isPlaceholderData}
        onKeyDown={onKeyDown}
      >
        {tiers.map((tier) => (
          <TierOfHits key={tier} tier={tier} hits={hits.filter((hit) => hit.tier === tier)} />
        ))}
      </section>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
          style={{ alignSelf: 'center' }}
        >
          {t('app.more')}
        </Button>
      )}
    </>
  )
}

/** The hits of a tier; those that are not exact under a heading that says why they are there. */
const TierOfHits = ({ tier, hits }: { tier: Tier; hits: readonly Hit[] }) => {
  const { t } = useWords()
  const id = useId()
  if (hits.length === 0) return null
  const cards = hits.map((hit) => <HitCard key={hit.case.id} hit={hit} />)
  if (tier === 'exact') return <ul className={classes.hits}>{cards}</ul>
  return (
    <section aria-labelledby={id}>
      <Text id={id} component="h2" size="sm" fw={650} c="dimmed" mt="sm" mb={6}>
        {t(`search.tier.${tier}`)}
      </Text>
      <ul className={classes.hits}>{cards}</ul>
    </section>
  )
}
