import type { PlainDate } from '../../kernel/date.ts'
import { refusal } from '../../kernel/decider.ts'
import type { EntryId } from '../../kernel/id.ts'
import type { Refusal } from '../../refusals.ts'
import { shownTo } from '../disclosure.ts'
import { idsInUse, statementsCited } from '../rules.ts'
import type { Case } from '../state.ts'
import { parties } from '../vocabulary.ts'
import { documentsKnown, fresh, type Handlers, happened, known, notBefore, unless } from './handler.ts'
import { sameFacts } from './same.ts'

type What = 'attempt' | 'invoice' | 'document' | 'note'
const recorded = (what: What, list: (state: Case) => readonly unknown[]) => (state: Case) =>
  list(state).length ? null : refusal('nothingRecorded', { what })

const invoicesRecorded = recorded('invoice', (state) => state.invoices)
const documentsRecorded = recorded('document', (state) => state.documents)

/** The days on which the office did something in the case: none of them lies before the complaint came in. */
const actDays = (state: Case): readonly PlainDate[] => [
  ...(state.completion ? [state.completion.on] : []),
  ...state.missingRequests.map((request) => request.on),
  ...(state.admission.is === 'undecided' ? [] : [state.admission.on]),
  ...(state.hearingCompletedOn ? [state.hearingCompletedOn] : []),
  ...state.requests.map((request) => request.on),
  ...state.disclosures.map((disclosure) => disclosure.on),
  ...state.assessments.map((assessment) => assessment.on),
  ...state.letters.map((letter) => letter.on),
  ...state.pauses.map((pause) => pause.on),
  ...state.reopenings.map((reopening) => reopening.closing.on),
]

/** An entry that a side has seen stays as that side saw it. */
export const notShown = (state: Case, id: EntryId): Refusal | null =>
  parties.some((side) => shownTo(state, id, side)) ? refusal('entryShown', { id }) : null

/** Nothing that a decision rests on is taken away. */
export const notReliedOn = (state: Case, id: EntryId): Refusal | null =>
  state.assessments.some(({ reliesOn }) => reliesOn.includes(id)) ? refusal('entryInUse', { id }) : null

/** Nor what a point of the complaint, a position or a figure stands in. */
export const notCited = (state: Case, id: EntryId): Refusal | null =>
  statementsCited(state).has(id) ? refusal('entryInUse', { id }) : null

type Check = (state: Case, id: EntryId) => Refusal | null
const firstReason = (checks: readonly Check[], state: Case, id: EntryId): Refusal | null => {
  for (const check of checks) {
    const reason = check(state, id)
    if (reason) return reason
  }
  return null
}

/** What stands in the way of changing any of the entries; null when at least one can be changed. */
export const allHindered = (
  state: Case,
  list: readonly { readonly id: EntryId }[],
  ...checks: readonly Check[]
): Refusal | null => {
  let first: Refusal | null = null
  for (const { id } of list) {
    const reason = firstReason(checks, state, id)
    if (!reason) return null
    first ??= reason
  }
  return first
}

const attemptsRecorded = recorded('attempt', (state) => state.attempts)
const attemptsOpen = (state: Case): Refusal | null =>
  attemptsRecorded(state) ?? allHindered(state, state.attempts, notShown, notReliedOn)
const notUsed = (state: Case, id: EntryId): Refusal | null =>
  idsInUse(state).has(id) ? refusal('entryInUse', { id }) : null

/** The facts of the case. */
export const decideFacts: Handlers<
  | 'correctFacts'
  | 'correctParties'
  | 'recordAttempt'
  | 'correctAttempt'
  | 'removeAttempt'
  | 'recordInvoice'
  | 'correctInvoice'
  | 'removeInvoice'
  | 'attachDocument'
  | 'describeDocument'
  | 'removeDocument'
  | 'addNote'
  | 'removeNote'
