import type { Field } from '#shared/tables/fields.ts'
import { type Separator, separator } from '#shared/tables/file.ts'
import { capital, type WordsInUse } from '../../shared/words.tsx'

type T = WordsInUse['t']

const separatorNames = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const satisfies Record<
  Separator,
  string
>
export const separatorChoices = (t: T) =>
  separator.options.map((value) => ({ value, label: t(`tables.separators.${separatorNames[value]}`) }))

/** A field as the head of a line: "Klant: naam". */
export const fieldName = (t: T, field: Field): string =>
  capital(t(`tableField.${field}` as 'tableField.name'))
