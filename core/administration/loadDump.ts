import { statfs } from 'node:fs/promises'
import { keepDocument } from '#db/documents.ts'
import { isDiskFull } from '#db/failures.ts'
import { kinds } from '#db/kinds/index.ts'
import { type Outcome, type Refused, refused } from '#db/outcome.ts'
import { beginRestoring, type Restoring } from '#db/restore.ts'
import type { Loaded, LoadProgress } from '#shared/contract/administration.ts'
import { documentEntry, dumpEntries } from '#shared/dump/format.ts'
import { uploadLimit } from '#shared/host.ts'
import type { Sha256 } from '#shared/kernel/id.ts'
import { openZip, type Zip } from '../formats/unzip.ts'
import { type Directory, readDirectory } from './dumpDirectory.ts'
import { readDrafts, readEvents } from './dumpLines.ts'
import { readyFile, unfinishedFile } from './loading.ts'

export type LoadOrder = {
  /** The ZIP file, and the name under which the mediator knows it. */
  readonly path: string
  readonly name: string
  /** A folder of this work alone, which is there. When this returns `ok`, all of the administration is in it. */
  readonly folder: string
  /** The app's, for the lists. */
  readonly version: string
}

type Tell = (progress: LoadProgress) => void

/** What the lists of a log take besides the log itself, about; the disk is then asked before hours of writing. */
const listsFactor = 3

const tooLittleRoom = async (folder: string, { size, events }: Directory): Promise<boolean> => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize < size + listsFactor * events.uncompressedSize
}

/** Stores every document under the hash of what came out of the file, which must be the one that it is named after. */
const readDocuments = async (
  zip: Zip,
  { documents }: Directory,
  { folder }: LoadOrder,
  tell: Tell,
): Promise<Outcome<object>> => {
  let done = 0
  for (const [sha256, entry] of documents) {
    const { fileName: name } = entry
    const content = await zip.read(entry).catch(() => null)
    if (!content) return refused('dumpUnreadable', { detail: name })
    const kept = await keepDocument(folder, { name, content }, uploadLimit)
    if (!kept.ok) return kept.refusal.code === 'diskFull' ? kept : refused('dumpUnreadable', { detail: name })
    if (kept.sha256 !== sha256) return refused('dumpEntryChanged', { entry: name })
    done += 1
    tell({ step: 'documents', done, total: documents.size })
  }
  return { ok: true }
}

/** The lists, and whether all that they refer to came along or is known to be gone. */
const makeLists = (
  restoring: Restoring,
  { documents, manifest }: Directory,
  version: string,
): Refused | null => {
  try {
    restoring.makeLists(kinds, version)
  } catch (error) {
    if (isDiskFull(error)) throw error
    // Events of the right shape outside and of a senseless one inside: no app of ours recorded them.
    return refused('dumpNotUnderstood', { detail: error instanceof Error ? error.message : String(error) })
  }
  const gone = new Set<Sha256>(manifest.documents.absent.map(({ sha256 }) => sha256))
  const missing = restoring.documents().find((sha256) => !documents.has(sha256) && !gone.has(sha256))
  return missing ? refused('dumpEntryMissing', { entry: documentEntry(missing) }) : null
}

const take = async (
  zip: Zip,
  directory: Directory,
  restoring: Restoring,
  order: LoadOrder,
  tell: Tell,
): Promise<Outcome<{ loaded: Loaded }>> => {
  const { manifest } = directory
  const events = await readEvents(zip, directory.events, restoring, { manifest, tell })
  if (!events.ok) return events
  const drafts = await readDrafts(zip, directory.drafts, restoring, manifest)
  if (!drafts.ok) return drafts
  const documents = await readDocuments(zip, directory, order, tell)
  if (!documents.ok) return documents
  tell({ step: 'lists', done: 0, total: 1 })
  const { example } = manifest
  if (example) {
    restoring.local('example', example.filledAt)
    if (example.mailAt !== null) restoring.local('exampleMail', example.mailAt)
  }
  const objection = makeLists(restoring, directory, order.version)
  if (objection) return objection
  // Read back from the disk: what is there counts, not what was meant to be written.
  if (restoring.head() !== manifest.events.head)
    return refused('dumpEntryChanged', { entry: dumpEntries.events })
  restoring.finish(readyFile(order.folder))
  tell({ step: 'lists', done: 1, total: 1 })
  return {
    ok: true,
    loaded: {
      events: manifest.events.count,
      documents: directory.documents.size,
      drafts: manifest.drafts.count,
      absent: manifest.documents.absent,
      madeAt: manifest.madeAt,
      madeBy: manifest.app.version,
      example: example !== null,
    },
  }
}

/**
 * Makes an administration of a dump (docs/dump-format.md), in a folder of its own where nothing takes it for one.
 * Everything is checked on the way: names, sizes, every line, the chain, every document. Refuses with a code of
 * `shared/dump/refusals.ts`, `fileUnreadable`, `folderUnsuitable` or `diskFull`; what was written by then is the
 * caller's to remove.
 */
export const loadDump = async (order: LoadOrder, tell: Tell): Promise<Outcome<{ loaded: Loaded }>> => {
  const opened = await openZip(order.path, order.name)
  if (!opened.ok) return opened
  const { zip } = opened
  try {
    const listed = await readDirectory(zip, order.name)
    if (!listed.ok) return listed
    if (await tooLittleRoom(order.folder, listed.directory)) return refused('diskFull', {})
    const begun = beginRestoring(unfinishedFile(order.folder))
    if (!begun.ok) return begun
    try {
      return await take(zip, listed.directory, begun.restoring, order, tell)
    } finally {
      begun.restoring.close()
    }
  } catch (error) {
    if (isDiskFull(error)) return refused('diskFull', {})
    throw error
  } finally {
    zip.close()
  }
}