> = {
  correctFacts: {
    decide: ({ subject, receivedOn, channel }, state, context) =>
      unless(
        [
          happened(receivedOn, context),
          ...(receivedOn > state.receivedOn ? actDays(state) : []).map((on) => notBefore(receivedOn, on)),
          sameFacts({ subject, receivedOn, channel }, state) && refusal('nothingChanged', {}),
        ],
        { type: 'factsCorrected', v: 1, subject, receivedOn, channel },
      ),
  },
  correctParties: {
    when: { closed: true },
    decide: ({ direction, customer, klussenier }, state) =>
      unless([sameFacts({ direction, customer, klussenier }, state) && refusal('nothingChanged', {})], {
        type: 'partiesCorrected',
        v: 1,
        direction,
        customer,
        klussenier,
      }),
  },
  recordAttempt: {
    decide: ({ attempt }, state, context) =>
      unless(
        [fresh(state, attempt.id), happened(attempt.on, context), documentsKnown(state, attempt.documents)],
        { type: 'attemptRecorded', v: 1, attempt },
      ),
  },
  correctAttempt: {
    guard: attemptsOpen,
    decide: ({ attempt }, state, context) =>
      unless(
        [
          known(state.attempts, attempt.id),
          notShown(state, attempt.id),
          notReliedOn(state, attempt.id),
          happened(attempt.on, context),
          documentsKnown(state, attempt.documents),
        ],
        { type: 'attemptCorrected', v: 1, attempt },
      ),
  },
  removeAttempt: {
    guard: attemptsOpen,
    decide: ({ attempt }, state) =>
      unless([known(state.attempts, attempt), notShown(state, attempt), notReliedOn(state, attempt)], {
        type: 'attemptRemoved',
        v: 1,
        attempt,
      }),
  },
  recordInvoice: {
    decide: ({ invoice }, state) =>
      unless([fresh(state, invoice.id), documentsKnown(state, invoice.documents)], {
        type: 'invoiceRecorded',
        v: 1,
        invoice,
      }),
  },
  correctInvoice: {
    guard: invoicesRecorded,
    decide: ({ invoice }, state) =>
      unless([known(state.invoices, invoice.id), documentsKnown(state, invoice.documents)], {
        type: 'invoiceCorrected',
        v: 1,
        invoice,
      }),
  },
  removeInvoice: {
    guard: invoicesRecorded,
    decide: ({ invoice }, state) =>
      unless([known(state.invoices, invoice)], {
        type: 'invoiceRemoved',
        v: 1,
        invoice,
      }),
  },
  attachDocument: {
    when: { closed: true },
    decide: ({ document }, state, context) =>
      unless([fresh(state, document.id), happened(document.receivedOn, context)], {
        type: 'documentAttached',
        v: 1,
        document,
      }),
  },
  describeDocument: {
    when: { closed: true },
    guard: documentsRecorded,
    decide: ({ type: _, ...said }, state, context) =>
      unless(
        [
          known(state.documents, said.document),
          happened(said.receivedOn, context),
          // Whoever brought it counts as knowing it: that cannot change once it was shown.
          (said.internal ||
            state.documents.some(
              ({ id, broughtBy }) => id === said.document && broughtBy !== said.broughtBy,
            )) &&
            notShown(state, said.document),
        ],
        { type: 'documentDescribed', v: 1, ...said },
      ),
  },
  removeDocument: {
    guard: (state) => documentsRecorded(state) ?? allHindered(state, state.documents, notShown, notUsed),
    decide: ({ document }, state) =>
      unless([known(state.documents, document), notShown(state, document), notUsed(state, document)], {
        type: 'documentRemoved',
        v: 1,
        document,
      }),
  },
  addNote: {
    when: { closed: true },
    decide: ({ note, on, text }, state, context) =>
      unless([fresh(state, note), happened(on, context)], {
        type: 'noteAdded',
        v: 1,
        note,
        on,
        text,
      }),
  },
  removeNote: {
    when: { closed: true },
    guard: recorded('note', (state) => state.notes),
    decide: ({ note }, state) => unless([known(state.notes, note)], { type: 'noteRemoved', v: 1, note }),
  },
}
