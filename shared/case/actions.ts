import type { PlainDate } from '../kernel/date.ts'
import type { AgreedAction } from './state/mediation.ts'
import { type Case, currentSettlement } from './state.ts'
import { customerSide, type Direction, klussenierSide, type Party, parties } from './vocabulary.ts'

/** What came of an agreed action; `overdue` is still open and its day has passed. */
export const actionResults = ['kept', 'late', 'broken', 'overdue', 'open'] as const
export type ActionResult = (typeof actionResults)[number]

/** What came of an action, as of a day. An action that was done on its day is kept; the parties chose that day. */
export const actionResult = (
  {
    dueOn,
    result,
  }: Pick<AgreedAction, 'dueOn'> & {
    readonly result: Pick<NonNullable<AgreedAction['result']>, 'kept' | 'on'> | null
  },
  today: PlainDate,
): ActionResult => {
  if (!result) return dueOn < today ? 'overdue' : 'open'
  if (!result.kept) return 'broken'
  return result.on > dueOn ? 'late' : 'kept'
}

/** The last that each side said of an action. */
const lastReports = ({ reports }: AgreedAction) =>
  parties.flatMap((side) => reports.findLast(({ by }) => by === side) ?? [])

/** The one side says that it was done, the other that it was not. */
export const reportsDiffer = (action: AgreedAction): boolean =>
  new Set(lastReports(action).map(({ done }) => done)).size > 1

/** The actions that nobody has settled, of the settlement that binds now. */
export const openActions = (state: Case): readonly AgreedAction[] =>
  (currentSettlement(state)?.actions ?? []).filter(({ result }) => !result)

/** The actions that were not kept, of the settlement that binds now. */
export const brokenActions = (state: Case): readonly AgreedAction[] =>
  (currentSettlement(state)?.actions ?? []).filter(({ result }) => result && !result.kept)

/** What a side agreed to do, and what came of it; free of today. `due`: the days of what is still open. */
export type ActionTally = {
  readonly kept: number
  readonly late: number
  readonly broken: number
  readonly due: readonly PlainDate[]
}
export const noActions: ActionTally = { kept: 0, late: 0, broken: 0, due: [] }

const tallyOf = (state: Case, side: Party): ActionTally => {
  const own = (list: readonly AgreedAction[]) => list.filter(({ owner }) => owner === side)
  const settled = own(state.settlements.flatMap(({ actions }) => actions)).filter(({ result }) => result)
  // Whatever is settled does not depend on the day.
  const count = (what: ActionResult) =>
    settled.filter((action) => actionResult(action, action.dueOn) === what).length
  return {
    kept: count('kept'),
    late: count('late'),
    broken: count('broken'),
    due: own(openActions(state)).map(({ dueOn }) => dueOn),
  }
}

/**
 * What each side agreed to do in a case, and what came of it. What was found of a settlement that no longer binds
 * still counts; what was open in it does not.
 */
export const talliesOf = (state: Case): Readonly<Record<Party, ActionTally>> =>
  state.settlements.length === 0
    ? nothingAgreed
    : { complainant: tallyOf(state, 'complainant'), respondent: tallyOf(state, 'respondent') }
const nothingAgreed = { complainant: noActions, respondent: noActions }

export type ActionCounts = Readonly<Record<ActionResult, number>>

/** The counts of some tallies together, as of a day. */
export const countActions = (tallies: readonly ActionTally[], today: PlainDate): ActionCounts => {
  const sum = (of: (tally: ActionTally) => number) => tallies.reduce((total, tally) => total + of(tally), 0)
  return {
    kept: sum(({ kept }) => kept),
    late: sum(({ late }) => late),
    broken: sum(({ broken }) => broken),
    overdue: sum(({ due }) => due.filter((day) => day < today).length),
    open: sum(({ due }) => due.filter((day) => day >= today).length),
  }
}

/** A case as a list has it, as far as the counting of actions needs it. */
type Counted = {
  readonly direction: Direction
  readonly customerId: string
  readonly klussenierId: string | null
  readonly actions: Readonly<Record<Party, ActionTally>>
}

/** The tally of the side that a person was in a case, customer or Klussenier; empty when he was neither. */
const tallyFor = ({ direction, customerId, klussenierId, actions }: Counted, id: string): ActionTally => {
  if (id !== customerId && id !== klussenierId) return noActions
  return actions[id === customerId ? customerSide(direction) : klussenierSide(direction)]
}

/** How a person kept what he agreed to, over all the cases that are given, as of a day. */
export const keptBy = (cases: readonly Counted[], id: string, today: PlainDate): ActionCounts =>
  countActions(
    cases.map((one) => tallyFor(one, id)),
    today,
  )
