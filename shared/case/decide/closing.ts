import type { PlainDate } from '../../kernel/date.ts'
import { accept, refusal } from '../../kernel/decider.ts'
import type { Refusal } from '../../refusals.ts'
import type { CaseContext } from '../context.ts'
import type { MovedDate } from '../events.ts'
import { awaitedRequests, type Case, currentPause, currentSettlement, openProposals } from '../state.ts'
import { type Outcome, outcome } from '../vocabulary.ts'
import { dueAfter, type Handlers, happened, nextBy, notBefore, unless } from './handler.ts'

/** What must have happened before a case can close with an outcome; the others need an explanation. */
const ground = (state: Case, outcome: Outcome): Refusal | null => {
  const needs = (
    what: 'settlement' | 'refusal' | 'assessment' | 'declined' | 'advice',
    there: boolean,
  ): Refusal | null => (there ? null : refusal('outcomeWithoutGround', { outcome, needs: what }))
  switch (outcome) {
    case 'settled':
      return needs('settlement', currentSettlement(state) !== null)
    case 'notAdmissible':
      return needs('refusal', state.admission.is === 'refused')
    case 'notMediable':
      return needs('declined', state.assessments.at(-1)?.approach === 'none')
    case 'adviceGiven':
      return needs(
        'advice',
        state.proposals.some((made) => made.kind === 'advice' && !made.withdrawn),
      )
    case 'notSettled':
      return needs('assessment', state.assessments.length > 0)
    default:
      return null
  }
}

const movedBy = ({ calendar }: CaseContext, from: PlainDate, to: PlainDate, day: PlainDate): PlainDate =>
  to > from ? calendar.addWorkingDays(day, calendar.workingDaysBetween(from, to)) : day

/**
 * The days of both sides that were still running when the case came to rest, moved by the working days that
 * were lost. A day that had passed by then stays passed.
 */
const movedDates = (
  state: Case,
  context: CaseContext,
  restedFrom: PlainDate,
  to: PlainDate,
): readonly MovedDate[] =>
  [
    ...awaitedRequests(state),
    ...openProposals(state).map(({ id, on, answerBy }) => ({ id, on, dueOn: answerBy })),
  ]
    .filter(({ dueOn }) => dueOn >= restedFrom)
    .map(({ id, on, dueOn }) => ({
      entry: id,
      dueOn: movedBy(context, on > restedFrom ? on : restedFrom, to, dueOn),
    }))

const explained: readonly Outcome[] = ['settledBetweenParties', 'withdrawn', 'discontinued']
/** Some outcomes say too little by themselves; "not settled" contradicts an agreement that stands. */
const needsExplanation = (state: Case, outcome: Outcome): boolean =>
  explained.includes(outcome) || (outcome === 'notSettled' && currentSettlement(state) !== null)

/** Whose the case is, its pauses, its end and its return. */
export const decideClosing: Handlers<
  'assignCase' | 'pauseCase' | 'resumeCase' | 'closeCase' | 'reopenCase' | 'undo'
> = {
  assignCase: {
    when: { closed: true },
    decide: ({ mediator }, state) =>
      unless([mediator === state.mediator && refusal('nothingChanged', {})], {
        type: 'caseAssigned',
        v: 1,
        mediator,
      }),
  },
  pauseCase: {
    guard: (state) => {
      const pause = currentPause(state)
      return pause ? refusal('casePaused', { on: pause.on }) : null
    },
    decide: ({ on, reason, until }, _state, context) =>
      unless([happened(on, context), until && dueAfter(on, until)], {
        type: 'casePaused',
        v: 1,
        on,
        reason,
        until,
      }),
  },
  resumeCase: {
    guard: (state) => (currentPause(state) ? null : refusal('caseNotPaused', {})),
    decide: ({ on, reason }, state, context) => {
      const from = currentPause(state)?.on ?? on
      return unless([happened(on, context), notBefore(from, on)], {
        type: 'caseResumed',
        v: 1,
        on,
        reason,
        nextBy: state.nextBy && movedBy(context, from, on, state.nextBy),
        dueDates: movedDates(state, context, from, on),
      })
    },
  },
  closeCase: {
    decide: ({ on, outcome, note }, state, context) =>
      unless(
        [
          happened(on, context),
          ground(state, outcome),
          needsExplanation(state, outcome) && !note && refusal('explanationNeeded', { outcome }),
        ],
        { type: 'caseClosed', v: 1, on, outcome, note },
      ),
  },
  reopenCase: {
    when: { closed: true },
    guard: (state) => (state.closing ? null : refusal('caseNotClosed', {})),
    decide: ({ on, reason }, state, context) => {
      const from = state.closing?.on ?? on
      return unless([happened(on, context), notBefore(from, on)], {
        type: 'caseReopened',
        v: 1,
        on,
        reason,
        nextBy: nextBy(context, 'checkConditions', on),
        // A case that was closed while it was paused is still paused: resuming it moves them.
        dueDates: currentPause(state) ? [] : movedDates(state, context, from, on),
      })
    },
  },
  undo: {
    when: { closed: true },
    guard: (state) => (state.steps.length ? null : refusal('nothingToUndo', {})),
    decide: () => accept({ type: 'stepUndone', v: 1 }),
  },
}

/** Each outcome with why the case cannot close with it now; null where it can. */
export const outcomeHindrances = (state: Case): Readonly<Record<Outcome, Refusal | null>> =>
  Object.fromEntries(outcome.options.map((one) => [one, ground(state, one)])) as Record<
    Outcome,
    Refusal | null
  >
