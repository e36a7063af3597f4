import type { Outcome } from '#db/outcome.ts'
import type { CoreContext } from '../context.ts'
import { documentName } from '../formats/names.ts'
import type { Typeset, TypesettingJob, TypesettingProgress } from '../typesetting/job.ts'
import { following } from './progress.ts'

/** A PDF among the exports of this administration, under its id. `size` in bytes. */
export type TypesetExport = Typeset & { readonly id: string; readonly name: string; readonly path: string }

/**
 * Sets a document as an export of the title's name, and tells on the way how far it is. Refuses as the typesetting
 * job does (`jobCancelled` when it was stopped); nothing is left behind then, nor when the generator is ended early.
 */
export async function* typesetExport(
  context: CoreContext,
  title: string,
  jobFor: (out: string) => TypesettingJob,
  signal: AbortSignal | undefined,
): AsyncGenerator<TypesettingProgress, Outcome<{ made: TypesetExport }>> {
  const mediaType = 'application/pdf'
  const name = documentName(`${title.replaceAll(/[/\\]/g, '-')}.pdf`, mediaType, 1)
  const { id, path } = await context.exports.place(name)
  let kept = false
  try {
    const job = jobFor(path)
    const run = (onProgress: (progress: TypesettingProgress) => void, stop: AbortSignal) =>
      context.jobs.run('typeset', job, { signal: stop, onProgress })
    const outcome = yield* following(run, signal)
    if (!outcome.ok) return outcome
    context.exports.add(id, { path, name, mediaType })
    kept = true
    return { ok: true, made: { ...outcome.result, id, name, path } }
  } finally {
    if (!kept) await context.exports.drop(id)
  }
}
