import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { documentPath } from '#db/documents.ts'
import { idleTidying } from '#db/housekeeping.ts'
import { kinds } from '#db/kinds/index.ts'
import { localValue, setLocalValue } from '#db/local.ts'
import { type Administration, openAdministration } from '#db/open.ts'
import type { Outcome } from '#db/outcome.ts'
import type { HostName } from '#shared/contract/system.ts'
import type { Instant } from '#shared/kernel/date.ts'
import { sha256 as contentHash, newId } from '#shared/kernel/id.ts'
import { bringUp, type Making } from './administration/bringUp.ts'
import { IndexMaking } from './administration/indexMaking.ts'
import { clearLoading, takeLoaded } from './administration/loading.ts'
import type { CoreContext } from './context.ts'
import { DocumentTexts } from './documents/texts.ts'
import { Exports } from './exports.ts'
import { temporaryFolderIn } from './folders.ts'
import { GatheredList } from './intake/gathering/list.ts'
import type { JobRunner } from './jobs.ts'
import { type CoreRouter, router } from './router.ts'
import type { FoundFile } from './serving.ts'
import { Tables } from './tables/tables.ts'
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
  /** Fill an administration that is made now with invented cases. */
  readonly example?: boolean
  /** Take over what `administration.load` made ready in the folder. */
  readonly loaded?: boolean
  /** The clock; the system's unless a test brings another. */
  readonly now?: () => Instant
  /** Hears what is made again when it takes long, because another version of the app made it. */
  readonly making?: (making: Making) => void
  /** Stops that. */
  readonly signal?: AbortSignal
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

const systemClock = (): Instant => new Date().toISOString() as Instant

/** In milliseconds: how long nothing was written before we tidy up, at least; and how often documents are looked for. */
const tidyInterval = 4 * 1000
const wakeInterval = 5 * 60 * 1000

/** Who this installation is in the log: made once, and never exchanged. */
const nameDevice = ({ db }: Administration): Outcome<object> =>
  localValue(db, 'device') === null ? setLocalValue(db, 'device', newId()) : { ok: true }

/** The administration in its folder, as this version of the app keeps it. */
const openUpToDate = async (options: CoreOptions): Promise<Outcome<{ administration: Administration }>> => {
  const { folder, host, version } = options
  if (options.loaded) {
    const taken = takeLoaded(folder)
    if (!taken.ok) return taken
  }
  const opened = openAdministration(folder, {
    kinds,
    create: options.create ?? false,
    outdated: true,
  })
  if (!opened.ok) return opened
  const { administration } = opened
  const upToDate = await bringUp(administration, {
    version,
    // A command line ends before there would be time for it.
    wholeIndex: host === 'cli',
    tell: options.making ?? (() => undefined),
    signal: options.signal,
  })
  const ready = upToDate.ok ? nameDevice(administration) : upToDate
  if (ready.ok) return opened
  administration.close()
  return ready
}

/** What goes on by itself as long as the administration is open, whenever nothing else is asked. Gives what ends it. */
const workMeanwhile = (administration: Administration, texts: DocumentTexts): (() => void) => {
  const indexing = new IndexMaking(administration)
  indexing.wake()
  const tidying = setInterval(idleTidying(administration.db).look, tidyInterval)
  tidying.unref()
  const waking = setInterval(() => texts.wake(), wakeInterval)
  waking.unref()
  texts.wake()
  return () => {
    clearInterval(tidying)
    clearInterval(waking)
    indexing.close()
  }
}

const documentFileIn = (folder: string, sha256: string): string | null => {
  const parsed = contentHash.safeParse(sha256)
  if (!parsed.success) return null
  const path = join(folder, documentPath(parsed.data))
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : null
}

/**
 * Opens the administration in `folder`, or says why not. Every host starts here. Refuses as `openAdministration`,
 * `takeLoaded` and `bringUp`.
 */
export const openCore = async (options: CoreOptions): Promise<Outcome<{ core: Core }>> => {
  const { folder, host, version, jobs, now = systemClock } = options
  const opened = await openUpToDate(options)
  if (!opened.ok) return opened
  const { administration } = opened
  const uploads = new Uploads()
  const temporaryFolder = temporaryFolderIn(folder)
  // What a process that fell over left behind belongs to nobody.
  rmSync(temporaryFolder, { recursive: true, force: true })
  clearLoading(folder)
  mkdirSync(temporaryFolder, { recursive: true })
  const exports = new Exports(temporaryFolder)
  const tables = new Tables(temporaryFolder)
  const example = options.example === true || localValue(administration.db, 'example') !== null
  // A command line ends before there would be time for it: the app reads what it brought in.
  const texts = new DocumentTexts({ administration, jobs }, host !== 'cli')
  const context: CoreContext = {
    administration,
    example,
    host,
    version,
    jobs,
    uploads,
    exports,
    tables,
    texts,
    gathered: new GatheredList(uploads),
    now,
  }
  if (example) {
    // What few need is loaded by whoever does: all of it takes memory from everyone else.
    const { fillExample } = await import('./example/fillExample.ts')
    const filled = await fillExample(context)
    if (!filled.ok) {
      administration.close()
      return filled
    }
  }
  const stopMeanwhile = workMeanwhile(administration, texts)
  const core: Core = {
    router,
    context,
    uploads,
    temporaryFolder,
    documentFile: (sha256) => documentFileIn(folder, sha256),
    exportFile: (id) => exports.find(id),
    close: async () => {
      stopMeanwhile()
      await texts.close()
      await Promise.all([uploads.clear(), exports.clear(), tables.clear()])
      administration.close()
    },
  }
  return { ok: true, core }
}
