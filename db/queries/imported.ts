import type { ReadDb } from '../sqlite.ts'

/** What a row of a table became when it was taken over: the id of its stream, or null. */
export const importedAs = (db: ReadDb, key: string): string | null =>
  db.prepare<{ owner: string }>('SELECT owner FROM imported_row WHERE key = +? ORDER BY owner').get(key)
    ?.owner ?? null

/** Whether any row of a table was ever taken over. */
export const hasImported = (db: ReadDb): boolean =>
  db.prepare<{ n: number }>('SELECT 1 AS n FROM imported_row LIMIT 1').get() !== undefined
