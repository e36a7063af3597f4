import { join } from 'node:path'
import { inspectFile } from './inspect.ts'
import { administrationFile } from './open.ts'
import { connect, type ReadDb } from './sqlite.ts'

/** How much a mediator ever said in an administration: its events, and texts that are still being typed. */
export const countRecordedIn = (db: ReadDb): number =>
  db.prepare<{ n: number }>('SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM draft) AS n').get()
    ?.n ?? 0

/**
 * Whether the file of an administration in this folder is missing or holds nothing that was recorded. What cannot be
 * known to be empty is not. The caller has the folder for himself. Throws what SQLite throws.
 */
export const nothingRecorded = (folder: string): boolean => {
  const file = join(folder, administrationFile)
  const found = inspectFile(file)
  if (found.is !== 'ours') return found.is === 'missing'
  // Nothing is written; but only a connection that could takes SQLite's own files away again.
  const db = connect(file, { mode: 'write' })
  try {
    return countRecordedIn(db) === 0
  } finally {
    db.close()
  }
}
