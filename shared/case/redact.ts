import type { EntryId } from '../kernel/id.ts'
import { entriesOf, knows } from './disclosure.ts'
import type { PartyDetails } from './facts.ts'
import type { Case } from './state.ts'
import { type Audience, conditions, customerSide, otherParty, type Party } from './vocabulary.ts'

/** What the other side gets to read of someone: the name and the place, not how to reach them. */
const withoutContact = <T extends PartyDetails>(details: T): T => ({
  ...details,
  address: details.address && {
    street: '',
    postalCode: '',
    city: details.address.city,
    country: '',
  },
  email: null,
  phone: null,
})

/**
 * The case as a side may see it: without internal notes, without what was not disclosed to that side, and
 * without what the mediator planned or wrote for the file (reminders to come, notes with conditions, reasons of pauses, explanations of the
 * other side's extension). The dossier for a side is made from this, so nothing else can end up in it.
 */
export const asSeenBy = (state: Case, audience: Audience): Case => {
  if (audience === 'internal') return state
  const side = audience
  const visible = new Set(
    entriesOf(state)
      .filter((entry) => !entry.internal && knows(state, side, entry))
      .map((entry) => entry.id),
  )
  const seen = <T extends { readonly id: EntryId }>(list: readonly T[]) =>
    list.filter((entry) => visible.has(entry.id))
  const known = (entries: readonly EntryId[]) => entries.filter((id) => visible.has(id))
  const withDocuments = <T extends { readonly documents: readonly EntryId[] }>(entry: T): T => ({
    ...entry,
    documents: known(entry.documents),
  })
  const other = otherParty(side)
  const isCustomer = customerSide(state.direction) === side
  return {
    ...state,
    customer: isCustomer ? state.customer : withoutContact(state.customer),
    klussenier: state.klussenier && isCustomer ? withoutContact(state.klussenier) : state.klussenier,
    messageId: null,
    // What the office's own table says of it is the office's: that it comes from one is not.
    imported: state.imported && {
      ...state.imported,
      outcomeTold: '',
      description: '',
      amount: null,
    },
    attempts: seen(state.attempts).map(withDocuments),
    agreement: state.agreement && withDocuments(state.agreement),
    invoices: state.invoices.map(withDocuments),
    amounts: state.amounts
      .filter(
        ({ by, statement, documents }) =>
          by === side || [...documents, ...(statement ? [statement] : [])].some((id) => visible.has(id)),
      )
      .map((amount) => ({
        ...withDocuments(amount),
        statement: amount.statement && visible.has(amount.statement) ? amount.statement : null,
      })),
    conditions: Object.fromEntries(
      conditions.map((condition) => [condition, { ...withDocuments(state.conditions[condition]), note: '' }]),
    ) as Case['conditions'],
    missingRequests: side === 'complainant' ? state.missingRequests : [],
    admission:
      state.admission.is === 'refused' && side !== 'complainant'
        ? { ...state.admission, explanation: '' }
        : state.admission,
    documents: seen(state.documents).map(({ messageId: _, ...document }) => document),
    statements: seen(state.statements).map(withDocuments),
    points: state.points
      .filter(({ statement }) => visible.has(statement))
      .map((point) => {
        const taken = (by: Party) => {
          const position = point.positions[by]
          return position && visible.has(position.statement) ? position : null
        }
        return {
          ...point,
          positions: { complainant: taken('complainant'), respondent: taken('respondent') },
        }
      }),
    requests: state.requests.map((request) => {
      const mine = request.to === side
      return {
        ...request,
        shown: mine ? known(request.shown) : [],
        remindOn: null,
        extension: request.extension && {
          ...request.extension,
          reason: mine ? request.extension.reason : '',
        },
        response:
          request.response.is === 'lapsed'
            ? { ...withDocuments(request.response), proof: '' }
            : request.response,
      }
    }),
    disclosures: state.disclosures
      .map((disclosure) => ({ ...disclosure, entries: known(disclosure.entries) }))
      .filter((disclosure) => disclosure.entries.length > 0),
    assessments: seen(state.assessments).map((assessment) => ({
      ...assessment,
      reliesOn: known(assessment.reliesOn),
    })),
    proposals: state.proposals
      .filter((made) => made.to.includes(side))
      .map((made) => {
        const { [other]: _, ...answers } = made.answers
        return {
          ...made,
          answers,
          withdrawn: made.withdrawn && { ...made.withdrawn, reason: '' },
        }
      }),
    settlements: state.settlements.map((settlement) => ({
      ...settlement,
      actions: settlement.actions.map((agreed) => ({
        ...agreed,
        // What the other side says of it is shown as any statement is, or not at all.
        reports: agreed.reports.filter(({ by }) => by === side).map(withDocuments),
        result: agreed.result && { ...withDocuments(agreed.result), note: '' },
      })),
    })),
    letters: state.letters
      .filter(({ to }) => to === side)
      .map((letter) => ({
        ...letter,
        messageId: null,
        shown: known(letter.shown),
        proofs: letter.proofs.map(({ messageId: _, ...proof }) => ({ ...withDocuments(proof), text: '' })),
      })),
    notes: [],
    pauses: state.pauses.map((pause) => ({
      ...pause,
      reason: '',
      resumed: pause.resumed && { ...pause.resumed, reason: '' },
    })),
    closing: state.closing && { ...state.closing, note: '' },
    reopenings: state.reopenings.map((reopening) => ({
      ...reopening,
      reason: '',
      closing: { ...reopening.closing, note: '' },
      refusal: reopening.refusal && { ...reopening.refusal, explanation: '' },
    })),
    mediator: null,
    // How the office sorts its cases is its own.
    categories: [],
    steps: [],
  }
}
