import { constants } from 'node:fs'
import { access, copyFile, open, rename, rm, stat } from 'node:fs/promises'
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

/** Copies a file; it has its name once all of it is on the disk. Refuses `cannotWrite`, `diskFull`. */
export const saveCopy = async (from: string, path: string): Promise<void> => {
  const part = `${path}.${process.pid}.part`
  try {
    await copyFile(from, part, constants.COPYFILE_EXCL)
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
