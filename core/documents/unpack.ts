import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Outcome, refused } from '#db/outcome.ts'
import type { Unpacked } from '#shared/contract/files.ts'
import type { CoreContext } from '../context.ts'
import { temporaryFolderIn } from '../folders.ts'

const limits = { seconds: 120, megabytes: 2048 }

/**
 * Takes the files out of an offered ZIP, each as an offered file of its own; the ZIP stays offered too. What could not
 * be taken out is told. Refuses `notFound` (the upload), what the disk and the jobs refuse; nothing is left then.
 */
export const unpackUpload = async (
  context: CoreContext,
  upload: string,
): Promise<Outcome<{ unpacked: Unpacked }>> => {
  const offered = context.uploads.take(upload)
  if (!offered) return refused('notFound', { what: 'upload', id: upload })
  const into = await mkdtemp(join(temporaryFolderIn(context.administration.folder), 'zip-'))
  const outcome = await context.jobs.run(
    'unpackZip',
    { path: offered.path, name: offered.name, into },
    { limits },
  )
  if (!outcome.ok) {
    await rm(into, { recursive: true, force: true })
    return outcome
  }
  const { files, warnings } = outcome.result
  const staged = files.map((file) => context.uploads.add({ ...file, temporary: true }))
  return { ok: true, unpacked: { files: staged, warnings } }
}
