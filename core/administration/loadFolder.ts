import { existsSync, rmdirSync, rmSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '#db/durable.ts'
import { lockFile, takeLock } from '#db/lock.ts'
import { refusalFor } from '#db/open.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import type { Loaded, LoadProgress } from '#shared/contract/administration.ts'
import { type Loading, loadInto } from './loadAdministration.ts'
import { checkPlaceForLoad, takeLoaded } from './loading.ts'

type Made = Outcome<{ loaded: Loaded }>

/** The folders that do not exist yet, the innermost first. */
const foldersToMake = (folder: string): string[] =>
  existsSync(folder) || dirname(folder) === folder ? [] : [folder, ...foldersToMake(dirname(folder))]

/** A file that can be read, before a folder is made for it. */
const checkFile = async ({ path, name }: Loading['file']): Promise<Outcome<object>> => {
  const found = await stat(path).catch(() => null)
  if (!found) return refused('fileMissing', { name })
  return found.isFile() ? { ok: true } : refused('notAFile', { name })
}

async function* loadLocked(loading: Loading, signal: AbortSignal): AsyncGenerator<LoadProgress, Made> {
  const outcome = yield* loadInto(loading, signal)
  if (!outcome.ok) return outcome
  const taken = takeLoaded(loading.folder, { locked: true })
  return taken.ok ? outcome : taken
}

/**
 * Makes an administration of a dump in a folder that nobody has open: one that is not there, is empty, or holds an
 * administration without anything in it. When this returns `ok`, it can be opened. Refuses `fileMissing`, `notAFile`,
 * `loadPlaceTaken`, `administrationInUse`, and as `loadInto` and `takeLoaded` do; the folder is then as it was.
 */
export async function* loadFolder(loading: Loading, signal: AbortSignal): AsyncGenerator<LoadProgress, Made> {
  const { folder, file } = loading
  const readable = await checkFile(file)
  if (!readable.ok) return readable
  const made = foldersToMake(folder)
  const lockPath = join(folder, lockFile)
  const lockWasThere = existsSync(lockPath)
  let loaded = false
  try {
    const place = checkPlaceForLoad(folder)
    if (!place.ok) return place
    if (made.length > 0) makeFolder(folder)
    const lock = takeLock(folder)
    if (!lock) return refused('administrationInUse', { folder })
    try {
      const outcome = yield* loadLocked(loading, signal)
      loaded = outcome.ok
      return outcome
    } finally {
      lock.release()
      if (!loaded && !lockWasThere) rmSync(lockPath, { force: true })
    }
  } catch (error) {
    return refusalFor(error, folder)
  } finally {
    if (!loaded) for (const one of made) if (existsSync(one)) rmdirSync(one)
  }
}
