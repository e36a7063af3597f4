import { join } from 'node:path'
import { invariant } from '#shared/kernel/invariant.ts'
import { type Administration, administrationFile } from './open.ts'
import { settle } from './settle.ts'
import { connect, type Db } from './sqlite.ts'

/** A transaction that stays open while other things go on; `db` writes in it. Exactly one of the two ends it. */
export type Apart = {
  readonly db: Db
  /** All of it is on the disk when this returns. After something was refused in it, it can only be undone. */
  commit(): void
  /** Nothing of it happened. May be called after the end. */
  undo(): void
}

/**
 * What is done within it stands or falls with the whole: a savepoint for each row would have the indexes of texts written
 * out at each. `spoil` hears of the first that failed.
 */
const withoutSavepoints = (db: Db, spoil: () => void): Db =>
  Object.create(db, {
    immediately: {
      value: <T>(work: () => T): T => {
        try {
          return work()
        } catch (error) {
          spoil()
          throw error
        }
      },
    },
  })

/**
 * Begins a long transaction on a connection of its own, for work that must be done as a whole or not at all and takes
 * longer than anyone waits. Until it ends everybody else reads what was there before, and cannot write: `transact`
 * refuses `tableBeingImported`. Null when there is one already. A crash undoes it.
 */
export const beginApart = ({ folder, db: main }: Administration): Apart | null => {
  if (main.held) return null
  const db = connect(join(folder, administrationFile), { mode: 'write' })
  const end = () => {
    db.close()
    main.hold(false)
  }
  let open = true
  let spoiled = false
  main.hold(true)
  try {
    const unsettled = settle(db)
    invariant(unsettled === null, 'a setting took before and does not now', { unsettled })
    // In kB. With SQLite's own 2 MB, pages go to the log and come back over and over.
    db.pragma('cache_size = -8000')
    db.exec('BEGIN IMMEDIATE')
  } catch (error) {
    end()
    throw error
  }
  return {
    db: withoutSavepoints(db, () => {
      spoiled = true
    }),
    commit: () => {
      invariant(!spoiled, 'a part of it failed or was refused, and was not undone')
      db.exec('COMMIT')
      open = false
      // Otherwise the write-ahead log stays as large as all that was written.
      db.pragma('wal_checkpoint(TRUNCATE)')
      end()
    },
    undo: () => {
      if (!open) return
      open = false
      // A full disk may have undone it already.
      if (db.inTransaction) db.exec('ROLLBACK')
      end()
    },
  }
}
