import { ValidationError } from '@orpc/contract'
import { implement, ORPCError } from '@orpc/server'
import type { z } from 'zod'
import { isDamage, isDiskFull } from '#db/failures.ts'
import type { Outcome } from '#db/outcome.ts'
import type { DossierProgress, ExportedDossier } from '#shared/contract/files.ts'
import { contract } from '#shared/contract/index.ts'
import { refusal } from '#shared/kernel/decider.ts'
import type { Refusal } from '#shared/refusals.ts'
import { invalidInput, wordsFor } from '#shared/words/index.ts'
import { type CoreContext, settingsNow } from '../context.ts'
import type { TypesettingProgress } from '../typesetting/job.ts'

/** A refusal travels as the contract's typed error. */
const refused = (reason: Refusal) =>
  new ORPCError('REFUSED', { defined: true, status: 422, data: reason, message: reason.code })

/** What a use case gave, or its refusal as the contract's error. */
export const given = <T extends object>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw refused(outcome.refusal)
  return outcome
}

/** Passes on how far the work is, and gives what came of it. Ending it ends the work. */
export async function* steps<P extends object, T extends object>(
  work: AsyncGenerator<P, Outcome<T>>,
): AsyncGenerator<P & { readonly type: 'progress' }, T> {
  let ended = false
  try {
    for (;;) {
      const { done, value } = await work.next()
      if (done) {
        ended = true
        return given(value)
      }
      yield { type: 'progress', ...value }
    }
  } catch (error) {
    // What goes wrong on the way is past the middleware below.
    if (isDiskFull(error)) throw refused(refusal('diskFull', {}))
    throw error
  } finally {
    if (!ended) await work.return(undefined as never)
  }
}

/** An export as the contract tells it: how far it is, then what was made. */
export async function* told(
  work: AsyncGenerator<TypesettingProgress, Outcome<{ exported: ExportedDossier }>>,
): AsyncGenerator<DossierProgress, void> {
  const { exported } = yield* steps(work)
  yield { type: 'done', exported }
}

/** The schemas of the contract are zod's, and so are their issues. */
const invalid = (context: CoreContext, { issues }: ValidationError): Refusal => {
  const { language, country } = settingsNow(context)
  return invalidInput(wordsFor(language, country), { issues: issues as readonly z.core.$ZodIssue[] })
}

export const asked = implement(contract)
  .$context<CoreContext>()
  // Input that does not fit the contract is refused like anything else, with what is wrong and where.
  .use(async ({ next, context }) => {
    try {
      return await next()
    } catch (error) {
      if (
        error instanceof ORPCError &&
        error.code === 'BAD_REQUEST' &&
        error.cause instanceof ValidationError
      )
        throw refused(invalid(context, error.cause))
      // A page of the file that nobody had read before.
      if (isDamage(error))
        throw refused(refusal('damagedAdministration', { folder: context.administration.folder }))
      // Nothing was written that was acknowledged, and the mediator can make room.
      if (isDiskFull(error)) throw refused(refusal('diskFull', {}))
      throw error
    }
  })
