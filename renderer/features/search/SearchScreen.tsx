import { Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { type Hits, mostCounted } from '#shared/contract/search.ts'
import { mostTyped } from '#shared/search/query.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'
import { Asked, Empty } from '../../shared/Asked.tsx'
import { useAsk, useClient } from '../../shared/api.tsx'
import { growingKey, type Part, useGrowing } from '../../shared/lists/useGrowing.ts'
import { Screen } from '../../shared/Screen.tsx'
import { useSession } from '../../shared/useSession.ts'
import { useWords } from '../../shared/words.tsx'
import { AlsoFound } from './AlsoFound.tsx'
import { FacetList } from './FacetList.tsx'
import { HitList } from './HitList.tsx'
import { Indexing } from './Indexing.tsx'
import { QueryProblems } from './QueryProblems.tsx'
import { SavedSearchList } from './SavedSearchList.tsx'
import { SaveSearch } from './SaveSearch.tsx'
import classes from './Search.module.css'
import { SearchBox } from './SearchBox.tsx'

/** Hits on a page that is read for the first time after the top, and at most on one that is read again. */
const size = { more: 50, again: 100 }
const rowsOf = ({ hits }: Hits): number => hits.length

type Order = 'newest' | 'best'

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

/** What is asked: what was typed last, as soon as what was asked before is answered. Nothing waits for a pause in the typing. */
const useAsked = (typed: string, isBusy: (words: string) => boolean): string => {
  const [words, setWords] = useState(typed)
  const busy = isBusy(words)
  useEffect(() => {
    if (!busy) setWords(typed)
  }, [busy, typed])
  return words
}

/** Cases by any word in them, as one types. */
export const SearchScreen = () => {
  const { t, language } = useWords()
  const vocabulary = useMemo(() => vocabularyIn(language), [language])
  const [typed, setTyped] = useSession('search.typed', '')
  useSearchFirst(setTyped)
  const [order, setOrder] = useSession<Order>('search.order', 'newest')
  const ask = useAsk()
  const client = useClient()
  const queryKey = ask.search.cases.key()
  const nameOf = (words: string) => `${order} ${words}`
  const queries = useQueryClient()
  const words = useAsked(
    typed.trimStart(),
    (asked) => queries.isFetching({ queryKey: growingKey(queryKey, nameOf(asked)), exact: true }) > 0,
  )
  const nothing = words.trim() === ''
  const found = useGrowing<Hits>({
    slot: 'search',
    name: nameOf(words),
    queryKey,
    pageOf: (part: Part, signal) =>
      client.search.cases(
        {
          words,
          order,
          ...part,
          ...(part.after !== undefined && { size: size.more }),
          ...(part.until !== undefined && { size: size.again }),
        },
        { signal },
      ),
    rowsOf,
    enabled: !nothing,
  })
  const { pages, latest, isPlaceholder } = found
  // What is on the screen until the answer is there.
  const shown = useRef(nameOf(words))
  if (!isPlaceholder) shown.current = nameOf(words)
  // Half a word is no mistake, and its counts are of no use: once nothing was typed for a while.
  const [paused] = useDebouncedValue(words, 400)
  const [rested] = useDebouncedValue(typed, 1_000)
  const { data: facets } = useQuery(
    ask.search.facets.queryOptions({
      input: { words: paused },
      enabled: paused.trim() !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const hits = useRef<HTMLElement>(null)
  const toHits = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    hits.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus()
  }
  const problems = nothing ? [] : (latest?.problems ?? [])
  return (
    <Screen wide title={t('search.title')}>
      <div className={classes.screen} {...(!isPlaceholder && { 'data-words': words })}>
        <Stack gap="md" className={classes.asking}>
          <div className={classes.ask}>
            <SearchBox typed={typed} onType={setTyped} onLeave={toHits} />
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
          <Asked query={{ ...found, data: latest }}>
            {(answer) => {
              const { total } = answer
              if (total === 0 && problems.length > 0) return null
              if (total === 0) return <Empty title={t('search.nothing')}>{t('search.nothingHint')}</Empty>
              return (
                <div className={classes.found}>
                  <div className={classes.hitSide}>
                    <Group justify="space-between" className={classes.above}>
                      <Text c="dimmed" role="status">
                        {total > mostCounted
                          ? t('search.moreThan', { count: mostCounted })
                          : t('search.found', { count: total })}
                      </Text>
                      <SegmentedControl
                        size="xs"
                        aria-label={t('search.order.label')}
                        value={order}
                        onChange={(chosen) => setOrder(chosen === 'best' ? 'best' : 'newest')}
                        data={(['newest', 'best'] as const).map((one) => ({
                          value: one,
                          label: t(`search.order.${one}`),
                        }))}
                      />
                    </Group>
                    <AlsoFound found={answer} typed={typed} onType={setTyped} />
                    <HitList
                      region={hits}
                      list={shown.current}
                      isWaiting={isPlaceholder}
                      onSight={found.onSight}
                      pages={pages}
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
