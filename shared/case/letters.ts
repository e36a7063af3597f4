import type { PlainDate } from '../kernel/date.ts'
import { refusal } from '../kernel/decider.ts'
import { unreachable } from '../kernel/invariant.ts'
import type { Refusal } from '../refusals.ts'
import type { CommandType } from './commands.ts'
import type { ResponseRequest } from './state/hearing.ts'
import { awaitedRequests, type Case, currentSettlement, openProposals, partyDetails } from './state.ts'
import { type LetterKind, letterKinds, otherParty, type Party, parties } from './vocabulary.ts'

/** The request for a response of which a side is reminded: the one that it has not answered. */
export const remindedRequest = (state: Case, to: Party): ResponseRequest | null =>
  awaitedRequests(state).find((request) => request.to === to) ?? null

/** The letters of one kind that went to a side, oldest first. */
const lettersOf = (state: Case, kind: LetterKind, to: Party) =>
  state.letters.filter((letter) => letter.kind === kind && letter.to === to)

const spoke = (state: Case, side: Party): boolean => state.statements.some(({ by }) => by === side)

/** Why a command cannot be ordered now; null where it can. */
export type HindranceOf = (type: CommandType) => Refusal | null

const asked = (state: Case, to: Party): Refusal | null => {
  const request = remindedRequest(state, to)
  return request && refusal('responseAwaited', { party: to, dueOn: request.dueOn })
}
const notAwaited = (state: Case, to: Party): Refusal | null =>
  remindedRequest(state, to) ? null : refusal('noResponseAwaited', {})

const there = (moment: unknown, letter: LetterKind): Refusal | null =>
  moment ? null : refusal('letterTooEarly', { letter })
const past = (moment: boolean, letter: LetterKind): Refusal | null =>
  moment ? refusal('letterTooLate', { letter }) : null
const remindersSent = (state: Case, to: Party): number => remindedRequest(state, to)?.reminders.length ?? 0

/** Why the moment for a letter is not there, or why what it starts cannot be started; null where both can be. */
const hindered = (state: Case, kind: LetterKind, to: Party, hindranceOf: HindranceOf): Refusal | null => {
  switch (kind) {
    case 'acknowledgement':
      // To the respondent it says that the reply arrived.
      return to === 'complainant' ? null : there(spoke(state, 'respondent'), kind)
    case 'missingItems':
      return to === 'complainant'
        ? hindranceOf('requestMissingItems')
        : refusal('letterNotForSide', { letter: kind, party: to })
    case 'responseRequest':
      return hindranceOf('requestResponse') ?? asked(state, to)
    case 'replyInvitation':
      return (
        hindranceOf('requestResponse') ??
        asked(state, to) ??
        there(spoke(state, otherParty(to)) && spoke(state, to), kind)
      )
    case 'firstReminder':
      return notAwaited(state, to) ?? hindranceOf('sendReminder') ?? past(remindersSent(state, to) > 0, kind)
    case 'secondReminder':
      return (
        notAwaited(state, to) ??
        hindranceOf('sendReminder') ??
        past(remindersSent(state, to) > 1, kind) ??
        there(remindersSent(state, to) === 1, kind)
      )
    case 'lastNotice':
      return notAwaited(state, to) ?? hindranceOf('sendReminder')
    case 'refusal':
      return there(state.admission.is === 'refused', kind)
    case 'proposal':
      return openProposals(state).some((made) => made.to.includes(to)) ? null : hindranceOf('makeProposal')
    case 'agreement':
      return there(currentSettlement(state), kind)
    case 'progress':
      return state.closing && refusal('caseClosed', { on: state.closing.on })
    case 'closing':
      return there(state.closing, kind)
    case 'followUp':
      return there(currentSettlement(state)?.actions.length, kind)
    default:
      return unreachable(kind, 'letters.hindered')
  }
}

/** Why a letter of a kind cannot go to a side now; null where it can. */
export const letterHindrance = (
  state: Case,
  { kind, to }: { readonly kind: LetterKind; readonly to: Party },
  hindranceOf: HindranceOf,
): Refusal | null => {
  if (!partyDetails(state, to)) return refusal('respondentUnknown', {})
  return hindered(state, kind, to, hindranceOf)
}

/** A letter to a side. */
export type LetterTo = { readonly kind: LetterKind; readonly to: Party }

/** What a side has to be told by letter now, with the day since which. */
const toTell = (state: Case): readonly (LetterTo & { readonly since: PlainDate })[] => {
  const both = (kind: LetterKind, since: PlainDate) => parties.map((to) => ({ kind, to, since }))
  const { admission, closing } = state
  if (admission.is === 'refused') return both('refusal', admission.on)
  if (closing) return both('closing', closing.on)
  const settlement = currentSettlement(state)
  if (settlement) return both('agreement', settlement.on)
  // A proposal that went to one side by letter goes to the other in the same way.
  return openProposals(state)
    .filter(({ id }) => state.letters.some(({ about }) => about === id))
    .flatMap(({ to, on }) => to.map((side) => ({ kind: 'proposal' as const, to: side, since: on })))
}

/** The letters that each side is to get now and did not get yet: what was decided, agreed or proposed. */
export const lettersToSend = (state: Case): readonly LetterTo[] =>
  toTell(state)
    .filter(({ kind, to, since }) => !lettersOf(state, kind, to).some(({ on }) => on >= since))
    .filter(({ to }) => partyDetails(state, to))
    .map(({ kind, to }) => ({ kind, to }))

export type PossibleLetters = Readonly<Record<LetterKind, Readonly<Record<Party, Refusal | null>>>>

/** Every letter with why it cannot go to a side now. */
export const possibleLetters = (state: Case, hindranceOf: HindranceOf): PossibleLetters => {
  const letters = {} as Record<LetterKind, PossibleLetters[LetterKind]>
  for (const kind of letterKinds)
    letters[kind] = {
      complainant: letterHindrance(state, { kind, to: 'complainant' }, hindranceOf),
      respondent: letterHindrance(state, { kind, to: 'respondent' }, hindranceOf),
    }
  return letters
}
