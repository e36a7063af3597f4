import { type } from '@orpc/contract'
import { z } from 'zod'
import { line, remark } from '../case/facts.ts'
import { channel, direction, documentKind, type MissingItem, party, source } from '../case/vocabulary.ts'
import type { MailContent } from '../intake/mail.ts'
import type { IntakeProposal } from '../intake/propose.ts'
import { plainDate } from '../kernel/date.ts'
import { type CaseId, customerId, klussenierId } from '../kernel/id.ts'
import { newDetails, optionalLine } from '../people/person.ts'
import { base } from './base.ts'
import { upload } from './cases.ts'

/** What a mail says, for the mediator to look at before a case is opened. Nothing is stored yet. */
export type IntakeReview = {
  readonly upload: string
  readonly mail: MailContent
  /** As it came: a page shows it only after cleaning it. */
  readonly html: string | null
  readonly proposal: IntakeProposal
  /** The cases into which this same mail was taken in before. */
  readonly takenInAs: readonly string[]
  /** What the case would lack, were it opened as proposed. */
  readonly missing: readonly MissingItem[]
}

const customer = z.union([z.object({ known: customerId }), z.object({ new: z.object(newDetails) })])
const klussenier = z.union([
  z.object({ known: klussenierId }),
  z.object({ new: z.object({ ...newDetails, tradeName: optionalLine(200).default(null) }) }),
])

/** As many attachments, and as many other files, as one complaint brings. */
export const mostParts = 500

/** A complaint as the mediator has reviewed it. */
export const complaint = z.object({
  direction,
  customer,
  klussenier: klussenier.nullable().default(null),
  subject: line,
  /** What the complainant says; empty when it still has to come. */
  description: remark,
  receivedOn: plainDate,
  channel,
  /** The mail that brought it, kept as the original. */
  mail: upload.nullable().default(null),
  /** The mail's attachments that are kept, by their place in the mail. */
  parts: z
    .array(
      z.object({ partIndex: z.int().min(0), name: line, kind: documentKind, broughtBy: source.optional() }),
    )
    .max(mostParts)
    .default([]),
  /** Other offered files. */
  files: z
    .array(
      z.object({ upload, name: line.optional(), kind: documentKind.optional(), broughtBy: party.optional() }),
    )
    .max(mostParts)
    .default([]),
})
export type Complaint = z.output<typeof complaint>
export type ComplaintInput = z.input<typeof complaint>

export const intake = {
  /** Reads an offered mail and proposes a case. */
  review: base.input(z.object({ upload })).output(type<IntakeReview>()),
  /** What the case would lack, were it opened like this. */
  missing: base.input(complaint).output(type<readonly MissingItem[]>()),
  /** Opens the case, with its parties, its first statement and its documents: all of it or nothing. */
  open: base.input(complaint).output(type<{ id: CaseId; number: string }>()),
}
