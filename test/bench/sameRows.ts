import type { Kinds } from '#db/kind.ts'
import { snake } from '#db/projections/cells.ts'
import { cellsOf } from '#db/projections/rewrite.ts'
import { type TableName, tableNames, tables } from '#db/projections/tables.ts'
import type { Bound, Cell, Db, ReadDb } from '#db/sqlite.ts'
import { invariant } from '#shared/kernel/invariant.ts'

/** Everything that an administration has in its log and in the tables of its streams, as SQLite takes it. */
export type AllRows = {
  readonly events: readonly Record<string, Cell>[]
  readonly tables: ReadonlyMap<TableName, readonly Record<string, Cell>[]>
}

/** Worked out beforehand, and held in memory: as many as that takes. */
export const allRowsOf = (db: ReadDb, kinds: Kinds): AllRows => {
  const events = db.prepare<Record<string, Cell>>('SELECT * FROM event ORDER BY seq').all()
  const found = new Map<TableName, Record<string, Cell>[]>(tableNames.map((table) => [table, []]))
  for (const { stream, version } of events) {
    if (version !== 1) continue
    const [name, id = ''] = String(stream).split('/')
    const kind = kinds.find((one) => one.stream === name)
    invariant(kind, 'a stream of no kind', { stream })
    const { rows } = kind.rowsOf(db, id)
    for (const table of tableNames)
      for (const row of rows[table] ?? []) found.get(table)?.push(cellsOf(db, table, row))
  }
  return { events, tables: found }
}

const insertInto = (db: Db, table: string, columns: readonly string[]): ((...values: Bound[]) => number) =>
  db.write(
    `INSERT INTO ${table} (${columns.map((name) => `"${snake(name)}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )

/** Puts them into an empty administration with bare inserts, in one transaction, and all of it into the file. */
export const insertAll = (db: Db, { events, tables: rows }: AllRows): void => {
  // As much memory as the import itself takes for it.
  db.pragma('cache_size = -8000')
  db.immediately(() => {
    const put = (table: string, columns: readonly string[], all: readonly Record<string, Cell>[]) => {
      const insert = insertInto(db, table, columns)
      for (const row of all) insert(...columns.map((name) => row[name] ?? null))
    }
    put('event', Object.keys(events[0] ?? {}), events)
    for (const [table, all] of rows) put(table, Object.keys(tables[table].columns), all)
  })
  db.pragma('wal_checkpoint(TRUNCATE)')
}
