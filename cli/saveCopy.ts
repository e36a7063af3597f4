import { constants } from 'node:fs'
import { access, copyFile, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { refusal } from '#shared/kernel/decider.ts'
import { refusedError } from './refusals.ts'

const cannotWrite = (path: string) => refusedError(refusal('cannotWrite', { path }))

/** Looks whether a file can come here, before the work for it begins. Refuses `cannotWrite`. */
export const checkPlace = async (path: string): Promise<void> => {
  const found = await stat(path).catch(() => null)
  const writable = await access(dirname(path), constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!writable || (found && !found.isFile())) throw cannotWrite(path)
}

const save = async (path: string, write: (part: string) => Promise<void>): Promise<void> => {
  const part = `${path}.${process.pid}.part`
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
    await rm(part, { force: true })
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
