import { constants } from 'node:fs'
import { access, copyFile, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { refusal } from '#shared/kernel/decider.ts'
import { refusedError } from './refusals.ts'

const cannotWrite = (path: string) => refusedError(refusal('cannotWrite', { path }))

/** Whether nothing is there, or a file that can be replaced. Throws for a name that no file can have. */
const mayBeFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true
    throw error
  }
}

/** Looks whether a file can come here, before the work for it begins. Refuses `cannotWrite`. */
export const checkPlace = async (path: string): Promise<void> => {
  const folder = dirname(path)
  try {
    await access(folder, constants.W_OK)
    if ((await stat(folder)).isDirectory() && (await mayBeFile(path))) return
  } catch {
    // No such folder, one that may not be written, or a name that cannot be: said below.
  }
  throw cannotWrite(path)
}

const save = async (path: string, write: (part: string) => Promise<void>): Promise<void> => {
  // A name of its own: one that is as long as can be has no room for more.
  const part = join(dirname(path), `.${process.pid}-${Date.now()}.part`)
  try {
    await write(part)
    const copy = await open(part, 'r+')
    try {
      await copy.sync()
    } finally {
      await copy.close()
    }
    await rename(part, path)
  } catch (error) {
    // Why nothing could be written is what is to be told, also where there is no folder any more.
    await rm(part, { force: true }).catch(() => undefined)
    const { code } = error as NodeJS.ErrnoException
    throw code === 'ENOSPC' || code === 'EDQUOT' ? refusedError(refusal('diskFull', {})) : cannotWrite(path)
  }
}

/** Copies a file; it has its name once all of it is on the disk. Refuses `cannotWrite`, `diskFull`. */
export const saveCopy = (from: string, path: string): Promise<void> =>
  save(path, (part) => copyFile(from, part, constants.COPYFILE_EXCL))

/** Writes a text as a file; it has its name once all of it is on the disk. Refuses `cannotWrite`, `diskFull`. */
export const saveText = (text: string, path: string): Promise<void> =>
  save(path, (part) => writeFile(part, text, { flag: 'wx' }))
