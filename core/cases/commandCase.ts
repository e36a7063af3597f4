import { execute } from '#db/execute.ts'
import { caseKind } from '#db/kinds/index.ts'
import type { Outcome } from '#db/outcome.ts'
import { transact } from '#db/transact.ts'
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
  const { db } = context.administration
  const done = transact(db, () => {
    const surroundings = caseContext(context)
    const recorded = recordedNow(context)
    for (const [index, command] of commands.entries()) {
      const expected = index === 0 && expectedVersion !== undefined ? { expectedVersion } : {}
      const executed = execute(db, caseKind, found.id, command, surroundings, { ...recorded, ...expected })
      if (!executed.ok) return executed
    }
    return { ok: true }
  })
  return done.ok ? getCase(context, number) : done
}
