import { Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { mostTyped } from '#shared/search/query.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'
import { Asked, Empty } from '../../shared/Asked.tsx'
import { useAsk } from '../../shared/api.tsx'
import { useEntering } from '../../shared/lists/useEntering.ts'
import { Screen } from '../../shared/Screen.tsx'
import { useTyped } from '../../shared/searches/useTyped.ts'
import { useSession } from '../../shared/useSession.ts'
import { useWords } from '../../shared/words.tsx'
import { AboveHits } from './AboveHits.tsx'
import { AlsoFound } from './AlsoFound.tsx'
import { FacetList } from './FacetList.tsx'
import { HitList } from './HitList.tsx'
import { Indexing } from './Indexing.tsx'
import { QueryProblems } from './QueryProblems.tsx'
import { SavedSearchList } from './SavedSearchList.tsx'
import { SaveSearch } from './SaveSearch.tsx'
import classes from './Search.module.css'
import { SearchBox } from './SearchBox.tsx'
import { type Order, useHits } from './useHits.ts'

/** Takes over what the address asks to be searched for, and leaves it to the box from then on. */
const useSearchFirst = (onType: (typed: string) => void): void => {
  const { vraag } = useSearch({ strict: false })
  const navigate = useNavigate()
  useEffect(() => {
    if (vraag === undefined) return
    onType(vraag.slice(0, mostTyped))
    void navigate({ to: '/zoeken', search: {}, replace: true })
  }, [vraag, onType, navigate])
}

/** Cases by any word in them, as one types. */
export const SearchScreen = () => {
  const { t, language } = useWords()
  const vocabulary = useMemo(() => vocabularyIn(language), [language])
  const [typed, setTyped] = useTyped()
  useSearchFirst(setTyped)
  const [order, setOrder] = useSession<Order>('search.order', 'newest')
  const { words, list, pages, latest, isPlaceholder, onSight, ...asked } = useHits(typed, order)
  const nothing = words.trim() === ''
  // Half a word is no mistake, and its counts are of no use: once nothing was typed for a while.
  const [paused] = useDebouncedValue(words, 400)
  const [rested] = useDebouncedValue(typed, 1_000)
  const { data: facets } = useQuery(
    useAsk().search.facets.queryOptions({
      input: { words: paused },
      enabled: paused.trim() !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const { entering, onKey, forget } = useEntering(words === typed.trimStart() && !isPlaceholder)
  const problems = nothing ? [] : (latest?.problems ?? [])
  return (
    <Screen wide title={t('search.title')}>
      <div className={classes.screen} {...(!isPlaceholder && { 'data-words': words })}>
        <Stack gap="md" className={classes.asking}>
          <div className={classes.ask}>
            <SearchBox typed={typed} onType={setTyped} onKey={onKey} onBlur={forget} />
            <SaveSearch typed={typed} vocabulary={vocabulary} />
          </div>
          <Indexing />
          {rested === typed && words === typed.trimStart() && (
            <QueryProblems typed={words} problems={problems} />
          )}
        </Stack>
        {nothing ? (
          <div className={classes.start}>
            <Empty title={t('search.start')}>{t('search.startHint')}</Empty>
            <SavedSearchList onType={setTyped} />
          </div>
        ) : (
          <Asked query={{ ...asked, data: latest }}>
            {(answer) => {
              const { total } = answer
              if (total === 0 && problems.length > 0) return null
              if (total === 0) return <Empty title={t('search.nothing')}>{t('search.nothingHint')}</Empty>
              return (
                <div className={classes.found}>
                  <div className={classes.hitSide}>
                    <AboveHits total={total} order={order} setOrder={setOrder} />
                    <AlsoFound found={answer} typed={typed} onType={setTyped} />
                    <HitList
                      list={list}
                      isWaiting={isPlaceholder}
                      onSight={onSight}
                      pages={pages}
                      entering={entering}
                    />
                  </div>
                  {facets && (
                    <FacetList facets={facets} typed={typed} vocabulary={vocabulary} onType={setTyped} />
                  )}
                </div>
              )
            }}
          </Asked>
        )}
      </div>
    </Screen>
  )
}
