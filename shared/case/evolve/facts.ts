import type { Apply } from '../evolve.ts'
import { changed, without } from './list.ts'

/** The facts of the case: parties, attempts, agreement, invoices, conditions, documents, notes. */
export const applyFacts: Apply<
  | 'factsCorrected'
  | 'partiesCorrected'
  | 'attemptRecorded'
  | 'attemptCorrected'
  | 'attemptRemoved'
  | 'agreementRecorded'
  | 'agreementCorrected'
  | 'termsAttached'
  | 'invoiceRecorded'
  | 'invoiceCorrected'
  | 'invoiceRemoved'
  | 'amountStated'
  | 'amountCorrected'
  | 'amountRemoved'
  | 'conditionFound'
  | 'missingItemsRequested'
  | 'caseAdmitted'
  | 'caseRefused'
  | 'documentAttached'
  | 'documentDescribed'
  | 'documentRemoved'
  | 'noteAdded'
  | 'noteRemoved'
> = {
  factsCorrected: (state, { subject, receivedOn, channel }) => ({
    ...state,
    subject,
    receivedOn,
    channel,
  }),
  partiesCorrected: (state, { direction, customer, klussenier }) => ({
    ...state,
    direction,
    customer,
    klussenier,
    partiesCorrected: true,
  }),
  attemptRecorded: (state, { attempt }) => ({
    ...state,
    attempts: [...state.attempts, attempt],
  }),
  attemptCorrected: (state, { attempt }) => ({
    ...state,
    attempts: changed(state.attempts, attempt.id, () => attempt),
  }),
  attemptRemoved: (state, { attempt }) => ({
    ...state,
    attempts: without(state.attempts, attempt),
  }),
  agreementRecorded: (state, { agreement }) => ({ ...state, agreement }),
  agreementCorrected: (state, { agreement }) => ({ ...state, agreement }),
  termsAttached: (state, { terms }) => ({ ...state, terms }),
  invoiceRecorded: (state, { invoice }) => ({
    ...state,
    invoices: [...state.invoices, invoice],
  }),
  invoiceCorrected: (state, { invoice }) => ({
    ...state,
    invoices: changed(state.invoices, invoice.id, () => invoice),
  }),
  invoiceRemoved: (state, { invoice }) => ({
    ...state,
    invoices: without(state.invoices, invoice),
  }),
  amountStated: (state, { amount }) => ({ ...state, amounts: [...state.amounts, amount] }),
  amountCorrected: (state, { amount }) => ({
    ...state,
    amounts: changed(state.amounts, amount.id, () => amount),
  }),
  amountRemoved: (state, { amount }) => ({ ...state, amounts: without(state.amounts, amount) }),
  conditionFound: (state, { condition, finding, note, documents }) => ({
    ...state,
    conditions: {
      ...state.conditions,
      [condition]: { finding, note, documents },
    },
  }),
  missingItemsRequested: (state, { items, on, via, dueOn, nextBy }) => ({
    ...state,
    nextBy,
    missingRequests: [...state.missingRequests, { items, on, via, dueOn }],
  }),
  caseAdmitted: (state, { on, nextBy }) => ({
    ...state,
    admission: { is: 'admitted', on },
    nextBy,
  }),
  caseRefused: (state, { on, grounds, explanation, nextBy }) => ({
    ...state,
    admission: { is: 'refused', on, grounds, explanation },
    nextBy,
  }),
  documentAttached: (state, { document }) => ({
    ...state,
    documents: [...state.documents, document],
  }),
  documentDescribed: (state, { document, name, kind, receivedOn, broughtBy, internal }) => ({
    ...state,
    documents: changed(state.documents, document, (known) => ({
      ...known,
      name,
      kind,
      receivedOn,
      broughtBy,
      internal,
    })),
  }),
  documentRemoved: (state, { document }) => ({
    ...state,
    documents: without(state.documents, document),
  }),
  noteAdded: (state, { note, on, text }) => ({
    ...state,
    notes: [...state.notes, { id: note, on, text }],
  }),
  noteRemoved: (state, { note }) => ({
    ...state,
    notes: without(state.notes, note),
  }),
}
