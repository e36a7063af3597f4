import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { line, remark, text } from '../case/facts.ts'
import type { CaseView } from '../case/view.ts'
import {
  category,
  channel,
  direction,
  documentKind,
  type MissingItem,
  party,
  proofKind,
  source,
} from '../case/vocabulary.ts'
import type { GatheredLine } from '../intake/gathered.ts'
import type { MailContent } from '../intake/mail.ts'
import type { IntakeProposal } from '../intake/propose.ts'
import type { RecognisedReply } from '../intake/reply.ts'
import type { ReplyPiece } from '../intake/replyText.ts'
import { plainDate } from '../kernel/date.ts'
import { type CaseId, customerId, entryId, klussenierId, type Sha256 } from '../kernel/id.ts'
import { newDetails, optionalLine } from '../people/person.ts'
import { base } from './base.ts'
import { caseNumber, upload } from './cases.ts'

/** What a mail says, for the mediator to look at before a case is opened. Nothing is stored yet. */
export type IntakeReview = {
  readonly upload: string
  readonly mail: MailContent
  /** As it came: a page shows it only after cleaning it. */
  readonly html: string | null
  readonly proposal: IntakeProposal
  /** Of the mail's attachments, by their place in it. */
  readonly hashes: readonly Sha256[]
  /** The cases that have this same mail already. */
  readonly takenInAs: readonly string[]
  /** The case, the side and the letter that it answers; null where nothing says so. */
  readonly reply: RecognisedReply | null
  /** The text in pieces: what its writer added, what was quoted and his signature. */
  readonly pieces: readonly ReplyPiece[]
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

const keptPart = z.object({
  partIndex: z.int().min(0),
  name: line,
  kind: documentKind,
  broughtBy: source.optional(),
})
export type KeptPart = z.output<typeof keptPart>

/** A complaint as the mediator has reviewed it. */
export const complaint = z.object({
  direction,
  customer,
  klussenier: klussenier.nullable().default(null),
  subject: line,
  /** What it is about; empty when nobody said so yet. */
  categories: z.array(category).max(category.options.length).default([]),
  /** What the complainant says; empty when it still has to come. */
  description: remark,
  /** What the mediator notes for himself; empty for nothing. */
  note: remark,
  receivedOn: plainDate,
  channel,
  /** The mail that brought it, kept as the original. */
  mail: upload.nullable().default(null),
  /** The mail's attachments that are kept, by their place in the mail. */
  parts: z.array(keptPart).max(mostParts).default([]),
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

/** What the mediator makes of a mail that belongs to a case. */
const filedAs = z.discriminatedUnion('is', [
  /** `answers`: the request for a response. */
  z.object({ is: z.literal('statement'), by: party, text, answers: entryId.nullable() }),
  z.object({ is: z.literal('answer'), by: party, proposal: entryId, accepts: z.boolean(), note: remark }),
  z.object({ is: z.literal('documents'), broughtBy: source }),
  /** It is what shows that a letter was sent, arrived, or could not be delivered. */
  z.object({
    is: z.literal('proof'),
    letter: entryId,
    kind: proofKind.default('mail'),
    broughtBy: source.default('mediator'),
    note: remark,
  }),
])
export type FiledAs = z.output<typeof filedAs>

/** A mail as the mediator wants it in a case. */
const filing = z.object({
  number: caseNumber,
  mail: upload,
  receivedOn: plainDate,
  /** The mail's attachments that are kept, by their place in the mail. */
  parts: z.array(keptPart).max(mostParts).default([]),
  as: filedAs,
  expectedVersion: z.int().min(1).optional(),
})
export type Filing = z.output<typeof filing>
export type FilingInput = z.input<typeof filing>

/** As many files and folders are offered at once. */
const mostOffered = 1_000

/** Of `total` files that were found so far, `done` were looked at; `lines` are those since the last step. */
export type GatherProgress =
  | {
      readonly type: 'progress'
      readonly done: number
      readonly total: number
      readonly lines: readonly GatheredLine[]
    }
  | { readonly type: 'done'; readonly gathered: number }

export const intake = {
  /**
   * Looks at what came in: mails, mailboxes, whole folders and other files. Each mail becomes a line of the list of what
   * waits. Nothing is stored. Ending the stream stops the work; the lines that there are stay.
   */
  gather: base
    .input(
      z.object({
        uploads: z.array(upload).min(1).max(mostOffered),
        /** The case to which all of it was brought. */
        number: caseNumber.optional(),
      }),
    )
    .output(eventIterator(type<GatherProgress>())),
  /**
   * Reads an offered mail and proposes a case, or says to which case it belongs. With `number` it is said of that
   * case, because the mediator chose it.
   */
  review: base.input(z.object({ upload, number: caseNumber.optional() })).output(type<IntakeReview>()),
  /** Files a mail in a case, with what it says: all of it or nothing. One `undo` takes it back. */
  file: base.input(filing).output(type<CaseView>()),
  /** What the case would lack, were it opened like this. */
  missing: base.input(complaint).output(type<readonly MissingItem[]>()),
  /** Opens the case, with its parties, its first statement and its documents: all of it or nothing. */
  open: base.input(complaint).output(type<{ id: CaseId; number: string }>()),
}
