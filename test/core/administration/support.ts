import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { loadDump } from '#core/administration/loadDump.ts'
import { loadFolder } from '#core/administration/loadFolder.ts'
import type { JobRunner } from '#core/jobs.ts'
import { documentsOnDisk } from '#db/documents.ts'
import type { Administration } from '#db/open.ts'
import type { Outcome } from '#db/outcome.ts'
import { contentOf } from '#db/projections/drift.ts'
import { tableNames } from '#db/projections/tables.ts'
import type { Loaded, LoadProgress } from '#shared/contract/administration.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { Office } from '../support/office.ts'

/** The reading of a dump in this process, where a test can look at it. */
const inThisProcess: JobRunner = {
  run: async (name, input, { onProgress } = {}) => {
    invariant(name === 'loadDump', 'no other job here', { name })
    const outcome = await loadDump(input as never, (progress) => onProgress?.(progress as never))
    return outcome.ok ? { ok: true, result: outcome.loaded as never } : outcome
  },
}

export const loaded = async (
  folder: string,
  path: string,
  jobs: JobRunner = inThisProcess,
  signal = new AbortController().signal,
): Promise<Outcome<{ loaded: Loaded }> & { steps: readonly LoadProgress[] }> => {
  const steps: LoadProgress[] = []
  const work = loadFolder({ folder, file: { path, name: 'kopie.zip' }, jobs, version: '0.0.0-test' }, signal)
  for (;;) {
    const { done, value } = await work.next()
    if (done) return { ...value, steps }
    steps.push(value)
  }
}

/** The file of a dump of this office, and what was said of it. */
export const dumped = async ({ client, core }: Pick<Office, 'client' | 'core'>) => {
  for await (const step of await client.administration.dump()) {
    if (step.type !== 'done') continue
    const file = core.exportFile(step.dumped.id)
    invariant(file, 'no file')
    return { path: file.path, bytes: readFileSync(file.path), ...step.dumped }
  }
  throw new Error('no dump')
}

/** All of an administration that may not change on the way: events, lists, drafts and documents. */
export const wholeOf = ({ db, folder }: Administration) => ({
  events: db.prepare('SELECT * FROM event ORDER BY seq').all(),
  drafts: db.prepare('SELECT * FROM draft ORDER BY key').all(),
  lists: Object.fromEntries(tableNames.map((table) => [table, [...contentOf(db, table)]])),
  documents: documentsOnDisk(folder),
})

/** Every file under a folder; empty when there is no such folder. */
export const filesUnder = (folder: string): string[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort()
    : []
