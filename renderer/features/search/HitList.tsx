import { Button } from '@mantine/core'
import type { KeyboardEvent, RefObject } from 'react'
import type { Hits } from '#shared/contract/search.ts'
import { useWords } from '../../shared/words.tsx'
import { HitCard } from './HitCard.tsx'
import classes from './Search.module.css'

type Props = {
  readonly list: RefObject<HTMLUListElement | null>
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
  return (
    <>
      <ul
        ref={list}
        className={classes.results}
        aria-label={t('search.results')}
        aria-busy={query.isPlaceholderData}
        onKeyDown={onKeyDown}
      >
        {pages
          .flatMap((page) => page.hits)
          .map((hit) => (
            <HitCard key={hit.case.id} hit={hit} />
          ))}
      </ul>
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
