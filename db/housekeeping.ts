import type { Db } from './sqlite.ts'

/**
 * Work that commands leave undone to stay quick: merges the indexes a little and empties the write-ahead log
 * into the file. For a moment when nobody waits; a few milliseconds, more after much was written.
 */
export const tidy = (db: Db): void => {
  if (db.held) return
  for (const index of ['search_index', 'name_index', 'person_index'] as const)
    db.write(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', 200)`)()
  db.pragma('wal_checkpoint(PASSIVE)')
}

/** SQLite's own check of the file, whole: reads everything. What it found wrong, in SQLite's words; none is good. */
export const fileDamages = (db: Db): string[] =>
  db
    .prepare<{ integrity_check: string }>('PRAGMA integrity_check')
    .all()
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok')
