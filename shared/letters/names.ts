import { refusal } from '../kernel/decider.ts'
import type { Refusal } from '../refusals.ts'
import { isLetterField, type LetterField, letterFields } from './fields.ts'
import { namesIn, replaceNames, type Template } from './template.ts'

/** What a field is called where a mediator reads and writes it: `uiterste dag` for `dueOn`. */
export type NameOf = (field: LetterField) => string

const flat = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** A template as a mediator edits it: its fields by their names. What is no field stays as it is. */
export const withNames = ({ subject, text }: Template, nameOf: NameOf): Template => {
  const put = (words: string) =>
    replaceNames(words, (name) => `{{${isLetterField(name) ? nameOf(name) : name}}}`)
  return { subject: put(subject), text: put(text) }
}

export type Keyed =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * What a mediator wrote, as it is stored: its fields by their keys. Capitals and spaces in a name do not matter.
 * Refuses `unknownField` with the names that no field has, as they were typed.
 */
export const withKeys = ({ subject, text }: Template, nameOf: NameOf): Keyed => {
  const byName = new Map(letterFields.map((field) => [flat(nameOf(field)), field]))
  const fieldOf = (name: string): LetterField | null =>
    byName.get(flat(name)) ?? (isLetterField(name) ? name : null)
  const unknown = [...namesIn(subject), ...namesIn(text)].filter((name) => !fieldOf(name))
  if (unknown.length)
    return { ok: false, refusal: refusal('unknownField', { fields: [...new Set(unknown)] }) }
  const put = (words: string) => replaceNames(words, (name) => `{{${fieldOf(name) ?? name}}}`)
  return { ok: true, template: { subject: put(subject), text: put(text) } }
}
