import { useMantineColorScheme } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight, spotlight } from '@mantine/spotlight'
import {
  IconArrowRight,
  IconBookmark,
  IconFolder,
  IconFolderOpen,
  IconMoon,
  IconPlus,
  IconRefresh,
  IconSearch,
  IconSun,
} from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { FoundIn } from '#shared/contract/search.ts'
import { mostTyped } from '#shared/search/query.ts'
import { markedIn } from '#shared/search/snippet.ts'
import { useAsk } from '../shared/api.tsx'
import { nextWords, partiesText } from '../shared/cases/words.ts'
import { countText, useSavedSearches } from '../shared/searches/useSavedSearches.ts'
import { useAdministration } from '../shared/useAdministration.ts'
import { useWords } from '../shared/words.tsx'
import classes from './Palette.module.css'

type Action = { label: string; hint?: string; icon: ReactNode; run: () => void }
/** `alike`: a case that has not what was typed, but may be meant. */
type CaseAction = Action & { alike: boolean }

export const openPalette = (): void => spotlight.open()

/** Ctrl or Cmd + K: every screen, every case and every action, by typing a piece of it. */
export const Palette = () => {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const actions = useActions()
  const { cases, isWaiting } = useCaseActions(typed)
  const searches = useSearchActions()
  const screens = useScreenActions()
  const fits = ({ label }: Action) => label.toLowerCase().includes(typed.trim().toLowerCase())
  const groups = [
    { label: t('app.cases'), found: cases.filter(({ alike }) => !alike) },
    { label: t('search.also'), found: cases.filter(({ alike }) => alike) },
    { label: t('search.saved.title'), found: searches.filter(fits) },
    { label: t('app.actions'), found: actions.filter(fits) },
    { label: t('app.screens'), found: screens.filter(fits) },
  ].filter(({ found }) => found.length)
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const selected = () => list.current?.querySelector<HTMLElement>('[data-selected]')
  /** Enter was pressed before it was known what the words find. */
  const isEarly = useRef(false)
  // Cases arrive after the typing, and go: whatever then stands first is what Enter opens, or would have opened.
  useEffect(() => {
    if (!selected()) list.current?.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
    if (!isEarly.current || isWaiting) return
    isEarly.current = false
    selected()?.click()
  })
  return (
    <Spotlight.Root
      attributes={{ content: { 'aria-label': t('app.palette') } }}
      tagsToIgnore={[]}
      query={typed}
      // There and gone at once: what is typed after the shortcut must not fall beside it, or behind earlier words.
      transitionProps={{ duration: 0 }}
      onSpotlightOpen={() => search.current?.focus()}
      onQueryChange={(words) => {
        isEarly.current = false
        setTyped(words)
      }}
      shortcut={['mod + K']}
      scrollable
      maxHeight={420}
    >
      <Spotlight.Search
        ref={search}
        placeholder={t('app.paletteHint')}
        aria-label={t('app.palette')}
        leftSection={<IconSearch size={18} aria-hidden />}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing) isEarly.current = isWaiting && !selected()
        }}
      />
      <Spotlight.ActionsList ref={list}>
        {groups.map(({ label, found }) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {found.map((action) => (
              <Spotlight.Action
                key={`${action.label} ${action.hint ?? ''}`}
                className={classes.action ?? ''}
                classNames={{ actionDescription: classes.hint ?? '' }}
                label={action.label}
                {...(action.hint ? { description: action.hint } : {})}
                leftSection={action.icon}
                onClick={action.run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && (
          <Spotlight.Empty>{t(isWaiting ? 'app.paletteSearching' : 'app.paletteNothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

const onLine: ReadonlySet<FoundIn> = new Set(['number', 'customer', 'klussenier', 'subject'])

/** Cases in which the typed words occur; while nothing is typed, those that are due first. `isWaiting`: more may be found. */
const useCaseActions = (
  typed: string,
): { readonly cases: readonly CaseAction[]; readonly isWaiting: boolean } => {
  const { t } = useWords()
  const ask = useAsk()
  const navigate = useNavigate()
  const [words] = useDebouncedValue(typed.trim().slice(0, mostTyped), 120)
  const {
    data: found,
    isPlaceholderData,
    isLoading,
    isFetching,
  } = useQuery(
    ask.search.cases.queryOptions({
      input: { words, size: 8 },
      enabled: words !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const now = typed.trim().toLowerCase()
  const isSearched = now === words.toLowerCase() && !isPlaceholderData && !isLoading
  const { data: due } = useQuery(ask.cases.list.queryOptions({ input: { size: 6 }, enabled: words === '' }))
  // Until the first words were looked for, what stood there before them.
  const lines =
    words === '' || isLoading
      ? due?.lines.map((line) => ({ line, alike: false, toMark: [] }))
      : found?.hits.map(({ case: line, tier, snippets }) => ({
          line,
          alike: tier !== 'exact',
          // What stands on the line is the case itself; anything else has to be found in it. Of earlier words nothing.
          toMark:
            isSearched && !snippets.some(({ in: place }) => onLine.has(place)) ? markedIn(snippets) : [],
        }))
  const all = (lines ?? []).map(({ line, alike, toMark }) => ({
    alike,
    label: `${line.number} · ${partiesText(t, line)}`,
    hint: `${line.subject} · ${nextWords(t, line)}`,
    icon: <IconFolder size={18} aria-hidden />,
    run: () =>
      void navigate({
        to: '/zaken/$number',
        params: { number: line.number },
        search: toMark.length > 0 ? { gezocht: toMark } : {},
      }),
  }))
  return {
    // Of what was found for earlier words Enter must not open a case that has nothing of what stands there now.
    cases: isSearched ? all : all.filter(({ label, hint }) => `${label} ${hint}`.toLowerCase().includes(now)),
    isWaiting: !isSearched || isFetching,
  }
}

/** The saved searches, of which the side bar asks the counts. */
const useSearchActions = (): Action[] => {
  const { t, write } = useWords()
  const navigate = useNavigate()
  return useSavedSearches(false).map((search) => ({
    label: search.name,
    hint: `${search.text} · ${countText(t, write, search)}`,
    icon: <IconBookmark size={18} aria-hidden />,
    run: () => void navigate({ to: '/zoeken', search: { vraag: search.text } }),
  }))
}

/** Every screen that is not of one case. */
const useScreenActions = (): Action[] => {
  const { t } = useWords()
  const navigate = useNavigate()
  return (
    [
      ['app.queue', '/'],
      ['gathered.title', '/binnengekomen'],
      ['app.search', '/zoeken'],
      ['app.klusseniers', '/klusseniers'],
      ['customers.title', '/klanten'],
      ['doubles.title', '/dubbel'],
      ['figures.title', '/cijfers'],
      ['app.terms', '/voorwaarden'],
      ['app.settings', '/instellingen'],
      ['templates.title', '/instellingen/brieven'],
      ['tables.title', '/instellingen/tabel'],
    ] as const
  ).map(([key, to]) => ({
    label: t(key),
    icon: <IconArrowRight size={18} aria-hidden />,
    run: () => void navigate({ to }),
  }))
}

const useActions = (): Action[] => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { setColorScheme } = useMantineColorScheme()
  const { isExample, canChoose, open } = useAdministration()
  const actions: Action[] = [
    {
      label: t('app.newComplaint'),
      icon: <IconPlus size={18} aria-hidden />,
      run: () => void navigate({ to: '/nieuw' }),
    },
    {
      label: `${t('app.colon', { what: t('app.appearance') })} ${t('app.light')}`,
      icon: <IconSun size={18} aria-hidden />,
      run: () => setColorScheme('light'),
    },
    {
      label: `${t('app.colon', { what: t('app.appearance') })} ${t('app.dark')}`,
      icon: <IconMoon size={18} aria-hidden />,
      run: () => setColorScheme('dark'),
    },
    {
      label: isExample ? t('app.toOwn') : t('app.toExample'),
      icon: <IconRefresh size={18} aria-hidden />,
      run: () => void open(isExample ? 'own' : 'example'),
    },
  ]
  if (canChoose)
    actions.push({
      label: t('app.chooseAdministration'),
      icon: <IconFolderOpen size={18} aria-hidden />,
      run: () => void open('choose'),
    })
  return actions
}
