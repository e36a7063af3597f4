import { type Case, currentSettlement } from '../case/state.ts'
import { otherParty } from '../case/vocabulary.ts'
import type { PlainDate } from '../kernel/date.ts'
import { unreachable } from '../kernel/invariant.ts'
import type { LetterAround } from './draft.ts'
import type { LetterField } from './fields.ts'
import type { FieldValue, FieldValues } from './fill.ts'
import type { CompleteOrder } from './order.ts'
import { agreedActions, ownActions, unsettledActions } from './values/actions.ts'
import { nameOf, oneLine, otherInFull, quotable, type Reader, readerOf } from './values/reader.ts'
import { disclosedTo } from './values/shown.ts'
import { procedureEnd, standOf } from './values/stand.ts'
import { termIn } from './values/terms.ts'

type Facts = {
  readonly state: Case
  readonly order: CompleteOrder
  readonly around: LetterAround
  readonly reader: Reader
}

/** By which the office can be reached, as one phrase. */
const contactOf = ({ reader: { t }, around }: Facts): string | null => {
  const { email, phone } = around.settings.organisation
  return email && phone ? t('letterValue.contact', { email, phone }) : (email ?? phone)
}

/** The request of which the reader is reminded. */
const requestedOn = ({ order, reader }: Facts): PlainDate | null =>
  reader.seen.requests.findLast(({ to, response }) => to === order.to && response.is === 'awaited')?.on ??
  null

/** When the other side last said something that the reader knows, or gets to know now. */
const replyOn = ({ state, order, reader: { seen } }: Facts): PlainDate | null =>
  state.statements.findLast(
    ({ id, by }) =>
      by === otherParty(order.to) &&
      (order.shown.includes(id) || seen.statements.some((one) => one.id === id)),
  )?.on ?? null

/** The proposal that the letter makes or brings; never one that was made to the other side alone. */
const proposalOf = ({ order, reader: { seen } }: Facts) =>
  order.proposal?.to.includes(order.to)
    ? order.proposal
    : (seen.proposals.find(({ id }) => id === order.about) ?? null)

const outcomeOf = ({ reader: { seen, side, t, other } }: Facts): string | null => {
  const outcome = seen.closing?.outcome
  if (!outcome) return null
  return outcome === 'withdrawn'
    ? t(`letterValue.outcome.withdrawn.${side}`, { other })
    : t(`letterValue.outcome.${outcome}`, { other })
}

const missingOf = ({ order, reader: { direction, t } }: Facts): readonly string[] =>
  order.items.map((item) =>
    item === 'invoices' || item === 'invoicePayments'
      ? t(`letterValue.missing.${item}.${direction}`)
      : t(`letterValue.missing.${item}`),
  )

const groundsOf = ({ reader: { seen, side, t, other } }: Facts): readonly string[] =>
  seen.admission.is === 'refused'
    ? seen.admission.grounds.map((ground) => t(`letterValue.ground.${ground}.${side}`, { other }))
    : []

const extensionOf = ({ state, around, reader: { seen, t } }: Facts): string | null => {
  const dueOn = procedureEnd(state, around)
  return seen.extension && dueOn
    ? t('letterValue.extension', { dueOn, reason: seen.extension.reason.trim() })
    : null
}

const fieldValue = (field: LetterField, facts: Facts): FieldValue => {
  const { state, order, around, reader } = facts
  const { seen, write, t } = reader
  const { organisation } = around.settings
  const date = (day: PlainDate | null | undefined) => (day ? write.date(day) : null)
  const fullDate = (day: PlainDate | null) => (day ? write.fullDate(day) : null)
  const refused = seen.admission.is === 'refused' ? seen.admission : null
  const proposal = proposalOf(facts)
  switch (field) {
    case 'caseNumber':
      return state.number
    case 'caseSubject':
      return quotable(state.subject)
    case 'receivedOn':
      return date(state.receivedOn)
    case 'letterDate':
      return date(order.on)
    case 'recipientName':
      return nameOf(reader, order.to)
    case 'complainantName':
      return nameOf(reader, 'complainant')
    case 'respondentName':
      return nameOf(reader, 'respondent')
    case 'otherParty':
      return otherInFull(reader)
    case 'mediatorName':
      return around.mediator && oneLine(around.mediator)
    case 'officeName':
      return oneLine(organisation.name)
    case 'officeEmail':
      return organisation.email
    case 'officePhone':
      return organisation.phone
    case 'officeContact':
      return contactOf(facts)
    case 'decisionTerm':
      return termIn(t, around.context.clocks.refusal)
    case 'procedureTerm':
      return termIn(t, around.context.clocks.procedure)
    case 'dueOn':
      return fullDate(order.dueOn)
    case 'requestedOn':
      return date(requestedOn(facts))
    case 'replyOn':
      return date(replyOn(facts))
    case 'refusedOn':
      return date(refused?.on)
    case 'proposalName':
      return proposal && t(`letterValue.proposalName.${proposal.kind}`)
    case 'agreedOn':
      return date(currentSettlement(seen)?.on)
    case 'closedOn':
      return date(seen.closing?.on)
    case 'outcome':
      return outcomeOf(facts)
    case 'whereItStands':
      return standOf(state, reader, around).stands.join(' ')
    case 'whatComesNext':
      return standOf(state, reader, around).next.join(' ')
    case 'procedureEndsOn':
      return fullDate(procedureEnd(state, around))
    case 'missingItems':
      return missingOf(facts)
    case 'disclosed':
      return disclosedTo(state, order, reader)
    case 'grounds':
      return groundsOf(facts)
    case 'actions':
      return agreedActions(reader, around)
    case 'openActions':
      return unsettledActions(reader, around)
    case 'ownActions':
      return ownActions(reader)
    case 'refusalExplanation':
      return refused?.explanation.trim() ?? null
    case 'proposalText':
      return proposal?.text.trim() ?? null
    case 'settlementText':
      return currentSettlement(seen)?.text.trim() ?? null
    case 'extension':
      return extensionOf(facts)
    default:
      return unreachable(field, 'letters.fieldValue')
  }
}

/**
 * What each field prints in a letter about a case, in the language of the letter. What the reader may not know is in
 * none of them: everything is taken from the case as he sees it, and from what the letter shows.
 */
export const valuesFor = (state: Case, order: CompleteOrder, around: LetterAround): FieldValues => {
  const facts = { state, order, around, reader: readerOf(state, order, around) }
  return (field) => fieldValue(field, facts)
}
