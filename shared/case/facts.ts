import { z } from 'zod'
import { plainDate } from '../kernel/date.ts'
import { customerId, entryId, klussenierId, sha256, termsId } from '../kernel/id.ts'
import {
  amountKind,
  approach,
  channel,
  documentKind,
  language,
  letterKind,
  merits,
  outcome,
  party,
  proofKind,
  source,
} from './vocabulary.ts'

/**
 * The shapes that commands, events and state have in common. An absent fact is `null`, never left out:
 * a history then reads the same in every language and every version.
 */

/** In characters. */
export const maximum = { line: 200, text: 100_000 }
/** One line: 1–200 characters after trimming. */
export const line = z.string().trim().min(1).max(maximum.line)
/** A text as someone wrote it: 1–100,000 characters after trimming. */
export const text = z.string().trim().min(1).max(maximum.text)
/** A remark that may be empty. */
export const remark = z.string().trim().max(maximum.text).default('')
/** Euro cents, up to ten million euro. */
const cents = z.int().min(0).max(1_000_000_000)
const ids = z.array(entryId).max(1_000).readonly().default([])

const address = z.object({
  street: z.string().trim().max(maximum.line),
  postalCode: z.string().trim().max(20),
  city: z.string().trim().max(maximum.line),
  country: z.string().trim().max(maximum.line),
})
export type Address = z.infer<typeof address>

const details = {
  name: line,
  address: address.nullable().default(null),
  email: z.string().trim().max(320).nullable().default(null),
  phone: z.string().trim().max(60).nullable().default(null),
  language: language.default('nl'),
}
/** The customer as this case knows him: letters of the case went to these details. */
export const customerDetails = z.object({ id: customerId, ...details })
export type CustomerDetails = z.infer<typeof customerDetails>
/** The Klussenier as this case knows him. */
export const klussenierDetails = z.object({
  id: klussenierId,
  tradeName: z.string().trim().max(maximum.line).nullable().default(null),
  ...details,
})
export type KlussenierDetails = z.infer<typeof klussenierDetails>
export type PartyDetails = CustomerDetails | KlussenierDetails

/** Where a fact was taken over from: a row of a table, and what the row is recognised by when it comes again. */
export const importedFrom = z.object({
  /** Of the whole file. */
  file: sha256,
  /** As a spreadsheet counts, from 1. */
  row: z.int().min(1),
  key: z.string().regex(/^[0-9a-f]{32}$/),
})
export type ImportedFrom = z.infer<typeof importedFrom>

/**
 * A past complaint as the office's own table tells of it. How it was handled is not known here: the outcome stands as
 * told, without the steps that led to it. `amount` in cents; `outcomeTold` is the table's own word.
 */
export const importedCase = z.object({
  from: importedFrom,
  /** The number that the complaint had elsewhere. */
  externalNumber: z.string().trim().max(maximum.line).nullable(),
  outcome,
  outcomeTold: z.string().trim().max(maximum.line),
  closedOn: plainDate,
  description: z.string().trim().max(maximum.text),
  amount: cents.nullable(),
})
export type ImportedCase = z.infer<typeof importedCase>

/** An attempt of the parties to settle it between them (onderling oplossen). */
export const attempt = z.object({
  id: entryId,
  on: plainDate,
  by: party,
  channel,
  text,
  documents: ids,
})
export type Attempt = z.infer<typeof attempt>

/** The agreement that was signed before the work. `amount` in cents. */
export const agreement = z.object({
  signedOn: plainDate.nullable().default(null),
  amount: cents.nullable().default(null),
  guaranteeUntil: plainDate.nullable().default(null),
  documents: ids,
})
export type Agreement = z.infer<typeof agreement>

/** A version of the Uitvoeringsvoorwaarden, as it stands in a case. `size` in bytes. */
export const termsReference = z.object({
  id: termsId,
  title: line,
  appliesFrom: plainDate,
  sha256,
  name: line,
  size: z.int().min(0),
})
export type TermsReference = z.infer<typeof termsReference>

