import { isDiskFull } from './failures.ts'
import { wordIndexes } from './projections/tables.ts'
import type { Db } from './sqlite.ts'

const changesOf = (db: Db): number => db.prepare<{ n: number }>('SELECT total_changes() AS n').get()?.n ?? 0

/** Merges the indexes a little, which each writing leaves in one part more; in a few milliseconds. */
export const mergeALittle = (db: Db): void =>
  db.immediately(() => {
    for (const index of wordIndexes) db.write(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', 200)`)()
  })

/**
 * Work that commands leave undone to stay quick: merges the indexes a little and empties the write-ahead log
 * into the file. For a moment when nobody waits; a few milliseconds, more after much was written. Gives whether there may
 * be more of it to do.
 */
export const tidy = (db: Db): boolean => {
  if (db.held) return true
  const before = changesOf(db)
  mergeALittle(db)
  // Each of the statements is itself counted for one; what merged nothing for no more.
  const merged = changesOf(db) - before > wordIndexes.length
  db.pragma('wal_checkpoint(PASSIVE)')
  return merged
}

/** A full disk is told to whoever orders something; until there is room again it stays to be done. */
const tidied = (db: Db): boolean => {
  try {
    return tidy(db)
  } catch (error) {
    if (isDiskFull(error)) return true
    throw error
  }
}

/**
 * Tidies at the first look at which nothing was written since the one before, and again until there is nothing left to do.
 * `look` is to be called every few seconds.
 */
export const idleTidying = (db: Db): { look(): void } => {
  let seen = db.writes
  // What an earlier run left.
  let todo = true
  return {
    look: () => {
      const quiet = db.writes === seen
      if (!quiet) todo = true
      else if (todo) todo = tidied(db)
      seen = db.writes
    },
  }
}

/** SQLite's own check of the file, whole: reads everything. What it found wrong, in SQLite's words; none is good. */
export const fileDamages = (db: Db): string[] =>
  db
    .prepare<{ integrity_check: string }>('PRAGMA integrity_check')
    .all()
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok')
