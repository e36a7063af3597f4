import { invariant } from '#shared/kernel/invariant.ts'
import { searchable } from '#shared/search/fold.ts'
import { saidIn } from '../indexed/said.ts'
import type { Place } from '../kind.ts'
import type { Cell, Db, ReadDb } from '../sqlite.ts'
import { encode, snake } from './cells.ts'
import { isIndexed } from './indexing.ts'
import { gatheringIn } from './newStreams.ts'
import { relist } from './personList.ts'
import { learnWords } from './rowWords.ts'
import { isSearched, listedTables, type Rows, type TableName, tableNames, tables } from './tables.ts'
import { TallyChanges } from './tallies.ts'

const inserting = (table: TableName): string => {
  const names = Object.keys(tables[table].columns)
  return `INSERT INTO ${table} (${names.map(snake).join(', ')}) VALUES (${names.map((n) => `@${n}`).join(', ')})`
}

/** By what rows of a table are removed: all of an owner, or one by its key. */
const clearedBy = (table: TableName): readonly string[] => tables[table].scattered ?? [tables[table].owner]

const clearing = (table: TableName): string =>
  `DELETE FROM ${table} WHERE ${clearedBy(table)
    .map((name) => `${snake(name)} = @${name}`)
    .join(' AND ')}`

// By name once: a command writes to most of them.
const statements = Object.fromEntries(
  tableNames.map((table) => [table, { insert: inserting(table), clear: clearing(table) }]),
) as { readonly [T in TableName]: { readonly insert: string; readonly clear: string } }

/** A row as SQLite takes it, with what the contents say that it names. */
export const cellsOf = (db: ReadDb, table: TableName, row: object): Record<string, Cell> => {
  const cells = encode(table, row)
  return table === 'search_index' ? { ...cells, texts: searchable(saidIn(db, String(cells.texts))) } : cells
}

/** Removes the rows that a stream had. */
const clear = (db: Db, table: TableName, place: Place, was: readonly object[]): void => {
  const { owner, scattered } = tables[table]
  const remove = db.write(statements[table].clear)
  if (!scattered) remove({ [owner]: owner === 'rowid' ? place.firstSeq : place.id })
  else for (const row of was) remove(boundOf(row, scattered))
}

const boundOf = (cells: object, names: readonly string[]): Record<string, Cell> => {
  const values = cells as Readonly<Record<string, Cell>>
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]))
}

/** A row that names another stream as its owner is a bug. */
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

const columnsOf = new Map(tableNames.map((table) => [table, Object.keys(tables[table].columns)]))

/** The columns in which a row is another one now. A cell is a text, a number, or what JSON makes of it. */
const changedColumns = (table: TableName, was: object, is: object): readonly string[] => {
  const before = was as Readonly<Record<string, unknown>>
  const after = is as Readonly<Record<string, unknown>>
  return (columnsOf.get(table) ?? []).filter((name) => {
    const value = after[name]
    if (value === before[name]) return false
    return typeof value !== 'object' || JSON.stringify(value) !== JSON.stringify(before[name])
  })
}

/** More columns than these are written as a whole row. */
const mostColumns = 4

/** Rewrites the rows of one table; gives whether there was anything to write. */
const rewriteTable = (
  db: Db,
  table: TableName,
  place: Place,
  { was, is }: { readonly was: readonly object[]; readonly is: readonly object[] },
): boolean => {
  const changes = is.map((row, nth) => changedColumns(table, was[nth] ?? {}, row))
  if (was.length === is.length && changes.every((columns) => columns.length === 0)) return false
  const [row, ...others] = is
  const [columns = []] = changes
  const { owner } = tables[table]
  const [found] = clearedBy(table)
  const few = columns.length <= mostColumns && found === owner && !columns.includes(owner)
  if (row && was.length === 1 && others.length === 0 && few && !isSearched(table)) {
    // So that only those indexes are written in which something changed.
    const set = columns.map((name) => `${snake(name)} = @${name}`).join(', ')
    const bound = boundOf(encode(table, row), [...columns, owner])
    db.write(`UPDATE ${table} SET ${set} WHERE ${snake(owner)} = @${owner}`)(bound)
    return true
  }
  if (was.length > 0) clear(db, table, place, was)
  insertInto(db, place, { [table]: is }, [table])
  return true
}

/** Puts what is searched of a stream anew, whatever was there; what is not yet in the index comes there in its turn. */
export const replaceSearched = (db: Db, place: Place, rows: Rows): void => {
  if (!isIndexed(db, place.firstSeq)) return
  clear(db, 'search_index', place, [])
  insertInto(db, place, rows, ['search_index'])
  learnWords(db, undefined, rows.search_index?.[0])
}

/**
 * Replaces the rows that a stream had by those it has now. Tables where nothing changed are left alone: to index
 * the texts of a case again costs more than all the rest of a command. What is searched of a stream that is not yet in the
 * index waits for its turn.
 */
export const rewriteRows = (db: Db, place: Place, before: Rows, after: Rows): void => {
  const gathering = gatheringIn(db)
  if (gathering) {
    invariant(Object.keys(before).length === 0, 'a stream was there before', { id: place.id })
    gathering.add(place, after)
    return
  }
  const written = (isIndexed(db, place.firstSeq) ? tableNames : listedTables).filter((table) =>
    rewriteTable(db, table, place, { was: before[table] ?? [], is: after[table] ?? [] }),
  )
  if (written.includes('search_index')) learnWords(db, before.search_index?.[0], after.search_index?.[0])
  if (written.includes('case_row')) new TallyChanges().count(before, -1).count(after, 1).write(db)
  relist(db, before, after)
}
