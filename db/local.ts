import type { Outcome } from './outcome.ts'
import type { Db, ReadDb } from './sqlite.ts'
import { transact } from './transact.ts'

/** What only this installation knows: its device id, which mediator sits here. Never exchanged, no part of the history. */
export const localValue = (db: ReadDb, key: string): string | null =>
  db.prepare<{ value: string }>('SELECT value FROM local WHERE key = ?').get(key)?.value ?? null

/** Refuses `diskFull`. */
export const setLocalValue = (db: Db, key: string, value: string): Outcome<object> =>
  transact(db, () => {
    db.write(`INSERT INTO local (key, value) VALUES (?, ?)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value`)(key, value)
    return { ok: true }
  })
