import { arrivalOf, later } from '../clocks/rests.ts'
import type { PlainDate } from '../kernel/date.ts'
import type { CaseContext } from './context.ts'
import { undisclosedTo } from './disclosure.ts'
import type { Disclosure, ResponseRequest } from './state/hearing.ts'
import type { Case } from './state.ts'
import { type Party, parties } from './vocabulary.ts'

/** The chances that one side had. Days are working days, from when what was sent has arrived. */
export type Chances = {
  /** How often the side was asked for a response. */
  readonly requests: number
  readonly daysGranted: number
  readonly daysUsed: number
  readonly reminders: number
  readonly extensions: number
  /** In how many rounds the side spoke. */
  readonly rounds: number
  readonly statements: number
  readonly documentsBrought: number
  /** Statements, documents, attempts and assessments that were shown to the side. */
  readonly shown: number
  readonly notShown: number
  /** The same, with when and how, oldest first. */
  readonly disclosures: readonly Disclosure[]
}

/** The figures of both sides, in the order in which they are shown. */
export const balanceRows = [
  'requests',
  'daysGranted',
  'daysUsed',
  'reminders',
  'extensions',
  'rounds',
  'statements',
  'documentsBrought',
  'shown',
  'notShown',
] as const satisfies readonly (keyof Chances)[]

/** A difference between the sides that a mediator must be able to explain. */
export type Difference = 'rounds' | 'daysGranted' | 'extensions' | 'notShown'

/** Both sides get the same chances: what each had, and where that differs (procedure, "both sides heard"). */
export type Balance = Readonly<Record<Party, Chances>> & {
  readonly differences: readonly Difference[]
}

/** Who let the day pass used all the days there were, whenever that was recorded. */
const endOf = ({ response, dueOn }: ResponseRequest, today: PlainDate): PlainDate => {
  if (response.is === 'answered') return response.on
  return response.is === 'lapsed' || dueOn < today ? dueOn : today
}

/** What the balance needs from outside the history. */
export type BalanceContext = Pick<CaseContext, 'calendar' | 'clocks' | 'today'>

const chancesOf = (state: Case, side: Party, context: BalanceContext): Chances => {
  const { calendar, today } = context
  const requests = state.requests.filter((request) => request.to === side)
  const statements = state.statements.filter((statement) => statement.by === side)
  const days = (of: (request: ResponseRequest) => PlainDate) =>
    requests.reduce((sum, request) => {
      const from = arrivalOf(context, request)
      return sum + calendar.workingDaysBetween(from, later(from, of(request)))
    }, 0)
  return {
    requests: requests.length,
    daysGranted: days((request) => request.dueOn),
    daysUsed: days((request) => endOf(request, today)),
    reminders: requests.reduce((sum, request) => sum + request.reminders.length, 0),
    extensions: requests.filter((request) => request.extension).length,
    rounds: new Set(statements.map((statement) => statement.round)).size,
    statements: statements.length,
    documentsBrought: state.documents.filter((document) => document.broughtBy === side).length,
    shown: new Set(
      state.disclosures
        .filter((disclosure) => disclosure.to === side)
        .flatMap((disclosure) => disclosure.entries),
    ).size,
    notShown: undisclosedTo(state, side).length,
    disclosures: state.disclosures
      .filter((disclosure) => disclosure.to === side)
      .toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on))),
  }
}

/** What each side was given, side by side. */
export const balanceOf = (state: Case, context: BalanceContext): Balance => {
  const [complainant, respondent] = parties.map((side) => chancesOf(state, side, context)) as [
    Chances,
    Chances,
  ]
  const bothAsked = complainant.requests > 0 && respondent.requests > 0
  const differs: Record<Difference, boolean> = {
    rounds: Math.abs(complainant.rounds - respondent.rounds) > 1,
    daysGranted:
      bothAsked &&
      complainant.daysGranted / complainant.requests !== respondent.daysGranted / respondent.requests,
    extensions: bothAsked && complainant.extensions !== respondent.extensions,
    notShown: complainant.notShown + respondent.notShown > 0,
  }
  return {
    complainant,
    respondent,
    differences: (Object.keys(differs) as Difference[]).filter((key) => differs[key]),
  }
}
