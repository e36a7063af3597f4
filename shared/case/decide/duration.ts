import { broughtOn, completion, completionOf, ownDaysOn, procedureDay } from '../../clocks/office.ts'
import { endOfTerm, onWorkingDay } from '../../clocks/rests.ts'
import type { PlainDate } from '../../kernel/date.ts'
import { accept, type Decision, refusal } from '../../kernel/decider.ts'
import type { CaseContext } from '../context.ts'
import type { CaseEvent, CaseEventType } from '../events.ts'
import { missingItems } from '../rules.ts'
import type { Case } from '../state.ts'
import { countingOf, type Handlers, happened, notBefore, notSettled, unless } from './handler.ts'

/** What says itself when it came in. What else completes a file is known on the day that it is recorded. */
const brought: readonly CaseEventType[] = [
  'documentAttached',
  'documentDescribed',
  'statementRecorded',
  'statementCorrected',
  'agreementRecorded',
  'agreementCorrected',
]

/**
 * Adds to an act that nothing is missing any more since then, where that came of it for the first time.
 * It is undone along with the act.
 */
export const withCompletion = (
  decision: Decision<CaseEvent>,
  before: Case,
  after: Case,
  context: CaseContext,
): Decision<CaseEvent> => {
  if (!decision.accepted || before.completion || !missingItems(before).length) return decision
  const [first] = decision.events
  if (!first || first.type === 'stepUndone' || missingItems(after).length) return decision
  const told = brought.includes(first.type) ? broughtOn(after) : context.today
  const complete = completion(countingOf(context), told < context.today ? told : context.today)
  const ownDays = ownDaysOn({ ...after, completion: complete }, countingOf(context), context.today)
  return accept(...decision.events, { type: 'fileCompleted', v: 1, follows: true, ...complete, ownDays })
}

/** How long the procedure may take. */
export const decideDuration: Handlers<'extendProcedure'> = {
  extendProcedure: {
    when: { paused: false },
    guard: (state, context) =>
      (completionOf(state, countingOf(context))
        ? null
        : refusal('fileNotComplete', { items: missingItems(state) })) ??
      (state.extension ? refusal('alreadyExtended', { on: state.extension.on }) : null) ??
      (state.admission.is === 'refused' ? refusal('admissionDecided', { on: state.admission.on }) : null) ??
      notSettled(state),
    decide: ({ on, dueOn, reason, told }, state, context) => {
      const { calendar, clocks } = context
      const day = procedureDay(state, countingOf(context), context.today)
      if (!day) return unless([refusal('fileNotComplete', { items: missingItems(state) })])
      const latest = endOfTerm(calendar, day.dueOn, clocks.extension)
      const chosen: PlainDate = dueOn ?? latest
      return unless(
        [
          notBefore(day.startedOn, on),
          happened(on, context),
          on > day.dueOn && refusal('procedureOver', { dueOn: day.dueOn }),
          notBefore(on, told),
          happened(told, context),
          chosen <= day.dueOn && refusal('extensionNotLater', { dueOn: day.dueOn }),
          chosen > latest && refusal('extensionTooLong', { latest }),
        ],
        {
          type: 'procedureExtended',
          v: 1,
          on,
          dueOn: onWorkingDay(calendar, chosen),
          unit: day.unit,
          reason,
          told,
        },
      )
    },
  },
}
