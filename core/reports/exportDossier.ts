import type { Outcome } from '#db/outcome.ts'
import type { Audience } from '#shared/case/vocabulary.ts'
import type { DossierForm, ExportedDossier } from '#shared/contract/files.ts'
import { findCase } from '../cases/getCase.ts'
import type { CoreContext } from '../context.ts'
import type { TypesettingProgress } from '../typesetting/job.ts'

export type DossierOrder = {
  readonly number: string
  readonly audience: Audience
  readonly form: DossierForm
}

/** Makes the dossier of a case for an audience. Refuses `notFound`, and as the typesetting job does. */
export async function* exportDossier(
  context: CoreContext,
  order: DossierOrder,
  _signal: AbortSignal | undefined,
): AsyncGenerator<TypesettingProgress, Outcome<{ exported: ExportedDossier }>> {
  const found = findCase(context, order.number)
  if (!found.ok) return found
  yield { step: 'photos', done: 0, total: 0 }
  throw new Error('the dossier is typeset here')
}
