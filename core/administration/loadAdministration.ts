import { mkdirSync } from 'node:fs'
import { refusalFor } from '#db/open.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { countRecordedIn } from '#db/recorded.ts'
import type { Loaded, LoadProgress } from '#shared/contract/administration.ts'
import type { CoreContext } from '../context.ts'
import type { JobRunner } from '../jobs.ts'
import { following } from '../reports/progress.ts'
import { clearLoading, loadingFolderIn } from './loading.ts'

type Made = Outcome<{ loaded: Loaded }>

export type Loading = {
  /** The folder that the administration is for; the caller alone has it. */
  readonly folder: string
  readonly file: { readonly path: string; readonly name: string }
  readonly jobs: JobRunner
  readonly version: string
}

/** A whole administration on a slow disk takes its time; reading it needs little room. */
const limits = { seconds: 12 * 3600, megabytes: 1024 }

/**
 * Reads a dump in a process of its own and leaves it ready in the folder, for `takeLoaded`. Nothing of it is left
 * when it is refused (as `loadDump`, and `job…` codes), nor when the generator is ended early.
 */
export async function* loadInto(
  { folder, file: { path, name }, jobs, version }: Loading,
  signal: AbortSignal | undefined,
): AsyncGenerator<LoadProgress, Made> {
  const loading = loadingFolderIn(folder)
  try {
    clearLoading(folder)
    mkdirSync(loading, { recursive: true })
  } catch (error) {
    return refusalFor(error, folder)
  }
  const run = (onProgress: (progress: LoadProgress) => void, stop: AbortSignal) =>
    jobs.run('loadDump', { path, name, folder: loading, version }, { signal: stop, onProgress, limits })
  let kept = false
  try {
    const outcome = yield* following(run, signal)
    if (!outcome.ok) return outcome
    kept = true
    return { ok: true, loaded: outcome.result }
  } finally {
    if (!kept) clearLoading(folder)
  }
}

/**
 * Loads an offered dump for the open administration, in which nothing may have been recorded. It comes in its place when
 * the host opens it as `loaded`. Refuses `notFound` for an unknown upload, `loadPlaceTaken`, and as `loadInto` does.
 */
export async function* loadAdministration(
  { administration, uploads, jobs, version }: CoreContext,
  token: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<LoadProgress, Made> {
  const { folder, db } = administration
  const file = uploads.take(token)
  if (!file) return refused('notFound', { what: 'upload', id: token })
  if (countRecordedIn(db) > 0) return refused('loadPlaceTaken', { folder })
  const outcome = yield* loadInto({ folder, file, jobs, version }, signal)
  if (outcome.ok) await uploads.forget(token)
  return outcome
}
