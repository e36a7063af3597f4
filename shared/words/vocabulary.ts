import type { Language } from '../case/vocabulary.ts'
import type { FieldName } from '../search/query.ts'
import type { NamedValue, Vocabulary } from '../search/vocabulary.ts'
import { query as en } from './en/query.ts'
import { query as fr } from './fr/query.ts'
import { query as nl } from './nl/query.ts'

const catalogues = { nl, fr, en }

/** What stages were called in searches that may have been saved; the search shows them by what the screens say. */
const calledBefore: Readonly<Record<string, string>> = {
  intake: 'dépôt',
  counterHearing: 'contradictoire',
  assessment: 'examen',
}

/** The names that the search language takes, in all languages; those of `language` come first, and are shown. */
export const vocabularyIn = (language: Language): Vocabulary => {
  const rest = (['nl', 'en', 'fr'] as const).filter((other) => other !== language)
  const inOrder = [language, ...rest].map((one) => catalogues[one])
  const namesOf = (name: (words: (typeof catalogues)[Language]) => string | undefined) => [
    ...new Set(inOrder.flatMap((words) => name(words) ?? [])),
  ]
  type Valued = 'stage' | 'outcome' | 'ground' | 'direction' | 'category' | 'region' | 'late'
  const valuesOf = (key: Valued): readonly NamedValue[] =>
    Object.keys(nl[key]).map((value) => ({
      value,
      names: [...namesOf((words) => (words[key] as Readonly<Record<string, string>>)[value]), value],
    }))
  return {
    fields: (Object.keys(nl.field) as FieldName[]).map((field) => ({
      field,
      names: namesOf((words) => words.field[field]),
    })),
    values: {
      stage: valuesOf('stage').map(({ value, names }) => {
        const before = calledBefore[value]
        return { value, names: before === undefined ? names : [...names, before] }
      }),
      outcome: valuesOf('outcome'),
      ground: valuesOf('ground'),
      direction: valuesOf('direction'),
      category: valuesOf('category'),
      region: valuesOf('region'),
      late: valuesOf('late'),
    },
    or: namesOf((words) => words.or),
  }
}
