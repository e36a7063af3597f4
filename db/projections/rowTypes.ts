import type { ActionTally } from '#shared/case/actions.ts'
import type { Party } from '#shared/case/vocabulary.ts'
import type { CaseFigures } from '#shared/figures/row.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type {
  CaseId,
  CustomerId,
  EntryId,
  KlussenierId,
  MediatorId,
  Sha256,
  TermsId,
} from '#shared/kernel/id.ts'

/** In the order of days, what has no date comes after everything that has one. */
export const noDate = '9999-12-31'

/** One case, as lists show it and as the figures count it. */
export type CaseRow = CaseFigures & {
  /** The seq of its first event: the order of arrival, and the row of the search index. */
  firstSeq: number
  caseId: CaseId
  /** The version of the stream: what a command on this row is decided upon. */
  version: number
  stage: string
  customerId: CustomerId
  customerName: string
  subject: string
  mediatorId: MediatorId | null
  /** What has to be done next. Whether that is late depends on today, and is not kept. */
  step: string | null
  stepDueOn: PlainDate | null
  stepWaitsFor: string | null
  /** By when a response is awaited that is still to be reminded of. */
  awaitedUntil: PlainDate | null
  /** The clock of the office that presses before the step, and its day. */
  pressingClock: string | null
  pressingOn: PlainDate | null
  /** It is in the queue: it is open, or closed while what was agreed is still to be followed up. */
  queued: boolean
  paused: boolean
  /** The day on which the agreement was signed, and the version of the terms that the case carries. */
  agreedOn: PlainDate | null
  termsId: TermsId | null
  /** What each side agreed to do, and what came of it. */
  actions: Readonly<Record<Party, ActionTally>>
}

/** A mail that was taken in: not unique, the same mail can have gone into two cases. */
export type CaseMailRow = { messageId: string; caseId: CaseId }

/** A letter that went out as a mail, by the Message-ID that its draft was given. */
export type CaseLetterRow = { messageId: string; caseId: CaseId; letterId: EntryId }

/** A row of a table that was taken over, by what it is recognised by; `owner` is the id of the stream that it became. */
export type ImportedRow = { key: string; owner: string }

export type CaseDocumentRow = {
  caseId: CaseId
  documentId: EntryId
  sha256: Sha256
  /** In bytes. */
  size: number
  name: string
}

/** An amount that stands in a case, in cents; each once. */
export type CaseAmountRow = { caseId: CaseId; cents: number }

export type PersonRow = {
  id: CustomerId | KlussenierId
  kind: 'customer' | 'klussenier'
  name: string
  tradeName: string | null
  street: string | null
  postalCode: string | null
  city: string | null
  country: string | null
  email: string | null
  phone: string | null
  language: string | null
  /** Who left the franchise is not. A customer always is. */
  active: boolean
  /** `nameKey(name)` */
  nameKey: string
  /** `nameKey(tradeName)` */
  tradeKey: string | null
  /** The record of the same person that this one was merged into; null for one that stands by itself. */
  mergedInto: CustomerId | KlussenierId | null
}

/** What someone can be found alike by: see `personKeys`. */
export type PersonKeyRow = { key: string; owner: string }

/**
 * The words of someone's name and trade name, each with how it sounds; each once. A case has a row of its own where the people in
 * it may have other names.
 */
export type PersonNameRow = {
  /** The seq of the stream's first event, and the row of `person_index`. */
  firstSeq: number
  id: string
  words: readonly (readonly [word: string, sound: string])[]
}

/** The same words, as people are found by them: see `tagOf.nameWord`. */
export type PersonIndexRow = { rowid: number; names: string }

/** Two records that the mediator said are of two people. */
export type PersonApartRow = { owner: string; other: string }

export type TermsRow = {
  id: TermsId
  title: string
  appliesFrom: PlainDate
  sha256: Sha256
  name: string
  /** In bytes. */
  size: number
  /** An invented text, for looking around. */
  example: boolean
  /** Why the version was withdrawn; null while it stands. */
  withdrawnFor: string | null
}

export type MediatorRow = { id: MediatorId; name: string; email: string | null; active: boolean }

/** The names of a case and of what is in it, for a word of which only the first letters were typed. */
export type NameRow = {
  /** Of the case: its `firstSeq`. */
  rowid: number
  number: string
  customer: string
  klussenier: string
  subject: string
  /** Their names. */
  documents: string
}

/** The texts of a case that can be searched. Only the index keeps them. */
export type SearchRow = NameRow & {
  /** What is coded of the case, as words that nobody types (`tagOf`). */
  tags: string
  statements: string
  letters: string
  notes: string
  /** The contents of its documents: the index has what these say, as far as it was read. */
  texts: readonly Sha256[]
}

export type RowOf = {
  case_row: CaseRow
  case_mail: CaseMailRow
  case_letter: CaseLetterRow
  case_document: CaseDocumentRow
  case_amount: CaseAmountRow
  person_row: PersonRow
  person_key: PersonKeyRow
  person_apart: PersonApartRow
  person_name: PersonNameRow
  terms_row: TermsRow
  mediator_row: MediatorRow
  imported_row: ImportedRow
  person_index: PersonIndexRow
  name_index: NameRow
  search_index: SearchRow
}
