import { isLetterField, isOptional, type LetterField } from './fields.ts'
import { namesIn, paragraphsOf, replaceNames, soleField, type Template } from './template.ts'

/** What stands where a field stood: a text, or the items of a list. Null, or without items: there is nothing to say. */
export type FieldValue = string | readonly string[] | null
export type FieldValues = (field: LetterField) => FieldValue

/** A letter's text; or the fields for which there is nothing to print. */
export type Filled =
  | { readonly ok: true; readonly subject: string; readonly text: string }
  | { readonly ok: false; readonly empty: readonly LetterField[] }

const written = (value: FieldValue): string =>
  typeof value === 'string' ? value.trim() : (value ?? []).map((item) => `- ${item.trim()}`).join('\n')

/**
 * Puts the values in a template. Each value is put in as it is: braces that someone wrote are not read as fields.
 * A paragraph of an optional field without a value is left out; any other field without one is told.
 */
export const fillTemplate = (template: Template, valueFor: FieldValues): Filled => {
  const empty = new Set<LetterField>()
  const put = (text: string): string =>
    replaceNames(text, (name) => {
      const value = isLetterField(name) ? written(valueFor(name)) : ''
      if (!value && isLetterField(name)) empty.add(name)
      return value
    })
  const nothingToSay = (paragraph: string): boolean => {
    const field = soleField(paragraph)
    return field !== null && isOptional(field) && written(valueFor(field)) === ''
  }
  const subject = put(template.subject).replaceAll(/\s+/g, ' ').trim()
  const text = paragraphsOf(template.text)
    .filter((paragraph) => !nothingToSay(paragraph))
    .map(put)
    .join('\n\n')
  return empty.size ? { ok: false, empty: [...empty] } : { ok: true, subject, text }
}

/** Whether a text still has fields in it, which would go out as they are typed. */
export const leftOpen = (text: string): readonly string[] => namesIn(text)
