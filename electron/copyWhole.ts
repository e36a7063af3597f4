import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ExportSaved } from '#shared/host.ts'

/** What the machine says, as what the mediator can do about it. */
const failures: Readonly<Record<string, ExportSaved>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EACCES: 'notWritable',
  EPERM: 'notWritable',
  EROFS: 'notWritable',
  // Windows: another program has the file open.
  EBUSY: 'notWritable',
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Copies beside the target first, so that a full disk does not cost the mediator the file that was there. */
export const copyWhole = async (from: string, to: string): Promise<ExportSaved> => {
  const beside = join(dirname(to), `.${randomUUID()}.part`)
  try {
    await copyFile(from, beside, constants.COPYFILE_EXCL)
    await rename(beside, to)
    return 'saved'
  } catch (error) {
    console.error('export was not saved', error)
    // Where the folder is none, there is nothing to take away either.
    await rm(beside, { force: true }).catch((left: unknown) => console.error('a part was left', left))
    if (!(await isThere(from))) return 'gone'
    return failures[(error as NodeJS.ErrnoException).code ?? ''] ?? 'failed'
  }
}
