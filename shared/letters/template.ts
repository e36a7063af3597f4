import type { LetterKind } from '../case/vocabulary.ts'
import { refusal } from '../kernel/decider.ts'
import type { Refusal } from '../refusals.ts'
import { fieldsFor, isLetterField, type LetterField, requiredFields, shapeOf } from './fields.ts'

/**
 * A template: the subject and the text of a letter, with fields as `{{name}}`. There is nothing else in it, no
 * condition and no loop, so that whoever can write a letter can change it. Paragraphs are parted by an empty line.
 */
export type Template = { readonly subject: string; readonly text: string }

const mark = /\{\{\s*([^{}]*?)\s*\}\}/g

/** The paragraphs of a text. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)

/** The names between braces, in their order, known or not. */
export const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(mark)].map((match) => match[1] ?? '')

/** The text with each name between braces replaced. */
export const replaceNames = (text: string, replace: (name: string) => string): string =>
  text.replaceAll(mark, (_, name: string) => replace(name))

/** The field that a paragraph consists of, when it consists of one. */
export const soleField = (paragraph: string): LetterField | null => {
  const [name = '', ...more] = namesIn(paragraph)
  return more.length === 0 && replaceNames(paragraph, () => '') === '' && isLetterField(name) ? name : null
}

const notAlone = (paragraphs: readonly string[]): LetterField[] =>
  paragraphs.flatMap((paragraph) =>
    soleField(paragraph)
      ? []
      : namesIn(paragraph).filter(
          (name): name is LetterField => isLetterField(name) && shapeOf(name) !== 'line',
        ),
  )

/** What is wrong with a template; null when letters of its kind can be made from it. */
export const templateProblem = (kind: LetterKind, { subject, text }: Template): Refusal | null => {
  const offered = fieldsFor(kind)
  const names = [...namesIn(subject), ...namesIn(text)]
  const unknown = names.filter((name) => !isLetterField(name) || !offered.includes(name))
  if (unknown.length) return refusal('unknownField', { fields: [...new Set(unknown)] })
  const crowded = [...notAlone([`${subject} `]), ...notAlone(paragraphsOf(text))]
  if (crowded.length) return refusal('fieldNotAlone', { fields: [...new Set(crowded)] })
  const absent = requiredFields[kind].filter((field) => !names.includes(field))
  return absent.length ? refusal('fieldNeeded', { fields: absent }) : null
}
