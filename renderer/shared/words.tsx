import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Country } from '#shared/calendar/country.ts'
import type { Language } from '#shared/case/vocabulary.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { createWords, type T, type Write, writeIn } from '#shared/words/index.ts'

/** `t` finds words, `write` writes dates, money and sizes, both in the language and the country of the settings. */
export type WordsInUse = {
  readonly t: T
  readonly write: Write
  readonly language: Language
  readonly country: Country
  /** The day that the core takes for today. */
  readonly today: PlainDate
}
const WordsContext = createContext<WordsInUse | null>(null)

export const WordsProvider = ({
  language,
  country,
  today,
  children,
}: {
  language: Language
  country: Country
  today: PlainDate
  children: ReactNode
}) => {
  const words = useMemo(() => {
    const i18n = createWords(language, country)
    return { i18n, t: i18n.t, write: writeIn(language, country) }
  }, [language, country])
  const inUse = useMemo(
    () => ({ t: words.t, write: words.write, language, country, today }),
    [words, language, country, today],
  )
  return (
    <I18nextProvider i18n={words.i18n}>
      <WordsContext value={inUse}>{children}</WordsContext>
    </I18nextProvider>
  )
}

export const useWords = (): WordsInUse => {
  const words = useContext(WordsContext)
  invariant(words, 'no WordsProvider above')
  return words
}

export { capital } from '#shared/words/capital.ts'
