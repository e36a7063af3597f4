import { invariant } from '#shared/kernel/invariant.ts'
import { searchable } from '#shared/search/fold.ts'
import type { Place } from '../kind.ts'
import { saidIn } from '../search/said.ts'
import { learnWords } from '../search/words.ts'
import type { Cell, Db, ReadDb } from '../sqlite.ts'
import { isIndexed } from './indexing.ts'
import { relist } from './personList.ts'
import { encode, listedTables, type Rows, snake, type TableName, tableNames, tables } from './tables.ts'
import { TallyChanges } from './tallies.ts'

const inserting = (table: TableName): string => {
  const names = Object.keys(tables[table].columns)
  return `INSERT INTO ${table} (${names.map(snake).join(', ')}) VALUES (${names.map((n) => `@${n}`).join(', ')})`
}

// By name once: a command writes to most of them.
const statements = Object.fromEntries(
  tableNames.map((table) => [
    table,
    { insert: inserting(table), clear: `DELETE FROM ${table} WHERE ${snake(tables[table].owner)} = ?` },
  ]),
) as { readonly [T in TableName]: { readonly insert: string; readonly clear: string } }

const cellsOf = (db: ReadDb, table: TableName, row: object): Record<string, Cell> => {
  const cells = encode(table, row)
  return table === 'search_index' ? { ...cells, texts: searchable(saidIn(db, String(cells.texts))) } : cells
}

const insertInto = (db: Db, place: Place, rows: Rows, only: readonly TableName[]): void => {
  for (const table of only) {
    const { owner } = tables[table]
    for (const row of rows[table] ?? []) {
      const cells = cellsOf(db, table, row)
      const own = owner === 'rowid' ? place.firstSeq : place.id
      invariant(cells[owner] === own, 'a row of another stream', { table, owner: cells[owner], own })
      db.write(statements[table].insert)(cells)
    }
  }
}

/** Adds the rows of a stream that has none yet. A row that names another stream as its owner is a bug. */
export const insertRows = (db: Db, place: Place, rows: Rows): void => {
  insertInto(db, place, rows, tableNames)
  new TallyChanges().count(rows, 1).write(db)
}

/** Puts what is searched of a stream anew, whatever was there; what is not yet in the index comes there in its turn. */
export const replaceSearched = (db: Db, place: Place, rows: Rows): void => {
  if (!isIndexed(db, place.firstSeq)) return
  db.write(statements.search_index.clear)(place.firstSeq)
  insertInto(db, place, rows, ['search_index'])
  learnWords(db, undefined, rows.search_index?.[0])
}

/**
 * Replaces the rows that a stream had by those it has now. Tables where nothing changed are left alone: to index
 * the texts of a case again costs more than all the rest of a command. What is searched of a stream that is not yet in the
 * index waits for its turn.
 */
export const rewriteRows = (db: Db, place: Place, before: Rows, after: Rows): void => {
  const changed = (isIndexed(db, place.firstSeq) ? tableNames : listedTables).filter(
    (table) => JSON.stringify(before[table] ?? []) !== JSON.stringify(after[table] ?? []),
  )
  for (const table of changed) {
    if (before[table]?.length)
      db.write(statements[table].clear)(tables[table].owner === 'rowid' ? place.firstSeq : place.id)
  }
  insertInto(db, place, after, changed)
  if (changed.includes('search_index')) learnWords(db, before.search_index?.[0], after.search_index?.[0])
  if (changed.includes('case_row')) new TallyChanges().count(before, -1).count(after, 1).write(db)
  relist(db, before, after)
}
