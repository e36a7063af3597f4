import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useRef } from 'react'
import { Asked, Empty } from '../../shared/Asked.tsx'
import { useAsk } from '../../shared/api.tsx'
import { Screen } from '../../shared/Screen.tsx'
import { useSession } from '../../shared/useSession.ts'
import { useWords } from '../../shared/words.tsx'
import { HitCard } from './HitCard.tsx'
import classes from './Search.module.css'

/** More than this is not counted. */
const countedUpTo = 1000

/** Cases by any word in them, as one types. */
export const SearchScreen = () => {
  const { t } = useWords()
  const [typed, setTyped] = useSession('search.typed', '')
  const [words] = useDebouncedValue(typed.trim(), 150)
  const results = useRef<HTMLUListElement>(null)
  const query = useInfiniteQuery(
    useAsk().search.cases.infiniteOptions({
      input: (after: string | undefined) => ({ words, ...(after ? { after } : {}) }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      enabled: words !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const links = () => [...(results.current?.querySelectorAll('a') ?? [])]
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    const all = links()
    const next = all[all.indexOf(document.activeElement as HTMLAnchorElement) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <Screen title={t('search.title')}>
      <Stack gap="md" maw={920}>
        <TextInput
          type="search"
          size="md"
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          description={t('search.hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          leftSection={<IconSearch size={20} aria-hidden />}
          data-autofocus
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={walk}
        />
        {words === '' ? (
          <Empty title={t('search.start')} />
        ) : (
          <Asked query={query}>
            {({ pages }) => {
              const total = pages[0]?.total ?? 0
              if (total === 0) return <Empty title={t('search.nothing')}>{t('search.nothingHint')}</Empty>
              return (
                <>
                  <Text c="dimmed" role="status">
                    {total > countedUpTo
                      ? t('search.moreThan', { count: countedUpTo })
                      : t('search.found', { count: total })}
                  </Text>
                  <ul
                    ref={results}
                    className={classes.results}
                    aria-label={t('search.results')}
                    aria-busy={query.isPlaceholderData}
                    onKeyDown={walk}
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
            }}
          </Asked>
        )}
      </Stack>
    </Screen>
  )
}
