import { foldKept } from '#db/kept.ts'
import { type Folded, type Loaded, load } from '#db/kind.ts'
import { caseKind } from '#db/kinds/index.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { caseIdOf } from '#db/queries/cases.ts'
import { mediatorsList } from '#db/queries/mediators.ts'
import type { Db } from '#db/sqlite.ts'
import type { CaseEvent } from '#shared/case/events.ts'
import { historyOf } from '#shared/case/history.ts'
import type { Case, CaseState } from '#shared/case/state.ts'
import { type CaseView, caseView } from '#shared/case/view.ts'
import type { HistoryLine } from '#shared/contract/cases.ts'
import type { Instant } from '#shared/kernel/date.ts'
import type { CaseId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { type CoreContext, caseContext } from '../context.ts'

export type FoundCase = {
  readonly id: CaseId
  readonly state: Case
  readonly version: number
}
export type CaseWithHistory = FoundCase & Pick<Loaded<CaseEvent, unknown>, 'history'>

type Read<L> = (db: Db, kind: typeof caseKind, id: CaseId) => L
type Opened<L> = Omit<L, 'state'> & { readonly id: CaseId; readonly state: Case }

const findBy = <L extends Folded<CaseState>>(
  { administration: { db } }: CoreContext,
  number: string,
  read: Read<L>,
): Outcome<Opened<L>> => {
  const id = caseIdOf(db, number)
  if (id === null) return refused('notFound', { what: 'case', id: number })
  const { state, ...rest } = read(db, caseKind, id)
  invariant(state.is === 'opened', 'a row of a case without its opening', { number })
  return { ok: true, id, state, ...rest }
}

/** Reads a case by its number. Refuses `notFound`. */
export const findCase = (context: CoreContext, number: string): Outcome<FoundCase> =>
  findBy(context, number, foldKept)

/** `findCase` with every event, who recorded it and when. Refuses `notFound`. */
export const findWithHistory = (context: CoreContext, number: string): Outcome<CaseWithHistory> =>
  findBy(context, number, load)

export const viewOf = (
  context: CoreContext,
  { id, state, version }: { id: CaseId; state: Case; version: number },
): CaseView => caseView(state, { id, version, context: caseContext(context) })

/** The case with all that follows from it today. Refuses `notFound`. */
export const getCase = (context: CoreContext, number: string): Outcome<{ view: CaseView }> => {
  const found = findCase(context, number)
  return found.ok ? { ok: true, view: viewOf(context, found) } : found
}

/** The whole history, oldest first, with what was undone marked. Refuses `notFound`. */
export const caseHistory = (
  context: CoreContext,
  number: string,
): Outcome<{ lines: readonly HistoryLine[] }> => {
  const found = findWithHistory(context, number)
  if (!found.ok) return found
  const names = new Map<string, string>(
    mediatorsList(context.administration.db).map((mediator) => [mediator.id, mediator.name]),
  )
  const lines = historyOf(found.history).map(({ recorded, undone }) => ({
    version: recorded.version,
    at: recorded.at as Instant,
    by: names.get(recorded.by) ?? null,
    event: recorded.event,
    undone,
  }))
  return { ok: true, lines }
}
