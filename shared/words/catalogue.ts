import { createInstance, type i18n, type TFunction } from 'i18next'
import type { Country } from '../calendar/country.ts'
import type { Language } from '../case/vocabulary.ts'
import { en } from './en/index.ts'
import { addFormats } from './formats.ts'
import { fr } from './fr/index.ts'
import type { Like } from './like.ts'
import { nl } from './nl/index.ts'
import { catalogueInFrench } from './setInFrench.ts'

/** All words of the app in one language. */
export type Words = Like<typeof nl>

/** The catalogues in the shape that i18next takes. */
export const resources = {
  nl: { translation: nl },
  fr: { translation: catalogueInFrench(fr) },
  en: { translation: en },
} as const satisfies Record<Language, { translation: Words }>

/** Keys and their values are checked by the compiler, in the renderer as well. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof nl }
  }
}

export type T = TFunction

/** An instance of i18next of its own, ready to use; the renderer hands it to react-i18next. */
export const createWords = (language: Language, country: Country = 'BE'): i18n => {
  const words = createInstance()
  words.init({
    lng: language,
    fallbackLng: false,
    supportedLngs: Object.keys(resources),
    resources,
    initAsync: false,
    // Whoever shows the text escapes it: React, Typst's data, a terminal.
    interpolation: { escapeValue: false },
  })
  addFormats(words, language, country)
  return words
}

const known = new Map<string, T>()

/** The words of a language, with dates and money as in a country. Made once. */
export const wordsFor = (language: Language, country: Country = 'BE'): T => {
  const key = `${language}-${country}`
  const t = known.get(key) ?? createWords(language, country).t
  known.set(key, t)
  return t
}
