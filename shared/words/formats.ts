import type { i18n, TFunction } from 'i18next'
import type { Country } from '../calendar/country.ts'
import type { Language } from '../case/vocabulary.ts'
import { fileSortOf } from './fileSort.ts'
import { procedure } from './nl/procedure.ts'

/** English as in Europe: the day before the month, and a week that starts on Monday. */
const localeOf = (language: Language, country: Country): string =>
  language === 'en' ? 'en-GB' : `${language}-${language === 'fr' ? 'BE' : country}`

/** Ready-made formats: making one is a thousand times slower than using it. */
const makeFormats = (locale: string) => {
  const numeric = { day: '2-digit', month: '2-digit', year: 'numeric' } as const
  const euro = { style: 'currency', currency: 'EUR' } as const
  const unit = (name: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, maximumFractionDigits: 1 })
  return {
    date: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
    weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
    shortDate: new Intl.DateTimeFormat(locale, { ...numeric, timeZone: 'UTC' }),
    dayMonth: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    moment: new Intl.DateTimeFormat(locale, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/Brussels',
    }),
    money: new Intl.NumberFormat(locale, euro),
    number: new Intl.NumberFormat(locale),
    bytes: unit('byte'),
    kilobytes: unit('kilobyte'),
    megabytes: unit('megabyte'),
    list: new Intl.ListFormat(locale),
  }
}
type Formats = ReturnType<typeof makeFormats>
const known = new Map<string, Formats>()
const formatsFor = (language: Language, country: Country): Formats => {
  const locale = localeOf(language, country)
  const formats = known.get(locale) ?? makeFormats(locale)
  known.set(locale, formats)
  return formats
}

/** How values are written in a language, in a country. */
export type Write = {
  /** `2026-03-12` → 12 maart 2026. */
  date(day: string): string
  /** `2026-03-12` → donderdag 12 maart 2026: for a day by which someone has to do something. */
  fullDate(day: string): string
  /** `2026-03-12` → 12/03/2026 (Belgium), 12-03-2026 (the Netherlands). */
  shortDate(day: string): string
  /** `2026-03-12` → 12 mrt, where the year is plain. */
  dayMonth(day: string): string
  /** `2026-03-12T09:15:00.000Z` → 12 maart 2026 om 10:15, as the clock stood in Brussels. */
  moment(instant: string): string
  /** Cents → € 1.234,50. */
  money(cents: number): string
  number(value: number): string
  /** Bytes → 340 kB, 1,3 MB. A kB is a thousand bytes. */
  size(bytes: number): string
  /** a, b en c. */
  list(parts: readonly string[]): string
}

export const writeIn = (language: Language, country: Country): Write => {
  const formats = formatsFor(language, country)
  /** In French the first of a month is "1er"; Intl writes "1". */
  const first = (date: string) => (language === 'fr' ? date.replace(/^1(?=\s)/, '1er') : date)
  const date = (day: string) => first(formats.date.format(new Date(`${day}T00:00:00Z`)))
  return {
    date,
    fullDate: (day) => `${formats.weekday.format(new Date(`${day}T00:00:00Z`))} ${date(day)}`,
    shortDate: (day) => formats.shortDate.format(new Date(`${day}T00:00:00Z`)),
    dayMonth: (day) => first(formats.dayMonth.format(new Date(`${day}T00:00:00Z`))),
    moment: (instant) => first(formats.moment.format(new Date(instant))),
    money: (cents) => formats.money.format(cents / 100),
    number: (value) => formats.number.format(value),
    size: (bytes) => {
      if (bytes < 1_000) return formats.bytes.format(bytes)
      if (bytes < 999_500) return formats.kilobytes.format(Math.round(bytes / 1_000))
      return formats.megabytes.format(bytes / 1_000_000)
    },
    list: (parts) => formats.list.format(parts),
  }
}

/** Every fixed word can be written inside a sentence: `{{party, party}}`, also for a list of codes. */
const topics = Object.keys(procedure) as (keyof typeof procedure)[]

const values = ['date', 'fullDate', 'shortDate', 'dayMonth', 'moment', 'money', 'number', 'size'] as const

/** The forms in which a sentence may write a fact, after the comma. */
export const formatNames: readonly string[] = [...values, 'problems', 'quoted', 'fileSort', ...topics]

/** Around a name that somebody gave. */
const quotes: Readonly<Record<Language, (name: string) => string>> = {
  nl: (name) => `“${name}”`,
  fr: (name) => `«\u00a0${name}\u00a0»`,
  en: (name) => `“${name}”`,
}

type Problem = { readonly path: string; readonly message: string }

/** Lets sentences write `{{on, date}}`, `{{amount, money}}`, `{{grounds, conditionName}}` and so on. */
export const addFormats = (words: i18n, language: Language, country: Country): void => {
  const write = writeIn(language, country)
  const add = (name: string, format: (value: never) => string) =>
    words.services.formatter?.add(name, format as (value: unknown) => string)
  for (const name of values) add(name, write[name])
  add('problems', (problems: readonly Problem[]) =>
    problems.map(({ path, message }) => (path ? `${path} (${message})` : message)).join('; '),
  )
  add('quoted', (names: readonly string[]) => write.list(names.map(quotes[language])))
  add('fileSort', (mediaType: string) => words.t(`fileSort.${fileSortOf(mediaType)}`))
  for (const topic of topics)
    add(topic, (codes: string | readonly string[]) => {
      const t = words.t as TFunction as (key: string, options: { defaultValue: string }) => string
      const word = (code: string) => t(`${topic}.${code}`, { defaultValue: code })
      return write.list([codes].flat().map(word))
    })
}
