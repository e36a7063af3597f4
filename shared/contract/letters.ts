import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { line, proof, type TemplateReference, text } from '../case/facts.ts'
import type { CaseView } from '../case/view.ts'
import { plainDate } from '../kernel/date.ts'
import type { LetterDraft } from '../letters/draft.ts'
import { letterOrder } from '../letters/order.ts'
import { type TemplateKey, templateKey } from '../letters/stream.ts'
import type { Template } from '../letters/template.ts'
import type { LetterView } from '../letters/view.ts'
import type { Refusal } from '../refusals.ts'
import { base } from './base.ts'
import { caseNumber } from './cases.ts'
import type { DossierProgress } from './files.ts'

/** A letter with the words that the mediator made of its draft. */
export const writtenLetter = z.object({ number: caseNumber, order: letterOrder, subject: line, text })

/** What is worth a look before a letter goes out, and what would mend it. */
export type LetterOffer = { readonly draft: LetterDraft; readonly view: LetterView }

export const letters = {
  /** The letter as its template makes it of the case, now. Nothing is stored. */
  draft: base.input(z.object({ number: caseNumber, order: letterOrder })).output(type<LetterOffer>()),
  /** How the letter is printed, with these words; quick enough to be asked at each pause in typing. */
  view: base.input(writtenLetter).output(type<LetterView>()),
  /** The PDF that would go out, step by step, as `dossiers.export` does. */
  pdf: base.input(writtenLetter).output(eventIterator(type<DossierProgress>())),
  /** A mail that the mail client opens as a draft (.eml, `X-Unsent: 1`), with everything that goes along. */
  mail: base.input(writtenLetter).output(
    type<{
      readonly id: string
      readonly name: string
      readonly size: number
      readonly messageId: string
    }>(),
  ),
  /** Records that the letter went out on a day, with its PDF and all that it starts. */
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

export const templates = {
  /** Every template, with whether the office changed it. */
  list: base.output(type<readonly { readonly key: TemplateKey; readonly current: number }[]>()),
  get: base.input(templateKey).output(type<ShownTemplate>()),
  write: base.input(templateKey.extend({ subject: line, text })).output(type<ShownTemplate>()),
  restore: base.input(templateKey.extend({ version: z.int().min(0) })).output(type<ShownTemplate>()),
  /** What a letter of a real case would say with this template; or what stands in the way of it. */
  preview: base
    .input(
      templateKey.extend({ number: caseNumber, subject: z.string().max(200), text: z.string().max(100_000) }),
    )
    .output(
      type<
        | { readonly ok: true; readonly view: LetterView; readonly template: TemplateReference | null }
        | { readonly ok: false; readonly refusal: Refusal }
      >(),
    ),
}
