import type { Db, ReadDb } from './sqlite.ts'

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

const writes = (db: ReadDb): db is Db => 'writes' in db

/**
 * The same for several questions of one kind, by what is asked: at most so many, then anew. Of a connection that only reads nothing is
 * remembered, because it does not know when something was written.
 */
export const rememberedBy = <T>(most: number): ((db: ReadDb, asked: string, make: () => T) => T) => {
  const answersIn = remembered(() => new Map<string, T>())
  return (db, asked, make) => {
    if (!writes(db)) return make()
    const answers = answersIn(db)
    const known = answers.get(asked)
    if (known !== undefined) return known
    const value = make()
    if (answers.size >= most) answers.clear()
    answers.set(asked, value)
    return value
  }
}
