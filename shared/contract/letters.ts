import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { line, maximum, proof, templateReference, text } from '../case/facts.ts'
import type { CaseView } from '../case/view.ts'
import { plainDate } from '../kernel/date.ts'
import type { LetterDraft } from '../letters/draft.ts'
import type { LetterField } from '../letters/fields.ts'
import type { FieldValue } from '../letters/fill.ts'
import { draftedOrder, letterOrder } from '../letters/order.ts'
import { type TemplateKey, templateKey } from '../letters/stream.ts'
import type { Template } from '../letters/template.ts'
import type { LetterView } from '../letters/view.ts'
import type { Refusal } from '../refusals.ts'
import { base } from './base.ts'
import { caseNumber } from './cases.ts'
import type { DossierProgress } from './files.ts'

/** A letter being written. Any text is taken: it is not finished. */
const unfinished = {
  subject: z.string().max(maximum.line),
  text: z.string().max(maximum.text),
}

/**
 * A letter with the words that the mediator made of its draft: `{ number, ...draft }`, subject and text changed.
 * `letterOutdated` when the same order would be completed otherwise by now.
 */
export const writtenLetter = z.object({
  number: caseNumber,
  order: draftedOrder,
  template: templateReference,
  subject: line,
  text,
})

export type LetterOffer = { readonly draft: LetterDraft; readonly view: LetterView }

/** A mail that was made. `size` in bytes; `heavy`: many servers refuse a mail of that size. */
export type MadeMail = {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly heavy: boolean
  /** Without angle brackets. To be given to `send`, so that replies are recognised. */
  readonly messageId: string
}

export const letters = {
  /** The letter as its template makes it of the case, now. Nothing is stored. */
  draft: base.input(z.object({ number: caseNumber, order: letterOrder })).output(type<LetterOffer>()),
  /** How the letter is printed, with these words; quick enough to be asked at each pause in typing. */
  view: base
    .input(z.object({ number: caseNumber, order: draftedOrder, ...unfinished }))
    .output(type<LetterView>()),
  /** The PDF that would go out, step by step, as `dossiers.export` does. */
  pdf: base.input(writtenLetter).output(eventIterator(type<DossierProgress>())),
  /** A mail that the mail client opens as a draft (.eml, `X-Unsent: 1`), with everything that goes along. */
  mail: base.input(writtenLetter).output(type<MadeMail>()),
  /**
   * Records that the letter went out, with its PDF and all that it starts. `sentOn`: today where it is left out, and
   * not before the day that the letter bears. What it asks is due on the day that it says.
   */
  send: base
    .input(
      writtenLetter.extend({
        sentOn: plainDate.optional(),
        messageId: z.string().max(1_000).nullable().default(null),
        proof: proof.nullable().default(null),
        expectedVersion: z.int().min(1).optional(),
      }),
    )
    .output(type<CaseView>()),
}

/** A template with its history. `versions[0]` is version 1; `current` 0 is the text that comes with the app. */
export type ShownTemplate = {
  readonly key: TemplateKey
  readonly current: number
  readonly shipped: Template
  readonly versions: readonly (Template & { readonly at: string; readonly by: string | null })[]
}

/** The fields of a template with what each would print in one case, as `FieldValue`. */
export type FieldsNow = readonly { readonly field: LetterField; readonly value: FieldValue }[]

export const templates = {
  /** Every template, with whether the office changed it. */
  list: base.output(type<readonly { readonly key: TemplateKey; readonly current: number }[]>()),
  get: base.input(templateKey).output(type<ShownTemplate>()),
  write: base.input(templateKey.extend({ subject: line, text })).output(type<ShownTemplate>()),
  restore: base.input(templateKey.extend({ version: z.int().min(0) })).output(type<ShownTemplate>()),
  /** What each field would print in a letter of a real case. */
  values: base.input(templateKey.extend({ number: caseNumber })).output(type<FieldsNow>()),
  /**
   * What a letter of a real case would say with this template, whether its moment is there or not; or what is wrong
   * with the template, or what the case lacks for it.
   */
  preview: base
    .input(templateKey.extend({ number: caseNumber, ...unfinished }))
    .output(
      type<
        { readonly ok: true; readonly view: LetterView } | { readonly ok: false; readonly refusal: Refusal }
      >(),
    ),
}
