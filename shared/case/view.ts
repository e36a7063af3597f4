import type { Clock } from '../clocks/clock.ts'
import { clocksOf } from '../clocks/clocksOf.ts'
import { countDays } from '../clocks/rests.ts'
import type { PlainDate } from '../kernel/date.ts'
import type { CaseId, EntryId } from '../kernel/id.ts'
import type { Refusal } from '../refusals.ts'
import { type ActionResult, actionResult, brokenActions, reportsDiffer } from './actions.ts'
import { type Balance, balanceOf } from './balance.ts'
import type { CommandType } from './commands.ts'
import type { CaseContext } from './context.ts'
import { outcomeHindrances } from './decide/closing.ts'
import { allowedCommands, overridable } from './decide.ts'
import { entriesOf, shownTo, undisclosedTo } from './disclosure.ts'
import type { CaseEventType } from './events.ts'
import type { PartyDetails } from './facts.ts'
import { type Ledger, ledgerOf } from './ledger.ts'
import { type LetterTo, lettersToSend, type PossibleLetters, possibleLetters } from './letters.ts'
import { isLate, type NextStep, nextStep, stepOn } from './nextStep.ts'
import { groundsFound, missingItems, stageOf } from './rules.ts'
import type { ResponseRequest } from './state/hearing.ts'
import type { AgreedAction, Settlement } from './state/mediation.ts'
import { type Case, currentPause, partyDetails } from './state.ts'
import {
  type Condition,
  type MissingItem,
  type Outcome,
  type Party,
  parties,
  type Stage,
} from './vocabulary.ts'

/** A request with the days from today until its due day, in its unit, negative when that passed. */
export type RunningRequest = ResponseRequest & { readonly days: number }

/** One round: what the complainant said (hoor), what the respondent said (wederhoor), what was asked. */
export type Round = {
  readonly round: number
  readonly hearing: Case['statements']
  readonly counterHearing: Case['statements']
  readonly requests: readonly RunningRequest[]
}

/** Who was shown an entry, when and how; null where it was not. `own` is the side that brought it. */
export type Shown = {
  readonly id: EntryId
  readonly is: 'statement' | 'document' | 'attempt' | 'assessment'
  readonly own: Party | null
  readonly internal: boolean
  readonly complainant: { readonly on: PlainDate; readonly via: string } | null
  readonly respondent: { readonly on: PlainDate; readonly via: string } | null
}

/** An action with what came of it as of today; `disputed` where the one side says it was done and the other not. */
export type ViewedAction = AgreedAction & { readonly came: ActionResult; readonly disputed: boolean }
export type ViewedSettlement = Omit<Settlement, 'actions'> & { readonly actions: readonly ViewedAction[] }

/**
 * A case with everything that follows from it, on a day: all that a host needs to show it.
 * No host computes any of this again.
 */
export type CaseView = Omit<Case, 'is' | 'steps' | 'requests' | 'settlements'> & {
  readonly settlements: readonly ViewedSettlement[]
  /** What each source says of the money. */
  readonly ledger: Ledger
  /** The actions of the settlement that binds now that were not kept. */
  readonly broken: readonly AgreedAction[]
  readonly requests: readonly RunningRequest[]
  readonly id: CaseId
  /** The version of the stream: what a command sends along so that no change by another is overwritten. */
  readonly version: number
  readonly complainant: PartyDetails | null
  readonly respondent: PartyDetails | null
  readonly stage: Stage
  /** `days`: working days from today until the due day, negative when it passed. */
  readonly next: NextStep & { readonly late: boolean; readonly days: number | null }
  readonly paused: boolean
  readonly missing: readonly MissingItem[]
  readonly grounds: readonly Condition[]
  readonly rounds: readonly Round[]
  readonly shown: readonly Shown[]
  readonly undisclosed: Readonly<Record<Party, readonly EntryId[]>>
  readonly balance: Balance
  /** Every clock as of today, in the order of the procedure; those that ended as well. */
  readonly clocks: readonly Clock[]
  /** Each outcome with why the case cannot close with it now; null where it can. */
  readonly outcomes: Readonly<Record<Outcome, Refusal | null>>
  readonly allowed: Readonly<Record<CommandType, Refusal | null>>
  readonly overridable: readonly CommandType[]
  /** Each letter with why it cannot go to a side now; null where it can. */
  readonly possibleLetters: PossibleLetters
  /** What each side still has to be told by letter. */
  readonly lettersToSend: readonly LetterTo[]
  /** What `undo` would take back. */
  readonly undoes: CaseEventType | null
}

const roundsOf = (state: Case, requests: readonly RunningRequest[]): readonly Round[] => {
  const last = Math.max(
    1,
    ...state.statements.map((statement) => statement.round),
    ...requests.map((request) => request.round),
  )
  return Array.from({ length: last }, (_, index) => {
    const round = index + 1
    const said = (side: Party) =>
      state.statements.filter((statement) => statement.round === round && statement.by === side)
    return {
      round,
      hearing: said('complainant'),
      counterHearing: said('respondent'),
      requests: requests.filter((request) => request.round === round),
    }
  })
}

const shownOf = (state: Case): readonly Shown[] =>
  entriesOf(state).map((entry) => {
    const to = (side: Party) => {
      const disclosure = shownTo(state, entry.id, side)
      return disclosure && { on: disclosure.on, via: disclosure.via }
    }
    return {
      id: entry.id,
      is: entry.is,
      own: parties.find((side) => side === entry.from) ?? null,
      internal: entry.internal,
      complainant: to('complainant'),
      respondent: to('respondent'),
    }
  })

/** The view of a case on a day. */
export const caseView = (
  state: Case,
  { id, version, context }: { id: CaseId; version: number; context: CaseContext },
): CaseView => {
  const { is: _, steps, ...facts } = state
  const { calendar, today, clocks: rules } = context
  const next = stepOn(nextStep(state), today)
  const requests = state.requests.map((request) => ({
    ...request,
    days: countDays(calendar, request.unit, today, request.dueOn),
  }))
  const allowed = allowedCommands(state, context)
  const undisclosed = (side: Party) => undisclosedTo(state, side).map((entry) => entry.id)
  return {
    ...facts,
    settlements: state.settlements.map((settlement) => ({
      ...settlement,
      actions: settlement.actions.map((agreed) => ({
        ...agreed,
        came: actionResult(agreed, today),
        disputed: reportsDiffer(agreed),
      })),
    })),
    ledger: ledgerOf(state),
    broken: brokenActions(state),
    requests,
    id,
    version,
    complainant: partyDetails(state, 'complainant'),
    respondent: partyDetails(state, 'respondent'),
    stage: stageOf(state),
    next: {
      ...next,
      late: isLate(next, today),
      days: next.dueOn && calendar.workingDaysBetween(today, next.dueOn),
    },
    paused: currentPause(state) !== null,
    missing: missingItems(state),
    grounds: groundsFound(state),
    rounds: roundsOf(state, requests),
    shown: shownOf(state),
    undisclosed: {
      complainant: undisclosed('complainant'),
      respondent: undisclosed('respondent'),
    },
    balance: balanceOf(state, context),
    clocks: clocksOf(state, { calendar, today, rules }),
    outcomes: outcomeHindrances(state),
    allowed,
    overridable: overridable(state, context),
    possibleLetters: possibleLetters(state, (type) => allowed[type]),
    lettersToSend: lettersToSend(state),
    undoes: steps.at(-1)?.type ?? null,
  }
}
