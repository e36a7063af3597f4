import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Country } from '#shared/calendar/index.ts'
import type { Language } from '#shared/case/vocabulary.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { createWords, type T, type Write, writeIn } from '#shared/words/index.ts'

/** `t` finds words, `write` writes dates, money and sizes, both in the language and the country of the settings. */
export type WordsInUse = {
  readonly t: T
  readonly write: Write
  readonly language: Language
  readonly country: Country
}
const WordsContext = createContext<WordsInUse | null>(null)

export const WordsProvider = ({
  language,
  country,
  children,
}: {
  language: Language
  country: Country
  children: ReactNode
}) => {
  const words = useMemo(() => {
    const i18n = createWords(language, country)
    return { i18n, inUse: { t: i18n.t, write: writeIn(language, country), language, country } }
  }, [language, country])
  return (
    <I18nextProvider i18n={words.i18n}>
      <WordsContext value={words.inUse}>{children}</WordsContext>
    </I18nextProvider>
  )
}

export const useWords = (): WordsInUse => {
  const words = useContext(WordsContext)
  invariant(words, 'no WordsProvider above')
  return words
}

/** With a capital, for words of the procedure that stand at the head of a line. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1)