/** An invoice that the customer received. `paid` is null while nobody said whether it was. */
export const invoice = z.object({
  id: entryId,
  number: z.string().trim().max(60).default(''),
  on: plainDate.nullable().default(null),
  amount: cents,
  paid: z.boolean().nullable().default(null),
  documents: ids,
})
export type Invoice = z.infer<typeof invoice>

/** What one side said. `answers` is the request for a response that it answers. */
export const statement = z.object({
  id: entryId,
  by: party,
  on: plainDate,
  channel,
  text,
  documents: ids,
  answers: entryId.nullable().default(null),
})
export type Statement = z.infer<typeof statement>

/** A point of the complaint, as the mediator marked it in a statement of the complainant's. */
export const point = z.object({
  id: entryId,
  text: z.string().trim().min(1).max(2_000),
  statement: entryId,
})
export type Point = z.infer<typeof point>

/**
 * A figure that someone names, in cents. `note` says what it is for; `statement` and `documents` say where it
 * stands: the other side may see the figure once it knows one of these.
 */
export const statedAmount = z.object({
  id: entryId,
  what: amountKind,
  by: source,
  amount: cents,
  on: plainDate.nullable().default(null),
  note: remark,
  statement: entryId.nullable().default(null),
  documents: ids,
})
export type StatedAmount = z.infer<typeof statedAmount>

/** A file of the case. `size` in bytes; `receivedOn` is when it came in; `internal` is never shown to a side. */
export const caseDocument = z.object({
  id: entryId,
  sha256,
  name: line,
  mediaType: z.string().trim().max(maximum.line),
  size: z.int().min(0),
  kind: documentKind,
  receivedOn: plainDate,
  broughtBy: source,
  internal: z.boolean().default(false),
  /** Of a mail: its Message-ID, by which it is known when it comes again or is answered. Older documents lack it. */
  messageId: z.string().max(1_000).optional(),
})
export type CaseDocument = z.infer<typeof caseDocument>

/** What a decision rests on, or what was shown: statements, documents and attempts, by their ids. */
export const entries = z.array(entryId).max(1_000)

export const assessment = z.object({
  id: entryId,
  text,
  approach,
  merits: merits.default('undetermined'),
  reliesOn: ids,
  /** Why the assessment was made although the respondent was not heard, or something was not shown. */
  override: z.object({ reason: text }).nullable().default(null),
})
export type Assessment = z.infer<typeof assessment>

export const proposal = z.object({
  id: entryId,
  kind: z.enum(['advice', 'proposal']),
  to: z.array(party).min(1).max(2).readonly(),
  on: plainDate,
  via: channel,
  text,
  answerBy: plainDate,
})
export type Proposal = z.infer<typeof proposal>

/** Something that was agreed, with who does it and by when. */
export const action = z.object({
  id: entryId,
  owner: z.enum([...party.options, 'mediator']),
  text: line,
  dueOn: plainDate,
})
export type Action = z.infer<typeof action>

/** The template that a letter was made from: the version of its stream, 0 for the text that comes with the app. */
export const templateReference = z.object({
  version: z.int().min(0),
  /** Of the texts that came with the app when the letter was made. */
  edition: z.int().min(1),
})
export type TemplateReference = z.infer<typeof templateReference>

/**
 * A letter or a mail that went to a side. `text` is what it said, from the salutation to the name under it;
 * `about` is the request or the proposal that it belongs to. `shown`: what it showed to the side, sent along.
 */
export const letter = z.object({
  id: entryId,
  kind: letterKind,
  to: party,
  language,
  on: plainDate,
  via: channel,
  subject: line,
  text,
  template: templateReference,
  about: entryId.nullable().default(null),
  /** The Message-ID that its draft was given; null where it went out as paper. */
  messageId: z.string().max(1_000).nullable().default(null),
  shown: ids,
  /** The PDF of it as it went out. */
  document: caseDocument,
})
export type Letter = z.infer<typeof letter>

/** What shows that a letter was sent or arrived: a receipt, a number to follow it by, a mail. */
export const proof = z.object({
  kind: proofKind,
  /** The day that the proof is of. */
  on: plainDate,
  text: remark,
  documents: ids,
  /** Of the mail as it really went out: mail programs replace that of a draft. */
  messageId: z.string().max(1_000).optional(),
})
export type Proof = z.infer<typeof proof>
