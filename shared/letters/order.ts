import { z } from 'zod'
import type { CaseContext } from '../case/context.ts'
import { sideBy } from '../case/decide/handler.ts'
import { lastNoticeDay } from '../case/decide/responses.ts'
import { toAnswer } from '../case/disclosure.ts'
import { type Letter, proposal } from '../case/facts.ts'
import { remindedRequest } from '../case/letters.ts'
import { missingItems } from '../case/rules.ts'
import { type Case, openProposals, partyDetails } from '../case/state.ts'
import { language, letterKind, type MissingItem, missingItem, party } from '../case/vocabulary.ts'
import { type PlainDate, plainDate } from '../kernel/date.ts'
import { entryId } from '../kernel/id.ts'

/** How a letter can travel. */
export const letterVia = z.enum(['mail', 'letter', 'registeredLetter', 'counter'])
export type LetterVia = z.infer<typeof letterVia>

/** A proposal or an advice that a letter makes. */
const newProposal = proposal.pick({ kind: true, text: true, to: true })
export type NewProposal = z.output<typeof newProposal>

/** A letter as it is asked for; what is left out follows from the case and the settings. */
export const letterOrder = z.object({
  kind: letterKind,
  to: party,
  via: letterVia.default('mail'),
  /** The day that it bears and is sent; today. */
  on: plainDate.optional(),
  /** By when the reader answers. */
  dueOn: plainDate.optional(),
  /** What is asked for; all that is missing. */
  items: z.array(missingItem).min(1).optional(),
  /** What it shows; for a request all that the reader has not seen, else nothing. */
  shown: z.array(entryId).max(1_000).optional(),
  /** The open proposal that it brings, or the new one that it makes. */
  about: entryId.nullable().optional(),
  proposal: newProposal.nullable().optional(),
})
export type LetterOrder = z.output<typeof letterOrder>
export type LetterOrderInput = z.input<typeof letterOrder>

/** An order with everything filled in. `dueOn` is null for a letter that asks nothing. */
export type CompleteOrder = Pick<Letter, 'kind' | 'to' | 'language' | 'on' | 'about' | 'shown'> & {
  readonly via: LetterVia
  readonly dueOn: PlainDate | null
  readonly items: readonly MissingItem[]
  readonly proposal: NewProposal | null
}

/** An order as a draft completed it, on its way back. */
export const draftedOrder: z.ZodType<CompleteOrder> = z.object({
  kind: letterKind,
  to: party,
  language,
  via: letterVia,
  on: plainDate,
  dueOn: plainDate.nullable(),
  items: z.array(missingItem),
  shown: z.array(entryId).max(1_000),
  about: entryId.nullable(),
  proposal: newProposal.nullable(),
})

/** The order that asks for the same letter again: what its draft left out for lack of a choice stays out. */
export const sameOrder = (complete: CompleteOrder): LetterOrder => {
  const { language: _, dueOn, items, shown, ...order } = complete
  return {
    ...order,
    shown: [...shown],
    ...(dueOn && { dueOn }),
    ...(items.length && { items: [...items] }),
  }
}

const shownBy = (state: Case, { kind, to }: LetterOrder): CompleteOrder['shown'] =>
  kind === 'responseRequest' || kind === 'replyInvitation' ? toAnswer(state, to).map(({ id }) => id) : []

/** The order of a letter about a case, with what was left out. Pure; whether the letter can be sent is decided elsewhere. */
export const completeOrder = (state: Case, order: LetterOrder, context: CaseContext): CompleteOrder => {
  const { kind, to, via, on = context.today } = order
  const request = remindedRequest(state, to)
  const made = openProposals(state).findLast((one) => one.to.includes(to) && !one.answers[to])
  const about = order.about ?? (kind === 'proposal' && !order.proposal ? (made?.id ?? null) : null)
  const brought = state.proposals.find(({ id }) => id === about)
  const by = (step: 'missingItems' | 'response' | 'answer') =>
    sideBy(context, step, { on, via, chosen: order.dueOn })
  const dueOn = (): PlainDate | null => {
    switch (kind) {
      case 'missingItems':
        return by('missingItems')
      case 'responseRequest':
      case 'replyInvitation':
        return by('response')
      case 'firstReminder':
      case 'secondReminder':
        return request?.dueOn ?? null
      case 'lastNotice':
        return request
          ? (lastNoticeDay(request, { on, via, dueOn: order.dueOn }, context) ?? request.dueOn)
          : null
      case 'proposal':
        return brought?.answerBy ?? by('answer')
      case 'followUp':
        return by('answer')
      default:
        return null
    }
  }
  return {
    kind,
    to,
    via,
    on,
    language: partyDetails(state, to)?.language ?? 'nl',
    dueOn: dueOn(),
    items: kind === 'missingItems' ? (order.items ?? missingItems(state)) : [],
    shown: order.shown ?? shownBy(state, order),
    about,
    proposal: kind === 'proposal' && !brought ? (order.proposal ?? null) : null,
  }
}
