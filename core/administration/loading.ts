import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder } from '#db/durable.ts'
import { takeLock } from '#db/lock.ts'
import { administrationFile, refusalFor } from '#db/open.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { nothingRecorded } from '#db/recorded.ts'

/**
 * Where a dump becomes an administration: a folder inside the one that it is for, so that taking it over is a few
 * renames on one disk. Nothing in it has the name of an administration.
 */
export const loadingFolderIn = (folder: string): string => join(folder, 'loading')
/** While it is being made. */
export const unfinishedFile = (loading: string): string => join(loading, 'unfinished.sqlite')
/** When all of it is there and was checked. */
export const readyFile = (loading: string): string => join(loading, 'ready.sqlite')

/** Takes away what an earlier load left behind. */
export const clearLoading = (folder: string): void =>
  rmSync(loadingFolderIn(folder), { recursive: true, force: true })

const sides = ['-wal', '-shm', '-journal']
/** What may lie in a folder that counts as empty: what we or the system put there by ourselves. */
const ours = new Set([
  'lock.sqlite',
  'lock.sqlite-journal',
  'loading',
  'temporary',
  'documents',
  ...['', '.new'].flatMap((end) => ['', ...sides].map((side) => administrationFile + end + side)),
  '.DS_Store',
  'desktop.ini',
  'Thumbs.db',
])

/**
 * Whether an administration may come into this folder: it is not there, empty, or holds one of ours in which nothing
 * was ever recorded. Refuses `loadPlaceTaken`. Throws what the system throws.
 */
export const checkPlaceForLoad = (folder: string): Outcome<object> => {
  const taken = refused('loadPlaceTaken', { folder })
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found) return { ok: true }
  if (!found.isDirectory() || readdirSync(folder).some((name) => !ours.has(name))) return taken
  return nothingRecorded(folder) ? { ok: true } : taken
}

/** Brings the documents over. What is there under the same name is the same content. */
const moveDocuments = (from: string, to: string): void => {
  if (!existsSync(from)) return
  mkdirSync(to, { recursive: true })
  for (const start of readdirSync(from)) {
    if (start === 'unfinished') continue
    if (!existsSync(join(to, start))) renameSync(join(from, start), join(to, start))
    else {
      for (const rest of readdirSync(join(from, start)))
        renameSync(join(from, start, rest), join(to, start, rest))
      syncFolder(join(to, start))
    }
  }
  syncFolder(to)
}

/**
 * Gives what was loaded into `folder` the name of an administration, which is the last step: before it, there is none
 * in this folder, or still the one with nothing in it. Does nothing when nothing was loaded. `locked`: the caller has
 * the lock already. Refuses `loadPlaceTaken`, `administrationInUse`, `folderForbidden`, `diskFull`.
 */
export const takeLoaded = (folder: string, { locked = false } = {}): Outcome<object> => {
  const ready = readyFile(loadingFolderIn(folder))
  if (!existsSync(ready)) return { ok: true }
  try {
    const lock = locked ? { release: () => undefined } : takeLock(folder)
    if (!lock) return refused('administrationInUse', { folder })
    try {
      const place = checkPlaceForLoad(folder)
      if (place.ok) moveIn(ready, folder)
      return place
    } finally {
      lock.release()
    }
  } catch (error) {
    return refusalFor(error, folder)
  }
}

const moveIn = (ready: string, folder: string): void => {
  moveDocuments(join(loadingFolderIn(folder), 'documents'), join(folder, 'documents'))
  // A write-ahead log of the empty one would be taken for one of the new.
  for (const side of ['', ...sides]) rmSync(join(folder, administrationFile + side), { force: true })
  syncFolder(folder)
  renameSync(ready, join(folder, administrationFile))
  syncFolder(folder)
  clearLoading(folder)
}
