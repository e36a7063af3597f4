import type { LetterTo } from '#shared/case/letters.ts'
import type { StepCode } from '#shared/case/nextStep.ts'
import type { CaseView } from '#shared/case/view.ts'
import { parties } from '#shared/case/vocabulary.ts'
import { actionOf } from '../head/steps.ts'

/** The letters that are a way to take a step, in the order in which they are offered. */
const stepLetters: Partial<Record<StepCode, readonly LetterTo[]>> = {
  requestMissingItems: [{ kind: 'missingItems', to: 'complainant' }],
  awaitMissingItems: [{ kind: 'missingItems', to: 'complainant' }],
  askAgain: [{ kind: 'missingItems', to: 'complainant' }],
  requestResponse: [{ kind: 'responseRequest', to: 'respondent' }],
  remind: (['firstReminder', 'secondReminder', 'lastNotice'] as const).flatMap((kind) =>
    parties.map((to) => ({ kind, to })),
  ),
  propose: parties.map((to) => ({ kind: 'proposal', to })),
  decideOnRefusal: parties.map((to) => ({ kind: 'proposal', to })),
}

const acknowledgement: LetterTo = { kind: 'acknowledgement', to: 'complainant' }

/** The steps that wait for a response, in which a reminder can go out. */
const waiting: readonly StepCode[] = ['awaitResponse', 'recordLapse']

/** The reminder that comes next for each side that did not answer. */
const reminders = (view: CaseView): readonly LetterTo[] =>
  parties.flatMap((to) => {
    const kind = (['firstReminder', 'secondReminder', 'lastNotice'] as const).find(
      (one) => !view.possibleLetters[one][to],
    )
    return kind ? [{ kind, to }] : []
  })

/** The letters with which a case goes on now. */
export type StepLetters = {
  /** The one that takes the step; null where a letter does not. */
  readonly step: LetterTo | null
  /** The one that presses more than the step. */
  readonly first: LetterTo | null
  /** What else is to be told: reminders, and what was decided and not yet told. */
  readonly others: readonly LetterTo[]
}

export const lettersOfStep = (view: CaseView): StepLetters => {
  const possible = ({ kind, to }: LetterTo) => !view.possibleLetters[kind][to]
  const action = actionOf(view.next)
  const step = stepLetters[action]?.find(possible) ?? null
  const presses = view.next.pressing?.clock === 'acknowledgement' && possible(acknowledgement)
  const others = [
    ...view.lettersToSend.filter(possible),
    ...(waiting.includes(action) ? reminders(view) : []),
  ]
  return {
    step,
    first: presses ? acknowledgement : null,
    others: others.filter(({ kind, to }) => kind !== step?.kind || to !== step.to),
  }
}
