import type { LetterKind, Party } from '../../case/vocabulary.ts'
import type { Template } from '../template.ts'

export type BothSides = Readonly<Record<Party, Template>>

/** The letters of a language. Missing items are asked of the complainant only. */
export type Texts = Readonly<Record<Exclude<LetterKind, 'missingItems'>, BothSides>> & {
  readonly missingItems: Pick<BothSides, 'complainant'>
}

/** Letters that begin and end alike. */
export const lettersWith =
  (frame: { readonly opening: string; readonly closing: readonly string[] }) =>
  (subject: string, ...body: readonly string[]): Template => ({
    subject,
    text: [frame.opening, ...body, ...frame.closing].join('\n\n'),
  })

/** What is said to both sides in the same words. */
export const alike = (template: Template): BothSides => ({ complainant: template, respondent: template })
