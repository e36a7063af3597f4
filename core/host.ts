import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { HostName } from '#shared/contract/system.ts'
import { refusal } from '#shared/kernel/decider.ts'
import type { Refusal } from '#shared/refusals.ts'
import type { JobRunner } from './jobs.ts'
import { type CoreContext, type CoreRouter, router } from './router.ts'
import type { FoundFile } from './serving.ts'
import { Uploads } from './uploads.ts'

/** What a host brings: who it is, where the administration lies, and how it starts processes. */
export type CoreOptions = {
  /** The administration's folder, absolute. */
  readonly folder: string
  /** Make the administration when the folder holds none. */
  readonly create?: boolean
  readonly host: HostName
  /** The app's version, from its package. */
  readonly version: string
  readonly jobs: JobRunner
}

/** One open administration, as every host carries it. */
export type Core = {
  /** The contract's answers, and the context that a host hands to oRPC with each call. */
  readonly router: CoreRouter
  readonly context: CoreContext
  /** Files that were offered and not yet used. */
  readonly uploads: Uploads
  /** Where a host puts what is streamed to it; inside the administration, so that keeping it is a rename. */
  readonly temporaryFolder: string
  /** Path of a stored document, or null when there is none. `sha256` comes from outside: it is checked here. */
  documentFile(sha256: string): string | null
  /** A finished export, or null. */
  exportFile(id: string): FoundFile | null
  /** Lets go of the administration. Nothing is called afterwards. */
  close(): Promise<void>
}

/** Opens the administration in `folder`, or says why not. Every host starts here. */
export const openCore = async (
  options: CoreOptions,
): Promise<{ ok: true; core: Core } | { ok: false; refusal: Refusal }> => {
  const { folder } = options
  if (options.create) mkdirSync(folder, { recursive: true })
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return { ok: false, refusal: refusal('notAnAdministration', { folder }) }

  const uploads = new Uploads()
  const temporaryFolder = join(folder, 'temporary')
  // What a process that fell over left behind belongs to nobody.
  rmSync(temporaryFolder, { recursive: true, force: true })
  mkdirSync(temporaryFolder, { recursive: true })
  const core: Core = {
    router,
    context: { folder, host: options.host, version: options.version, jobs: options.jobs, uploads },
    uploads,
    temporaryFolder,
    documentFile: (sha256) => {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return null
      const path = join(folder, 'documents', sha256.slice(0, 2), sha256.slice(2))
      return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : null
    },
    exportFile: () => null,
    close: () => uploads.clear(),
  }
  return { ok: true, core }
}
