import { closeSync, openSync } from 'node:fs'
import { devNull } from 'node:os'

/** What the machine can do wrong, told from its error codes; everything else is a bug and is thrown on. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** No room on the disk, or the user's share of it is used up. SHMSIZE: no room for SQLite's own index of the log. */
export const isDiskFull = (error: unknown): boolean =>
  ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT'].includes(errorCode(error))

/** The file is not what SQLite wrote. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(errorCode(error))

/** Another connection holds the lock. */
export const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(errorCode(error))

/** As many files are open as the system allows. Of SQLite, which only says that it could not open one, it is tried out. */
export const isOutOfFiles = (error: unknown): boolean =>
  ['EMFILE', 'ENFILE'].includes(errorCode(error)) ||
  (errorCode(error).startsWith('SQLITE_CANTOPEN') && !canOpen(filesOfSqlite))

/** To open an administration takes no more at a time. */
const filesOfSqlite = 8

const canOpen = (count: number): boolean => {
  const handles: number[] = []
  try {
    while (handles.length < count) handles.push(openSync(devNull, 'r'))
    return true
  } catch {
    return false
  } finally {
    for (const handle of handles) closeSync(handle)
  }
}

/** The folder or a file in it may not be read or written. */
export const isForbidden = (error: unknown): boolean =>
  /^(SQLITE_(CANTOPEN|READONLY|PERM|AUTH).*|EACCES|EPERM|EROFS)$/.test(errorCode(error))

/** No folder can be there: its path goes through a file, or is no path at all. */
export const isNoPlace = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG', 'EINVAL', 'ERR_INVALID_ARG_VALUE'].includes(
    errorCode(error),
  )

/** The disk or the network share failed to do what a database needs of it. */
export const isUnreliable = (error: unknown): boolean =>
  /^(SQLITE_(IOERR|PROTOCOL)|EIO)/.test(errorCode(error))
