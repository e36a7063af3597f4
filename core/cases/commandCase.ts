import { executeAll } from '#db/execute.ts'
import { caseKind } from '#db/kinds/index.ts'
import type { Outcome } from '#db/outcome.ts'
import type { CaseCommand } from '#shared/case/commands.ts'
import type { CaseView } from '#shared/case/view.ts'
import { type CoreContext, caseContext, recordedNow } from '../context.ts'
import { findCase, getCase } from './getCase.ts'

type Ordered = {
  readonly number: string
  readonly commands: readonly CaseCommand[]
  readonly expectedVersion?: number | undefined
}

/**
 * Carries out commands on a case, all of them or none; on the disk when this returns `ok`.
 * Refuses `notFound`, `changedMeanwhile` (someone else changed the case after the sender read it), `diskFull`,
 * and whatever the procedure refuses.
 */
export const commandCase = (
  context: CoreContext,
  { number, commands, expectedVersion }: Ordered,
): Outcome<{ view: CaseView }> => {
  const found = findCase(context, number)
  if (!found.ok) return found
  const done = executeAll(context.administration.db, caseKind, found.id, commands, caseContext(context), {
    ...recordedNow(context),
    ...(expectedVersion !== undefined && { expectedVersion }),
  })
  return done.ok ? getCase(context, number) : done
}
