import type { Counting } from '../../clocks/office.ts'
import { arrivalOf, endOfTerm, onWorkingDay } from '../../clocks/rests.ts'
import type { PlainDate } from '../../kernel/date.ts'
import { accept, type Decision, refusal, refuse } from '../../kernel/decider.ts'
import type { EntryId } from '../../kernel/id.ts'
import type { Refusal } from '../../refusals.ts'
import type { CaseCommandOf, CommandType } from '../commands.ts'
import type { CaseContext, Term } from '../context.ts'
import type { CaseEvent } from '../events.ts'
import type { ResponseRequest } from '../state/hearing.ts'
import { type Case, currentSettlement } from '../state.ts'
import type { Channel } from '../vocabulary.ts'

/**
 * One command: when it can be ordered at all, and what comes of it.
 * `guard` looks at the case alone, so that it also says what is allowed now; `obstacle` is a guard that the
 * mediator may override with a reason. `decide` looks at what the command says.
 */
export type Handler<T extends CommandType> = {
  /** May it be ordered while the case is closed, or paused? */
  readonly when?: { readonly closed?: true; readonly paused?: false }
  readonly guard?: (state: Case, context: CaseContext) => Refusal | null
  readonly obstacle?: (state: Case, context: CaseContext) => Refusal | null
  readonly decide: (command: CaseCommandOf<T>, state: Case, context: CaseContext) => Decision<CaseEvent>
}
export type Handlers<T extends CommandType> = { [K in T]: Handler<K> }

/** The first refusal among the checks, else the events. */
export const unless = (
  checks: readonly (Refusal | null | undefined | false)[],
  ...events: CaseEvent[]
): Decision<CaseEvent> => {
  const reason = checks.find(Boolean)
  return reason ? refuse(reason) : accept(...events)
}

/** `inTheFuture` for what is said to have happened after today. */
export const happened = (on: PlainDate, { today }: CaseContext): Refusal | null =>
  on > today ? refusal('inTheFuture', { on, today }) : null

/** `dueBeforeStart` for a day that gives no time: on the day itself, or before it. */
export const dueAfter = (on: PlainDate, dueOn: PlainDate): Refusal | null =>
  dueOn <= on ? refusal('dueBeforeStart', { on, dueOn }) : null

/** What belongs to something cannot have happened before it. */
export const notBefore = (start: PlainDate, on: PlainDate): Refusal | null =>
  on < start ? refusal('dueBeforeStart', { on: start, dueOn: on }) : null

/** `alreadySettled` while a settlement binds. */
export const notSettled = (state: Case): Refusal | null => {
  const settlement = currentSettlement(state)
  return settlement ? refusal('alreadySettled', { on: settlement.on }) : null
}

/** Every id must be that of a document of the case. */
export const documentsKnown = (state: Case, ids: readonly EntryId[]): Refusal | null => {
  const unknown = ids.find((id) => !state.documents.some((document) => document.id === id))
  return unknown ? refusal('unknownEntry', { id: unknown }) : null
}

type Entry = { readonly id: EntryId }
/** `unknownEntry` for an id that is not in the list. */
export const known = (list: readonly Entry[], id: EntryId): Refusal | null =>
  list.some((entry) => entry.id === id) ? null : refusal('unknownEntry', { id })

/** Ids of entries are unique in a case, whatever they are of. */
export const fresh = (state: Case, ...ids: EntryId[]): Refusal | null => {
  const lists: readonly (readonly Entry[])[] = [
    state.attempts,
    state.invoices,
    state.amounts,
    state.documents,
    state.statements,
    state.points,
    state.requests,
    state.assessments,
    state.proposals,
    state.settlements,
    ...state.settlements.map(({ actions }) => actions),
    state.letters,
    state.notes,
  ]
  const taken = ids.find(
    (id, nth) => ids.indexOf(id) < nth || lists.some((list) => list.some((entry) => entry.id === id)),
  )
  return taken === undefined ? null : refusal('duplicateEntry', { id: taken })
}

/** The request with this id, while neither an answer nor a lapse of it was recorded; null otherwise. */
export const awaited = (state: Case, id: EntryId): ResponseRequest | null =>
  state.requests.find((request) => request.id === id && request.response.is === 'awaited') ?? null

/** What the clocks need of a context. */
export const countingOf = ({ calendar, clocks }: CaseContext): Counting => ({ calendar, rules: clocks })

/** By when the mediator wants to take the next step. */
export const nextBy = (context: CaseContext, step: keyof CaseContext['deadlines'], from: PlainDate) =>
  context.calendar.addWorkingDays(from, context.deadlines[step])

/** What a side can be given days for. */
export type Granted = 'missingItems' | 'response' | 'answer' | 'lastNotice'

/** How many days a side is given for it, and what they are counted in. */
export const grantedFor = (
  { deadlines, clocks }: Pick<CaseContext, 'deadlines' | 'clocks'>,
  step: Granted,
): Term => {
  if (step === 'lastNotice') return { days: clocks.lastNoticeDays, unit: 'working' }
  return { days: deadlines[step], unit: step === 'missingItems' ? 'working' : clocks.units[step] }
}

/**
 * The last day on which a side is in time: the one that the mediator chose, else so many days after the message
 * has arrived. A free day becomes the next working day. Forms show the day that it gives.
 */
export const sideBy = (
  { calendar, deadlines, clocks }: Pick<CaseContext, 'calendar' | 'deadlines' | 'clocks'>,
  step: Granted,
  {
    on,
    via,
    chosen,
  }: { readonly on: PlainDate; readonly via: Channel; readonly chosen: PlainDate | undefined },
): PlainDate => {
  if (chosen !== undefined) return onWorkingDay(calendar, chosen)
  return endOfTerm(
    calendar,
    arrivalOf({ calendar, clocks }, { on, via }),
    grantedFor({ deadlines, clocks }, step),
  )
}

/** `notAdmitted` before it was decided that the case is mediated. */
export const admitted = (state: Case): Refusal | null =>
  state.admission.is === 'admitted' ? null : refusal('notAdmitted', {})

export const complaintRecorded = (state: Case): Refusal | null =>
  state.statements.some((statement) => statement.by === 'complainant')
    ? null
    : refusal('complaintMissing', {})
