import { daysBetween } from '../calendar/days.ts'
import type { CaseContext } from '../case/context.ts'
import { entriesOf, knows, toAnswer } from '../case/disclosure.ts'
import { remindedRequest } from '../case/letters.ts'
import type { ResponseRequest } from '../case/state/hearing.ts'
import { type Case, currentAssessment } from '../case/state.ts'
import { type Channel, type LetterKind, otherParty, type Party } from '../case/vocabulary.ts'
import { arrivalOf } from '../clocks/rests.ts'
import type { PlainDate } from '../kernel/date.ts'
import type { EntryId } from '../kernel/id.ts'
import type { CompleteOrder } from './order.ts'

/** What would mend it: another day, showing more, another letter first, or giving more time. */
export type Cure =
  | { readonly is: 'dueOn'; readonly dueOn: PlainDate }
  | { readonly is: 'show'; readonly entries: readonly EntryId[] }
  | { readonly is: 'letter'; readonly kind: LetterKind; readonly to: Party }
  | { readonly is: 'extend'; readonly request: EntryId }

type Facts = {
  /** Working days that the reader gets, and that the other side got for the same. */
  fewerDays: { party: Party; other: Party; days: number; otherDays: number }
  moreDays: { party: Party; other: Party; days: number; otherDays: number }
  /** The reader answers without having seen everything. */
  notShown: { party: Party; count: number }
  /** The assessment rests on what the reader never saw. */
  reliedNotShown: { party: Party; count: number }
  /** The other side was reminded more often before it was closed. */
  fewerReminders: { party: Party; other: Party; reminders: number; otherReminders: number }
  extensionForOther: { party: Party; other: Party }
  /** The reader would have spoken in more than one round more than the other. */
  moreRounds: { party: Party; other: Party; rounds: number; otherRounds: number }
}
export type WarningCode = keyof Facts

/** Why a letter would treat the sides differently, and what would mend that. The mediator may send it all the same. */
export type Warning = {
  [C in WarningCode]: { readonly code: C; readonly facts: Facts[C]; readonly cure: Cure | null }
}[WarningCode]

const requests: readonly LetterKind[] = ['responseRequest', 'replyInvitation']

type Given = { readonly on: PlainDate; readonly via: Channel; readonly dueOn: PlainDate }

/** The days that a side got last for what this letter asks of the reader; null when it was never asked that. */
const lastGiven = (state: Case, side: Party, kind: LetterKind): Given | null => {
  if (requests.includes(kind)) return state.requests.findLast(({ to }) => to === side) ?? null
  const made = state.proposals.findLast(({ to, withdrawn }) => to.includes(side) && !withdrawn)
  return kind === 'proposal' && made ? { ...made, dueOn: made.answerBy } : null
}

const daysWarning = (state: Case, order: CompleteOrder, context: CaseContext): Warning | null => {
  const { kind, to, dueOn } = order
  const other = otherParty(to)
  const theirs = lastGiven(state, other, kind)
  if (!theirs || !dueOn) return null
  const { calendar } = context
  // Nobody loses or gains by the way in which a letter travels.
  const from = arrivalOf(context, order)
  const theirFrom = arrivalOf(context, theirs)
  const days = calendar.workingDaysBetween(from, dueOn)
  const otherDays = calendar.workingDaysBetween(theirFrom, theirs.dueOn)
  // Days that were counted by the calendar may differ by a holiday.
  if (days === otherDays || daysBetween(from, dueOn) === daysBetween(theirFrom, theirs.dueOn)) return null
  const same = calendar.addWorkingDays(from, otherDays)
  return {
    code: days < otherDays ? 'fewerDays' : 'moreDays',
    facts: { party: to, other, days, otherDays },
    // The day of a proposal that was made already stands.
    cure: otherDays > 0 && !order.about ? { is: 'dueOn', dueOn: same } : null,
  }
}

const notShownWarning = (state: Case, { kind, to, shown }: CompleteOrder): Warning | null => {
  if (!requests.includes(kind)) return null
  const left = toAnswer(state, to).flatMap(({ id }) => (shown.includes(id) ? [] : [id]))
  if (!left.length) return null
  const facts = { party: to, count: left.length }
  return { code: 'notShown', facts, cure: { is: 'show', entries: [...shown, ...left] } }
}

const resting: readonly LetterKind[] = ['proposal', 'agreement', 'closing']
const reliedWarning = (state: Case, { kind, to, shown }: CompleteOrder): Warning | null => {
  const assessment = currentAssessment(state)
  if (!resting.includes(kind) || !assessment) return null
  const unseen = entriesOf(state).filter(
    (entry) =>
      assessment.reliesOn.includes(entry.id) && !knows(state, to, entry) && !shown.includes(entry.id),
  )
  if (!unseen.length) return null
  // What is internal can never be shown: an override was given for it.
  const showable = unseen.filter(({ internal }) => !internal).map(({ id }) => id)
  return {
    code: 'reliedNotShown',
    facts: { party: to, count: unseen.length },
    cure: showable.length ? { is: 'show', entries: [...shown, ...showable] } : null,
  }
}

const lastOf = (state: Case, side: Party): ResponseRequest | undefined =>
  state.requests.findLast(({ to }) => to === side)

const lastNoticeWarnings = (state: Case, { kind, to }: CompleteOrder): readonly Warning[] => {
  const request = remindedRequest(state, to)
  const other = otherParty(to)
  const theirs = lastOf(state, other)
  if (kind !== 'lastNotice' || !request || !theirs) return []
  const reminders = request.reminders.length
  const otherReminders = theirs.reminders.filter(({ reminder }) => reminder !== 'last').length
  const next: LetterKind = reminders === 0 ? 'firstReminder' : 'secondReminder'
  const reminded: Warning = {
    code: 'fewerReminders',
    facts: { party: to, other, reminders, otherReminders },
    cure: reminders < 2 ? { is: 'letter', kind: next, to } : null,
  }
  const extended: Warning = {
    code: 'extensionForOther',
    facts: { party: to, other },
    cure: { is: 'extend', request: request.id },
  }
  return [
    ...(reminders < otherReminders ? [reminded] : []),
    ...(theirs.extension && !request.extension ? [extended] : []),
  ]
}

const roundsOf = (state: Case, side: Party): number =>
  new Set(state.statements.filter(({ by }) => by === side).map(({ round }) => round)).size

const roundsWarning = (state: Case, { kind, to }: CompleteOrder): Warning | null => {
  if (kind !== 'replyInvitation') return null
  const other = otherParty(to)
  const rounds = roundsOf(state, to)
  const otherRounds = roundsOf(state, other)
  if (rounds - otherRounds < 1) return null
  const facts = { party: to, other, rounds: rounds + 1, otherRounds }
  return { code: 'moreRounds', facts, cure: { is: 'letter', kind: 'replyInvitation', to: other } }
}

/**
 * What a letter would tip in the balance between the sides (procedure, "both sides heard": both get the same
 * chances, and a difference is pointed out before a letter goes out).
 */
export const warningsOf = (state: Case, order: CompleteOrder, context: CaseContext): readonly Warning[] =>
  [
    daysWarning(state, order, context),
    notShownWarning(state, order),
    reliedWarning(state, order),
    ...lastNoticeWarnings(state, order),
    roundsWarning(state, order),
  ].filter((warning) => warning !== null)
