import { remindersOn } from '../../clocks/reminders.ts'
import { later, onWorkingDay } from '../../clocks/rests.ts'
import type { PlainDate } from '../../kernel/date.ts'
import { refusal, refuse } from '../../kernel/decider.ts'
import type { EntryId } from '../../kernel/id.ts'
import type { Refusal } from '../../refusals.ts'
import type { CaseContext } from '../context.ts'
import { entriesOf, shownTo, undisclosedTo } from '../disclosure.ts'
import type { Statement } from '../facts.ts'
import { roundFor } from '../rules.ts'
import { awaitedRequests, type Case, partyDetails, type ResponseRequest } from '../state.ts'
import { type Channel, type Party, parties, reminderKinds } from '../vocabulary.ts'
import { allHindered, notCited, notReliedOn, notShown } from './facts.ts'
import {
  awaited,
  countingOf,
  documentsKnown,
  dueAfter,
  fresh,
  type Handlers,
  happened,
  known,
  nextBy,
  notBefore,
  sideBy,
  unless,
} from './handler.ts'

const admitted = (state: Case): Refusal | null =>
  state.admission.is === 'admitted' ? null : refusal('notAdmitted', {})
const statementsRecorded = (state: Case): Refusal | null =>
  state.statements.length ? null : refusal('nothingRecorded', { what: 'statement' })
const complaintRecorded = (state: Case): Refusal | null =>
  state.statements.some((statement) => statement.by === 'complainant')
    ? null
    : refusal('complaintMissing', {})
const hearingComplete = (state: Case): Refusal | null =>
  state.hearingCompletedOn ? null : refusal('hearingNotComplete', {})
const responseAwaited = (state: Case): Refusal | null =>
  awaitedRequests(state).length ? null : refusal('noResponseAwaited', {})

/** What is shown must be in the case, may not be internal, and is not the side's own. */
export const showable = (state: Case, ids: readonly EntryId[], to: Party): Refusal | null => {
  const entries = entriesOf(state)
  for (const id of ids) {
    const entry = entries.find((candidate) => candidate.id === id)
    if (!entry) return refusal('unknownEntry', { id })
    if (entry.internal) return refusal('internalEntry', { id })
    if (entry.from === to) return refusal('ownEntry', { id })
  }
  return null
}

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

/** What someone who was asked says is the answer, unless the mediator says otherwise: a lapse would be unfair then. */
const answeredBy = (
  state: Case,
  { answers, by, on }: Pick<Statement, 'by' | 'on'> & { readonly answers?: EntryId | null | undefined },
): EntryId | null =>
  answers === undefined
    ? (awaitedRequests(state).find((request) => request.to === by && request.on <= on)?.id ?? null)
    : answers

const answersOwnRequest = (state: Case, { answers, by, on }: Statement): Refusal | null => {
  if (!answers) return null
  const request = state.requests.find(({ id, to }) => id === answers && to === by)
  return request ? notBefore(request.on, on) : refusal('unknownEntry', { id: answers })
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

const afterStatement = (by: Party, context: CaseContext) =>
  nextBy(context, by === 'respondent' ? 'assessment' : 'requestResponse', context.today)

/** Hoor and wederhoor. */
export const decideHearing: Handlers<
  | 'recordStatement'
  | 'correctStatement'
  | 'removeStatement'
  | 'completeHearing'
  | 'requestResponse'
  | 'sendReminder'
  | 'extendResponse'
  | 'recordLapse'
  | 'disclose'
> = {
  recordStatement: {
    decide: ({ statement: said }, state, context) => {
      const statement: Statement = { ...said, answers: answeredBy(state, said) }
      return unless(
        [
          fresh(state, statement.id),
          happened(statement.on, context),
          documentsKnown(state, statement.documents),
          answersOwnRequest(state, statement),
        ],
        {
          type: 'statementRecorded',
          v: 1,
          statement,
          round:
            state.requests.find((request) => request.id === statement.answers)?.round ??
            roundFor(state, statement.by),
          nextBy:
            state.admission.is === 'admitted' || !state.nextBy
              ? afterStatement(statement.by, context)
              : state.nextBy,
        },
      )
    },
  },
  correctStatement: {
    guard: (state) =>
      statementsRecorded(state) ?? allHindered(state, state.statements, notShown, notReliedOn),
    decide: ({ statement }, state, context) =>
      unless(
        [
          known(state.statements, statement.id),
          notShown(state, statement.id),
          notReliedOn(state, statement.id),
          state.statements.some(
            ({ id, by, answers }) =>
              id === statement.id && (by !== statement.by || answers !== statement.answers),
          ) && refusal('entryInUse', { id: statement.id }),
          answersOwnRequest(state, statement),
          happened(statement.on, context),
          documentsKnown(state, statement.documents),
        ],
        { type: 'statementCorrected', v: 1, statement },
      ),
  },
  removeStatement: {
    guard: (state) =>
      statementsRecorded(state) ?? allHindered(state, state.statements, notShown, notReliedOn, notCited),
    decide: ({ statement }, state) =>
      unless(
        [
          known(state.statements, statement),
          notShown(state, statement),
          notReliedOn(state, statement),
          notCited(state, statement),
        ],
        { type: 'statementRemoved', v: 1, statement },
      ),
  },
  completeHearing: {
    when: { paused: false },
    guard: (state) =>
      admitted(state) ??
      complaintRecorded(state) ??
      (state.hearingCompletedOn ? refusal('hearingComplete', { on: state.hearingCompletedOn }) : null),
    decide: ({ on }, _state, context) =>
      unless([happened(on, context)], {
        type: 'hearingCompleted',
        v: 1,
        on,
        nextBy: nextBy(context, 'requestResponse', on),
      }),
  },
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
  disclose: {
    when: { closed: true },
    guard: (state) =>
      parties.some((side) => undisclosedTo(state, side).length) ? null : refusal('nothingToShow', {}),
    decide: ({ to, on, via, entries }, state, context) =>
      unless([happened(on, context), showable(state, entries, to)], {
        type: 'entriesDisclosed',
        v: 1,
        to,
        on,
        via,
        entries: [...new Set(entries)],
      }),
  },
}
