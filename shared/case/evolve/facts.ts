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
  factsCorrected: ({ subject, receivedOn, channel }) => ({
    subject,
    receivedOn,
    channel,
  }),
  partiesCorrected: ({ direction, customer, klussenier }) => ({
    direction,
    customer,
    klussenier,
    partiesCorrected: true,
  }),
  attemptRecorded: ({ attempt }, state) => ({
    attempts: [...state.attempts, attempt],
  }),
  attemptCorrected: ({ attempt }, state) => ({
    attempts: changed(state.attempts, attempt.id, () => attempt),
  }),
  attemptRemoved: ({ attempt }, state) => ({
    attempts: without(state.attempts, attempt),
  }),
  agreementRecorded: ({ agreement }) => ({ agreement }),
  agreementCorrected: ({ agreement }) => ({ agreement }),
  termsAttached: ({ terms }) => ({ terms }),
  invoiceRecorded: ({ invoice }, state) => ({
    invoices: [...state.invoices, invoice],
  }),
  invoiceCorrected: ({ invoice }, state) => ({
    invoices: changed(state.invoices, invoice.id, () => invoice),
  }),
  invoiceRemoved: ({ invoice }, state) => ({
    invoices: without(state.invoices, invoice),
  }),
  amountStated: ({ amount }, state) => ({ amounts: [...state.amounts, amount] }),
  amountCorrected: ({ amount }, state) => ({
    amounts: changed(state.amounts, amount.id, () => amount),
  }),
  amountRemoved: ({ amount }, state) => ({ amounts: without(state.amounts, amount) }),
  conditionFound: ({ condition, finding, note, documents }, state) => ({
    conditions: {
      ...state.conditions,
      [condition]: { finding, note, documents },
    },
  }),
  missingItemsRequested: ({ items, on, via, dueOn, nextBy }, state) => ({
    nextBy,
    missingRequests: [...state.missingRequests, { items, on, via, dueOn }],
  }),
  caseAdmitted: ({ on, nextBy }) => ({
    admission: { is: 'admitted', on },
    nextBy,
  }),
  caseRefused: ({ on, grounds, explanation, nextBy }) => ({
    admission: { is: 'refused', on, grounds, explanation },
    nextBy,
  }),
  documentAttached: ({ document }, state) => ({
    documents: [...state.documents, document],
  }),
  documentDescribed: ({ document, name, kind, receivedOn, broughtBy, internal }, state) => ({
    documents: changed(state.documents, document, (known) => ({
      ...known,
      name,
      kind,
      receivedOn,
      broughtBy,
      internal,
    })),
  }),
  documentRemoved: ({ document }, state) => ({
    documents: without(state.documents, document),
  }),
  noteAdded: ({ note, on, text }, state) => ({
    notes: [...state.notes, { id: note, on, text }],
  }),
  noteRemoved: ({ note }, state) => ({
    notes: without(state.notes, note),
  }),
}
