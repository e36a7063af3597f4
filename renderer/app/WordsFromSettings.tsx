import 'dayjs/locale/en-gb'
import 'dayjs/locale/fr'
import 'dayjs/locale/nl-be'
import { DatesProvider } from '@mantine/dates'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import type { Language } from '#shared/case/vocabulary.ts'
import { plainDate } from '#shared/kernel/date.ts'
import { defaultSettings } from '#shared/settings/settings.ts'
import { useAsk, useHost } from '../shared/api.tsx'
import { todayHere } from '../shared/parse.ts'
import { WordsProvider } from '../shared/words.tsx'
import { Making } from './Making.tsx'

const dayjsLocale: Record<Language, string> = { nl: 'nl-be', fr: 'fr', en: 'en-gb' }

/** Language and country as the settings say; until they are known, as most administrations have them. */
export const WordsFromSettings = ({ children }: { children: ReactNode }) => {
  const host = useHost()
  const ask = useAsk()
  const { data, isPending } = useQuery(ask.settings.get.queryOptions())
  // Midnight passes while the app stays open.
  const { data: info, isPending: asking } = useQuery(
    ask.system.info.queryOptions({ refetchInterval: 60_000 }),
  )
  const { language, country } = data ?? defaultSettings
  useEffect(() => {
    document.documentElement.lang = language
    host.setLanguage(language)
  }, [host, language])
  // A page that starts in Dutch and jumps to French is worse than one that starts a moment later.
  if (isPending || asking) return <Making />
  return (
    <WordsProvider
      language={language}
      country={country}
      today={info ? plainDate.parse(info.today) : todayHere()}
    >
      <DatesProvider settings={{ locale: dayjsLocale[language], firstDayOfWeek: 1 }}>
        {children}
      </DatesProvider>
    </WordsProvider>
  )
}
