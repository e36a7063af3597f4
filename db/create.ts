import { renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from './durable.ts'
import { applicationId } from './inspect.ts'
import { migrate } from './migrations/migrate.ts'
import { settle } from './settle.ts'
import { connect } from './sqlite.ts'

/**
 * Makes an empty administration under another name and then gives it its own, so that a file of this name is
 * always a whole one. Gives the name of a setting that did not take, and then there is no file.
 */
export const createFile = (file: string): string | null => {
  const unfinished = `${file}.new`
  const clear = () => {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(unfinished + end, { force: true })
  }
  clear() // of a creation that was broken off
  const db = connect(unfinished, { mode: 'write' })
  try {
    const unsettled = settle(db)
    if (unsettled) return unsettled
    db.pragma(`application_id = ${applicationId}`)
    migrate(db)
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    renameSync(unfinished, file)
    syncFolder(dirname(file))
    return null
  } finally {
    db.close()
    clear()
  }
}
