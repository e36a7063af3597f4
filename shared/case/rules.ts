import type { EntryId } from '../kernel/id.ts'
import { once } from '../kernel/once.ts'
import { type Case, currentSettlement, partyDetails } from './state.ts'
import {
  type Condition,
  conditions,
  type MissingItem,
  type Party,
  parties,
  requirement,
  type Stage,
} from './vocabulary.ts'

const requestsTo = (state: Case, side: Party) => state.requests.filter((request) => request.to === side)

/** Both sides were heard: the respondent was asked and answered, or let the day pass. */
export const respondentHeard = (state: Case): boolean =>
  requestsTo(state, 'respondent').some((request) => request.response.is !== 'awaited')

/** Where the case is in the procedure. */
export const stageOf = (state: Case): Stage => {
  if (state.closing) return 'closed'
  if (state.admission.is !== 'admitted') return started(state) ? 'admissibility' : 'intake'
  if (currentSettlement(state)) return 'mediation'
  const assessment = state.assessments.at(-1)
  if (assessment && assessment.approach !== 'none') return 'mediation'
  if (assessment) return 'assessment'
  if (!state.hearingCompletedOn) return 'hearing'
  return respondentHeard(state) && state.requests.every((request) => request.response.is !== 'awaited')
    ? 'assessment'
    : 'counterHearing'
}

/** The check of the conditions has begun. */
const started = (state: Case): boolean =>
  state.admission.is === 'refused' ||
  state.missingRequests.length > 0 ||
  conditions.some((condition) => state.conditions[condition].finding !== 'unknown')

/** The conditions that stand in the way, because they are not met or not known; and the exclusion. */
export const unmetConditions = once((state: Case): readonly Condition[] =>
  conditions.filter((condition) =>
    condition === 'guaranteeExpired'
      ? state.conditions[condition].finding !== 'notMet'
      : state.conditions[condition].finding !== 'met',
  ),
)

/** The conditions that were found to be grounds for refusal. */
export const groundsFound = once((state: Case): readonly Condition[] => [
  ...requirement.options.filter((condition) => state.conditions[condition].finding === 'notMet'),
  ...(state.conditions.guaranteeExpired.finding === 'met' ? (['guaranteeExpired'] as const) : []),
])

const hasDocument = (state: Case, kind: string): boolean =>
  state.documents.some((document) => document.kind === kind)

/**
 * What the case still lacks of what is asked of the complainant
 * (procedure.nl.txt, "Welke gegevens hebben we in geval van bemiddeling van u nodig?").
 * Invoices and pictures are asked for where they apply: an invoice that is known lacks its document or
 * whether it was paid; pictures are never missing.
 */
export const missingItems = once((state: Case): readonly MissingItem[] => {
  const complainant = partyDetails(state, 'complainant')
  const address = complainant?.address
  const reachable = complainant?.email || complainant?.phone
  const missing: Record<MissingItem, boolean> = {
    contactDetails: !address?.street || !address.postalCode || !address.city || !reachable,
    klussenierName: !state.klussenier,
    signedAgreement: !state.agreement?.documents.length && !hasDocument(state, 'agreement'),
    invoices: !hasDocument(state, 'invoice') && state.invoices.some((invoice) => !invoice.documents.length),
    invoicePayments:
      state.invoices.some((invoice) => invoice.paid === null) ||
      (hasDocument(state, 'invoice') && !state.invoices.length),
    description: !state.statements.some((statement) => statement.by === 'complainant'),
  }
  return (Object.keys(missing) as MissingItem[]).filter((item) => missing[item])
})

/** The round in which a side speaks next: the respondent answers in the complainant's last round. */
export const roundFor = (state: Case, side: Party): number => {
  const concluded = requestsTo(state, 'respondent')
    .filter((request) => request.response.is !== 'awaited')
    .map((request) => request.round)
  const answered = Math.max(0, ...concluded)
  const asked = Math.max(1, ...state.requests.map((request) => request.round))
  return side === 'complainant' ? answered + 1 : asked
}

/** The statements in which a point of the complaint, a position on one or a figure stands. */
export const statementsCited = once(
  (state: Case): ReadonlySet<EntryId> =>
    new Set([
      ...state.points.flatMap(({ statement, positions }) => [
        statement,
        ...parties.flatMap((side) => positions[side]?.statement ?? []),
      ]),
      ...state.amounts.flatMap(({ statement }) => statement ?? []),
    ]),
)

/** Every id that something in the case refers to, or was shown or relied upon. */
export const idsInUse = once(
  (state: Case): ReadonlySet<EntryId> =>
    new Set([
      ...state.attempts.flatMap((attempt) => attempt.documents),
      ...(state.agreement?.documents ?? []),
      ...state.invoices.flatMap((invoice) => invoice.documents),
      ...state.amounts.flatMap((amount) => amount.documents),
      ...statementsCited(state),
      ...conditions.flatMap((condition) => state.conditions[condition].documents),
      ...state.statements.flatMap((statement) => statement.documents),
      ...state.requests.flatMap((request) =>
        request.response.is === 'lapsed' ? request.response.documents : [],
      ),
      ...state.disclosures.flatMap((disclosure) => disclosure.entries),
      ...state.letters.flatMap(({ document, proofs }) => [
        document,
        ...proofs.flatMap((proof) => proof.documents),
      ]),
      ...state.assessments.flatMap((assessment) => assessment.reliesOn),
      ...state.settlements.flatMap((settlement) =>
        settlement.actions.flatMap((agreed) => [
          ...(agreed.result?.documents ?? []),
          ...agreed.reports.flatMap((report) => report.documents),
        ]),
      ),
    ]),
)
