import { Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { vocabularyIn } from '#shared/words/vocabulary.ts'
import { Asked, Empty } from '../../shared/Asked.tsx'
import { useAsk } from '../../shared/api.tsx'
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

/** More than this is not counted. */
const countedUpTo = 1000

type Order = 'newest' | 'best'

/** Takes over what the address asks to be searched for, and leaves it to the box from then on. */
const useSearchFirst = (onType: (typed: string) => void): void => {
  const { vraag } = useSearch({ strict: false })
  const navigate = useNavigate()
  useEffect(() => {
    if (vraag === undefined) return
    onType(vraag)
    void navigate({ to: '/zoeken', search: {}, replace: true })
  }, [vraag, onType, navigate])
}

/** Cases by any word in them, as one types. */
export const SearchScreen = () => {
  const { t, language } = useWords()
  const vocabulary = useMemo(() => vocabularyIn(language), [language])
  const [typed, setTyped] = useSession('search.typed', '')
  useSearchFirst(setTyped)
  const [order, setOrder] = useSession<Order>('search.order', 'newest')
  const [words] = useDebouncedValue(typed.trimStart(), 150)
  const nothing = words.trim() === ''
  const results = useRef<HTMLDivElement>(null)
  const ask = useAsk()
  const query = useInfiniteQuery(
    ask.search.cases.infiniteOptions({
      input: (after: string | undefined) => ({ words, order, ...(after ? { after } : {}) }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      enabled: !nothing,
      placeholderData: keepPreviousData,
    }),
  )
  const { data: facets } = useQuery(
    ask.search.facets.queryOptions({
      input: { words },
      enabled: !nothing,
      placeholderData: keepPreviousData,
    }),
  )
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const all = [...(results.current?.querySelectorAll('a') ?? [])]
    const next = step && all[all.indexOf(document.activeElement as HTMLAnchorElement) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  const problems = nothing ? [] : (query.data?.pages[0]?.problems ?? [])
  // Half a word is no mistake: told once nothing was typed for a while.
  const [rested] = useDebouncedValue(typed, 1_000)
  return (
    <Screen title={t('search.title')}>
      <Stack gap="md" maw={1180}>
        <div className={classes.ask}>
          <SearchBox typed={typed} onType={setTyped} onLeave={walk} />
          <SaveSearch typed={typed} vocabulary={vocabulary} />
        </div>
        <Indexing />
        {rested === typed && words === typed.trimStart() && (
          <QueryProblems typed={words} problems={problems} />
        )}
        {nothing ? (
          <>
            <Empty title={t('search.start')}>{t('search.startHint')}</Empty>
            <SavedSearchList onType={setTyped} />
          </>
        ) : (
          <Asked query={query}>
            {({ pages }) => {
              const total = pages[0]?.total ?? 0
              if (total === 0 && problems.length > 0) return null
              if (total === 0) return <Empty title={t('search.nothing')}>{t('search.nothingHint')}</Empty>
              return (
                <div className={classes.found}>
                  <Stack gap="md" miw={0}>
                    <Group justify="space-between">
                      <Text c="dimmed" role="status">
                        {total > countedUpTo
                          ? t('search.moreThan', { count: countedUpTo })
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
                    {pages[0] && <AlsoFound found={pages[0]} typed={typed} onType={setTyped} />}
                    <HitList list={results} query={query} pages={pages} onKeyDown={walk} />
                  </Stack>
                  {facets && (
                    <FacetList facets={facets} typed={typed} vocabulary={vocabulary} onType={setTyped} />
                  )}
                </div>
              )
            }}
          </Asked>
        )}
      </Stack>
    </Screen>
  )
}
