import { executeAll } from '#db/execute.ts'
import { caseKind } from '#db/kinds/index.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { mediatorsList } from '#db/queries/mediators.ts'
import type { ReadDb } from '#db/sqlite.ts'
import type { CaseCommand, Together } from '#shared/case/commands.ts'
import type { CaseView } from '#shared/case/view.ts'
import { type CoreContext, caseContext, recordedNow } from '../context.ts'
import { findCase, getCase } from './getCase.ts'

type Ordered = {
  readonly number: string
  readonly commands: readonly (CaseCommand | Together)[]
  readonly expectedVersion?: number | undefined
}

/** Another stream knows who works here: the case itself cannot tell. */
const mediatorKnown = (db: ReadDb, commands: Ordered['commands']): Outcome<object> => {
  const assigned = commands.flatMap((command) =>
    command.type === 'assignCase' ? (command.mediator ?? []) : [],
  )
  const known = assigned.length ? mediatorsList(db) : []
  const stranger = assigned.find((id) => !known.some((mediator) => mediator.id === id))
  return stranger ? refused('notFound', { what: 'mediator', id: stranger }) : { ok: true }
}

/**
 * Carries out commands on a case, all of them or none; on the disk when this returns `ok`.
 * Refuses `notFound` (the case, the mediator that it is given to), `changedMeanwhile` (someone else changed the case after the sender read it), `diskFull`,
 * and whatever the procedure refuses.
 */
export const commandCase = (
  context: CoreContext,
  { number, commands, expectedVersion }: Ordered,
): Outcome<{ view: CaseView }> => {
  const found = findCase(context, number)
  if (!found.ok) return found
  const { db } = context.administration
  const staffed = mediatorKnown(db, commands)
  if (!staffed.ok) return staffed
  const done = executeAll(db, caseKind, found.id, commands, caseContext(context), {
    ...recordedNow(context),
    ...(expectedVersion !== undefined && { expectedVersion }),
  })
  return done.ok ? getCase(context, number) : done
}
