import type { Db, ReadDb } from './sqlite.ts'

/** What the file says of itself, beside the log: by what its lists were made, and how far. */
type Fact = 'rows_made_by' | 'index_made_by' | 'index_up_to' | 'words_up_to'

/** Null where the file does not say. */
export const fact = (db: ReadDb, key: Fact): string | null =>
  db.prepare<{ value: string }>('SELECT value FROM meta WHERE key = ?').get(key)?.value ?? null

/** Null: it says so no more. */
export const setFact = (db: Db, key: Fact, value: string | null): void => {
  if (value === null) db.write('DELETE FROM meta WHERE key = ?')(key)
  else
    db.write(`INSERT INTO meta (key, value) VALUES (?, ?)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value`)(key, value)
}
