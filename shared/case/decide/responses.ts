import { remindersOn } from '../../clocks/reminders.ts'
import { later, onWorkingDay } from '../../clocks/rests.ts'
import type { PlainDate } from '../../kernel/date.ts'
import { refusal, refuse } from '../../kernel/decider.ts'
import type { EntryId } from '../../kernel/id.ts'
import type { Refusal } from '../../refusals.ts'
import type { CaseContext } from '../context.ts'
import { shownTo } from '../disclosure.ts'
import { roundFor } from '../rules.ts'
import type { ResponseRequest } from '../state/hearing.ts'
import { awaitedRequests, type Case, partyDetails } from '../state.ts'
import { type Channel, type Party, parties, reminderKinds } from '../vocabulary.ts'
import { showable } from './disclosures.ts'
import {
  admitted,
  awaited,
  complaintRecorded,
  countingOf,
  documentsKnown,
  dueAfter,
  fresh,
  type Handlers,
  happened,
  nextBy,
  notBefore,
  sideBy,
  unless,
} from './handler.ts'

const hearingComplete = (state: Case): Refusal | null =>
  state.hearingCompletedOn ? null : refusal('hearingNotComplete', {})
const responseAwaited = (state: Case): Refusal | null =>
  awaitedRequests(state).length ? null : refusal('noResponseAwaited', {})

/** The respondent can only answer a complaint that was shown, now or before. */
const complaintShown = (state: Case, to: Party, shown: readonly EntryId[]): Refusal | null =>
  to === 'complainant' ||
  state.statements.some(
    ({ by, id }) => by === 'complainant' && (shown.includes(id) || shownTo(state, id, to)),
  )
    ? null
    : refusal('complaintNotShown', {})

const alreadyAsked = (state: Case, to: Party): Refusal | null => {
  const open = awaitedRequests(state).find((request) => request.to === to)
  return open ? refusal('responseAwaited', { party: to, dueOn: open.dueOn }) : null
}

/**
 * By when a last notice still takes an answer: the day that the mediator chose, else so many working days after it has
 * arrived. Null where the day stays: it was given once already, or would not be later.
 */
export const lastNoticeDay = (
  open: ResponseRequest,
  { on, via, dueOn: chosen }: { on: PlainDate; via: Channel; dueOn: PlainDate | null | undefined },
  context: CaseContext,
): PlainDate | null => {
  if (chosen === null || (chosen === undefined && open.reminders.some(({ dueOn }) => dueOn))) return null
  const day = sideBy(context, 'lastNotice', { on, via, chosen })
  return day > open.dueOn ? day : null
}

/** Wederhoor: what is asked of a side, its reminders, its extension, and that no answer came. */
export const decideResponses: Handlers<
  'requestResponse' | 'sendReminder' | 'extendResponse' | 'recordLapse'
> = {
  requestResponse: {
    when: { paused: false },
    guard: (state) =>
      admitted(state) ??
      complaintRecorded(state) ??
      hearingComplete(state) ??
      (partyDetails(state, 'respondent') ? null : refusal('respondentUnknown', {})) ??
      (parties.every((side) => alreadyAsked(state, side)) ? alreadyAsked(state, 'respondent') : null),
    decide: ({ request, to, on, via, dueOn, shown }, state, context) => {
      const due = sideBy(context, 'response', { on, via, chosen: dueOn })
      return unless(
        [
          fresh(state, request),
          happened(on, context),
          dueAfter(on, dueOn ?? due),
          alreadyAsked(state, to),
          showable(state, shown, to),
          complaintShown(state, to, shown),
        ],
        {
          type: 'responseRequested',
          v: 1,
          request,
          to,
          // The respondent answers in the round in which the complainant spoke last, or speaks next.
          round: roundFor(state, 'complainant'),
          on,
          via,
          dueOn: due,
          shown: [...new Set(shown)],
          unit: context.clocks.units.response,
          remindOn: remindersOn(countingOf(context), { since: on, dueOn: due }),
        },
      )
    },
  },
  sendReminder: {
    when: { paused: false },
    guard: responseAwaited,
    decide: ({ request, on, via, dueOn, ...said }, state, context) => {
      const open = awaited(state, request)
      if (!open) return refuse(refusal('unknownEntry', { id: request }))
      const reminder = said.reminder ?? reminderKinds[open.reminders.length] ?? 'last'
      const latest = context.calendar.addWorkingDays(later(on, open.dueOn), context.deadlines.extension)
      const given = reminder === 'last' ? lastNoticeDay(open, { on, via, dueOn }, context) : null
      return unless(
        [
          notBefore(open.on, on),
          happened(on, context),
          dueOn && reminder !== 'last' && refusal('onlyLastNoticeGivesDays', {}),
          dueOn && dueOn <= open.dueOn && refusal('extensionNotLater', { dueOn: open.dueOn }),
          dueOn && dueAfter(on, dueOn),
          dueOn && dueOn > latest && refusal('extensionTooLong', { latest }),
        ],
        { type: 'reminderSent', v: 1, request, on, via, reminder, ...(given && { dueOn: given }) },
      )
    },
  },
  extendResponse: {
    when: { paused: false },
    guard: (state) => {
      const requests = awaitedRequests(state)
      const extended = requests.find((request) => request.extension)?.extension
      return (
        responseAwaited(state) ??
        (extended && requests.every((request) => request.extension)
          ? refusal('alreadyExtended', { on: extended.on })
          : null)
      )
    },
    decide: ({ request, on, dueOn, reason }, state, context) => {
      const open = awaited(state, request)
      const latest = open && context.calendar.addWorkingDays(open.dueOn, context.deadlines.extension)
      return unless(
        [
          !open && refusal('unknownEntry', { id: request }),
          open?.extension && refusal('alreadyExtended', { on: open.extension.on }),
          open && notBefore(open.on, on),
          happened(on, context),
          open && dueOn <= open.dueOn && refusal('extensionNotLater', { dueOn: open.dueOn }),
          latest && dueOn > latest && refusal('extensionTooLong', { latest }),
        ],
        {
          type: 'responseExtended',
          v: 1,
          request,
          on,
          dueOn: onWorkingDay(context.calendar, dueOn),
          reason,
          remindOn: remindersOn(countingOf(context), {
            since: on,
            dueOn: onWorkingDay(context.calendar, dueOn),
          }),
        },
      )
    },
  },
  recordLapse: {
    when: { paused: false },
    guard: (state, { today }) => {
      const requests = awaitedRequests(state)
      const open = requests[0]
      return (
        responseAwaited(state) ??
        (open && requests.every((request) => request.dueOn >= today)
          ? refusal('dueDateNotPassed', { dueOn: open.dueOn })
          : null)
      )
    },
    decide: ({ request, on, proof, documents }, state, context) => {
      const open = awaited(state, request)
      return unless(
        [
          !open && refusal('unknownEntry', { id: request }),
          happened(on, context),
          open && on <= open.dueOn && refusal('dueDateNotPassed', { dueOn: open.dueOn }),
          !proof && !documents.length && refusal('proofNeeded', {}),
          documentsKnown(state, documents),
        ],
        {
          type: 'responseLapsed',
          v: 1,
          request,
          on,
          proof,
          documents,
          nextBy: nextBy(context, 'assessment', on),
        },
      )
    },
  },
}
