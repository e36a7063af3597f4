import { ownDaysOn } from '../../clocks/office.ts'
import { remindersOn } from '../../clocks/reminders.ts'
import { countDays, endOfTerm } from '../../clocks/rests.ts'
import type { PlainDate } from '../../kernel/date.ts'
import { accept, refusal } from '../../kernel/decider.ts'
import type { Refusal } from '../../refusals.ts'
import type { CaseContext } from '../context.ts'
import type { CaseEventOf, MovedDate, OwnDay } from '../events.ts'
import { evolve } from '../evolve.ts'
import { awaitedRequests, type Case, currentPause, currentSettlement, openProposals } from '../state.ts'
import { inOrder, type Outcome, outcome } from '../vocabulary.ts'
import { countingOf, dueAfter, type Handlers, happened, nextBy, notBefore, unless } from './handler.ts'
import { sameFacts } from './same.ts'

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

const movedBy = (
  { calendar }: CaseContext,
  from: PlainDate,
  to: PlainDate,
  { dueOn, unit }: OwnDay,
): PlainDate => {
  const days = to > from ? countDays(calendar, unit, from, to) : 0
  return days > 0 ? endOfTerm(calendar, dueOn, { days, unit }) : dueOn
}

/** The event of going on, with the office's days as they then stand. */
const withOwnDays = <E extends CaseEventOf<'caseResumed' | 'caseReopened'>>(
  event: E,
  state: Case,
  context: CaseContext,
): E => {
  const after = evolve(state, event)
  return after.is === 'absent'
    ? event
    : { ...event, ownDays: ownDaysOn(after, countingOf(context), context.today) }
}

/**
 * The days of both sides that were still running when the case came to rest, moved by the days that were lost, in
 * what they are counted in. A day that had passed by then stays passed. The reminders come anew, before the new day.
 */
const movedDates = (
  state: Case,
  context: CaseContext,
  restedFrom: PlainDate,
  to: PlainDate,
): readonly MovedDate[] =>
  [
    ...awaitedRequests(state).map((request) => ({ ...request, reminds: true })),
    ...openProposals(state).map(({ answerBy, ...made }) => ({ ...made, dueOn: answerBy, reminds: false })),
  ]
    .filter(({ dueOn }) => dueOn >= restedFrom)
    .map(({ id, on, dueOn: before, unit, reminds }) => {
      const dueOn = movedBy(context, on > restedFrom ? on : restedFrom, to, { dueOn: before, unit })
      const reminders = reminds && { remindOn: remindersOn(countingOf(context), { since: to, dueOn }) }
      return { entry: id, dueOn, ...reminders }
    })

const explained: readonly Outcome[] = ['settledBetweenParties', 'withdrawn', 'discontinued']
/** Some outcomes say too little by themselves; "not settled" contradicts an agreement that stands. */
const needsExplanation = (state: Case, outcome: Outcome): boolean =>
  explained.includes(outcome) || (outcome === 'notSettled' && currentSettlement(state) !== null)

/** What the case is about and whose it is, its pauses, its end and its return. */
export const decideClosing: Handlers<
  'categoriseCase' | 'assignCase' | 'pauseCase' | 'resumeCase' | 'closeCase' | 'reopenCase' | 'undo'
> = {
  categoriseCase: {
    when: { closed: true },
    decide: (command, state) => {
      const categories = inOrder(command.categories)
      return unless([sameFacts({ categories }, state) && refusal('nothingChanged', {})], {
        type: 'caseCategorised',
        v: 1,
        categories,
      })
    },
  },
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
      const { nextBy } = state
      const resumed = {
        type: 'caseResumed',
        v: 1,
        on,
        reason,
        nextBy: nextBy && movedBy(context, from, on, { dueOn: nextBy, unit: 'working' }),
        dueDates: movedDates(state, context, from, on),
      } as const
      return unless([happened(on, context), notBefore(from, on)], withOwnDays(resumed, state, context))
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
      const reopened = {
        type: 'caseReopened',
        v: 1,
        on,
        reason,
        nextBy: nextBy(context, 'checkConditions', on),
        // A case that was closed while it was paused is still paused: resuming it moves them.
        dueDates: currentPause(state) ? [] : movedDates(state, context, from, on),
      } as const
      return unless([happened(on, context), notBefore(from, on)], withOwnDays(reopened, state, context))
    },
  },
  undo: {
    when: { closed: true },
    guard: (state) => (state.steps.length ? null : refusal('nothingToUndo', {})),
    decide: () => accept({ type: 'stepUndone', v: 1 }),
  },
}

/** Each outcome with why the case cannot close with it now; null where it can. */
export const outcomeHindrances = (state: Case): Readonly<Record<Outcome, Refusal | null>> => {
  const hindrances = {} as Record<Outcome, Refusal | null>
  for (const one of outcome.options) hindrances[one] = ground(state, one)
  return hindrances
}
