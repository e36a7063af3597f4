import { join } from 'node:path'
import { isBusy } from './failures.ts'
import { connect } from './sqlite.ts'

/** Kept by the process that has an administration open. Nobody reads it: closing any handle on it would free it. */
export const lockFile = 'lock.sqlite'

export type Lock = { release(): void }

/**
 * Takes an administration for this process; null when another connection has it. The lock is an exclusive
 * transaction on a file of its own, so it is the system's: it is freed however the process ends, and works alike
 * on Windows. Throws what SQLite throws when the folder cannot be written.
 */
export const takeLock = (folder: string): Lock | null => {
  const lock = connect(join(folder, lockFile), { mode: 'write', waitMs: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return { release: lock.close }
  } catch (error) {
    lock.close()
    if (isBusy(error)) return null
    throw error
  }
}
