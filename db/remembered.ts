import type { Db } from './sqlite.ts'

/**
 * What nearly every answer needs and hardly ever changes, worked out again only after something was written. Give it
 * nothing large: the value stays as long as the connection.
 */
export const remembered = <T>(make: (db: Db) => T): ((db: Db) => T) => {
  const known = new WeakMap<Db, { readonly writes: number; readonly value: T }>()
  return (db) => {
    const last = known.get(db)
    if (last?.writes === db.writes) return last.value
    const value = make(db)
    // What is not committed may never have been.
    if (!db.inTransaction) known.set(db, { writes: db.writes, value })
    return value
  }
}
