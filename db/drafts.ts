import type { Outcome } from './outcome.ts'
import type { Db, ReadDb } from './sqlite.ts'
import { transact } from './transact.ts'

/** A text that is still being typed; `at` is the instant at which it was last kept. */
export type Draft = { readonly value: string; readonly at: string }

/** What was last kept under a key; null for nothing. */
export const draft = (db: ReadDb, key: string): Draft | null =>
  db.prepare<Draft>('SELECT value, at FROM draft WHERE key = ?').get(key) ?? null

/** The drafts whose keys begin so, last kept first. */
export const draftsUnder = (db: ReadDb, prefix: string): readonly { key: string; at: string }[] =>
  db
    .prepare<{ key: string; at: string }>(
      'SELECT key, at FROM draft WHERE substr(key, 1, length(?)) = ? ORDER BY at DESC, key',
    )
    .all(prefix, prefix)

/** Keeps a text under a key of the sender's choice, in place of the one before. Refuses `diskFull`. */
export const keepDraft = (db: Db, key: string, { value, at }: Draft): Outcome<object> =>
  transact(db, () => {
    db.write(`INSERT INTO draft (key, value, at) VALUES (?, ?, ?)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value, at = excluded.at`)(key, value, at)
    return { ok: true }
  })

/** Refuses `diskFull`: even removing needs a little room. */
export const dropDraft = (db: Db, key: string): Outcome<object> =>
  transact(db, () => {
    db.write('DELETE FROM draft WHERE key = ?')(key)
    return { ok: true }
  })
