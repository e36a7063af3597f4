import { statSync } from 'node:fs'
import { join } from 'node:path'
import { createFile } from './create.ts'
import { clearUnfinished } from './documents.ts'
import { makeFolder } from './durable.ts'
import {
  errorCode,
  isDamage,
  isDiskFull,
  isForbidden,
  isNoPlace,
  isOutOfFiles,
  isUnreliable,
} from './failures.ts'
import { applicationId, inspectFile } from './inspect.ts'
import type { Kinds } from './kind.ts'
import { takeLock } from './lock.ts'
import { knownVersion, migrate } from './migrations/migrate.ts'
import { type Outcome, type Refused, refused } from './outcome.ts'
import { makingIndex } from './projections/indexing.ts'
import { bringUpToDate } from './projections/rebuild.ts'
import { settle, settleReader } from './settle.ts'
import { connect, type Db, type ReadDb } from './sqlite.ts'

/** The file in an administration's folder. Beside it: `documents/`, `lock.sqlite`, and SQLite's own -wal and -shm. */
export const administrationFile = 'wederhoor.sqlite'

/** An open administration. `read` is a connection that cannot write, and shows what is committed. */
export type Administration = {
  readonly folder: string
  readonly db: Db
  readonly read: ReadDb
  readonly kinds: Kinds
  /** Ends both connections and frees the lock. Nothing is unsaved: every command was on the disk already. */
  close(): void
}

export type Opening = {
  /** The kinds of stream, with their projections. */
  readonly kinds: Kinds
  /** Make the folder and the file when they are not there. */
  readonly create?: boolean
  /** The app's version: another one makes the lists anew. */
  readonly appVersion?: string
  /** Lists and index that are outdated are left as they are: whoever opens it brings them up to date (`bringUpToDate`). */
  readonly outdated?: boolean
}

type Opened = Outcome<{ administration: Administration }>

/** Everything opened so far, to be closed in the opposite order when a later step refuses. */
type Closing = (() => void)[]
const closeAll = (closing: Closing) => {
  for (const close of closing.splice(0).reverse()) close()
}

/**
 * Opens the administration in a folder for this process alone: checks the file, migrates it, makes its
 * lists and its index when this version computes them differently, and clears away documents that were never finished.
 *
 * Refuses, and leaves the file as it was: `notAnAdministration` (no folder, no file, or a file of something else;
 * with `create`, only the last), `administrationInUse`, `newerAdministration`, `damagedAdministration`,
 * `folderForbidden` (may not be read or written), `tooManyFilesOpen`, `folderUnsuitable` (a file system that SQLite cannot be safe
 * on), `diskFull`.
 */
export const openAdministration = (folder: string, opening: Opening): Opened => {
  const closing: Closing = []
  try {
    const opened = open(folder, opening, closing)
    if (!opened.ok) closeAll(closing)
    return opened
  } catch (error) {
    closeAll(closing)
    return refusalFor(error, folder)
  }
}

/** What the system says of a folder, as a refusal; anything else is a bug, and is thrown on. */
export const refusalFor = (error: unknown, folder: string): Refused => {
  if (isDamage(error)) return refused('damagedAdministration', { folder })
  if (isOutOfFiles(error)) return refused('tooManyFilesOpen', { folder })
  if (isForbidden(error)) return refused('folderForbidden', { folder })
  if (isDiskFull(error)) return refused('diskFull', {})
  if (isNoPlace(error)) return refused('notAnAdministration', { folder })
  if (isUnreliable(error)) return refused('folderUnsuitable', { folder, setting: errorCode(error) })
  throw error
}

const open = (
  folder: string,
  { kinds, create = false, appVersion = '', outdated = false }: Opening,
  closing: Closing,
): Opened => {
  const file = join(folder, administrationFile)
  const place = statSync(folder, { throwIfNoEntry: false })
  if (place && !place.isDirectory()) return refused('notAnAdministration', { folder })
  if (!create && inspectFile(file).is === 'missing') return refused('notAnAdministration', { folder })
  if (!place) makeFolder(folder)
  const lock = takeLock(folder)
  if (!lock) return refused('administrationInUse', { folder })
  closing.push(lock.release)

  if (inspectFile(file).is === 'missing') {
    const unsettled = createFile(file)
    if (unsettled) return refused('folderUnsuitable', { folder, setting: unsettled })
  }
  // Before any connection that writes: even setting a pragma would change the file.
  const found = inspectFile(file)
  if (found.is === 'damaged') return refused('damagedAdministration', { folder })
  if (found.is !== 'ours') return refused('notAnAdministration', { folder })
  if (found.version > knownVersion)
    return refused('newerAdministration', { found: found.version, known: knownVersion })

  const db = connect(file, { mode: 'write' })
  closing.push(db.close)
  db.prepare('SELECT name FROM sqlite_schema').all() // throws when the tables themselves cannot be read
  const unsettled = settle(db)
  if (unsettled) return refused('folderUnsuitable', { folder, setting: unsettled })
  if (db.pragma('application_id') !== applicationId) return refused('damagedAdministration', { folder })
  migrate(db)
  if (!outdated) {
    for (const _ of bringUpToDate(db, kinds, appVersion));
    for (const _ of makingIndex(db, kinds));
  }

  const reader = connect(file, { mode: 'read' })
  closing.push(reader.close)
  settleReader(reader)
  clearUnfinished(folder)
  const read: ReadDb = { prepare: reader.prepare }
  return { ok: true, administration: { folder, db, read, kinds, close: () => closeAll(closing) } }
}
