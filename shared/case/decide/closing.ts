import { accept, refusal } from '../../kernel/decider.ts'
import type { Refusal } from '../../refusals.ts'
import { awaitedRequests, type Case, currentPause, currentSettlement } from '../state.ts'
import type { Outcome } from '../vocabulary.ts'
import { dueAfter, type Handlers, happened, nextBy, unless } from './handler.ts'

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

const explained: readonly Outcome[] = ['settledBetweenParties', 'withdrawn', 'discontinued']

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
      const lost = on > from ? context.calendar.workingDaysBetween(from, on) : 0
      const { addWorkingDays } = context.calendar
      return unless(
        [happened(on, context), on < from && refusal('dueBeforeStart', { on: from, dueOn: on })],
        {
          type: 'caseResumed',
          v: 1,
          on,
          reason,
          nextBy: state.nextBy && addWorkingDays(state.nextBy, lost),
          dueDates: awaitedRequests(state).map((request) => ({
            request: request.id,
            dueOn: addWorkingDays(request.dueOn, lost),
          })),
        },
      )
    },
  },
  closeCase: {
    decide: ({ on, outcome, note }, state, context) =>
      unless(
        [
          happened(on, context),
          ground(state, outcome),
          explained.includes(outcome) && !note && refusal('explanationNeeded', { outcome }),
        ],
        { type: 'caseClosed', v: 1, on, outcome, note },
      ),
  },
  reopenCase: {
    when: { closed: true },
    guard: (state) => (state.closing ? null : refusal('caseNotClosed', {})),
    decide: ({ on, reason }, _state, context) =>
      unless([happened(on, context)], {
        type: 'caseReopened',
        v: 1,
        on,
        reason,
        nextBy: nextBy(context, 'checkConditions', on),
      }),
  },
  undo: {
    when: { closed: true },
    guard: (state) => (state.last ? null : refusal('nothingToUndo', {})),
    decide: () => accept({ type: 'stepUndone', v: 1 }),
  },
}

/** The outcomes with which the case could close now. */
export const possibleOutcomes = (state: Case, all: readonly Outcome[]): readonly Outcome[] =>
  all.filter((outcome) => ground(state, outcome) === null)
