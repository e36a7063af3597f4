import { invariant } from '#shared/kernel/invariant.ts'
import type { Cell, Db } from './sqlite.ts'

/**
 * Only after so many pages does a commit empty the write-ahead log into the file: mostly it is done when nobody waits
 * (`housekeeping.ts`). About 32 MB.
 */
const longestLog = 8000

/**
 * How a connection must work, with what SQLite answers when asked. `synchronous` 2 is FULL: in WAL, better-sqlite3
 * is built to run NORMAL, which loses the last commits when the power goes. `fullfsync`: on a Mac only that
 * reaches the disk; elsewhere it does nothing.
 */
const settings: readonly (readonly [name: string, value: string, answer: Cell])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['wal_autocheckpoint', String(longestLog), longestLog],
  ['temp_store', 'MEMORY', 2],
  ['foreign_keys', 'ON', 1],
]

/** Sets and reads back each; gives the name of one that did not take (a file system without shared memory, for WAL). */
export const settle = (db: Db): string | null => {
  for (const [name, value] of settings) db.pragma(`${name} = ${value}`)
  return settings.find(([name, , answer]) => db.pragma(name) !== answer)?.[0] ?? null
}

/** A connection for reading has only its own temporary tables to keep out of the disk. */
export const settleReader = (db: Db): void => {
  db.pragma('temp_store = MEMORY')
  invariant(db.pragma('temp_store') === 2, 'temp_store did not take')
}
