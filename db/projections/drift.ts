import { createHash } from 'node:crypto'
import type { Kinds } from '../kind.ts'
import type { Cell, Db } from '../sqlite.ts'
import { snake } from './cells.ts'
import { indexedPart } from './indexing.ts'
import { personList } from './personList.ts'
import { rebuild } from './rebuild.ts'
import { listedTables, type TableName, tableNames, tables } from './tables.ts'
import { tallyTable } from './tallies.ts'

/** All that is computed from the log. */
export const computed = [...tableNames, tallyTable, personList] as const
export type Computed = TableName | typeof tallyTable | typeof personList

const orderOf = (table: Computed): string => {
  if (table === tallyTable) return 'kind, key'
  if (table === personList) return 'first_seq'
  return Object.keys(tables[table].columns).map(snake).join(', ')
}

/** Every row of a projection table, in one fixed order; of an index every word with its place. */
export function* contentOf(db: Db, table: Computed): Generator<string> {
  const indexed = table === 'search_index' || table === 'name_index' || table === 'person_index'
  if (indexed)
    db.exec(`
    DROP TABLE IF EXISTS temp.indexed_word;
    CREATE VIRTUAL TABLE temp.indexed_word USING fts5vocab ('main', '${table}', 'instance')`)
  const question = indexed
    ? 'SELECT doc, col, "offset", term FROM temp.indexed_word ORDER BY doc, col, "offset", term'
    : `SELECT * FROM ${table} ORDER BY ${orderOf(table)}`
  for (const row of db.prepare<Record<string, Cell>>(question).iterate()) yield JSON.stringify(row)
}

const digest = (db: Db, table: Computed): string => {
  const sum = createHash('sha256')
  for (const row of contentOf(db, table)) sum.update(`${row}\n`)
  return sum.digest('hex')
}

class PutBack extends Error {}

/** The projection tables that are not what the log says, found by a rebuild that is then undone; no index that is still made. */
export const driftedTables = (db: Db, kinds: Kinds): Computed[] => {
  const compared: readonly Computed[] =
    indexedPart(db) === null ? computed : [...listedTables, tallyTable, personList]
  const live = compared.map((table) => digest(db, table))
  let drifted: Computed[] = []
  try {
    db.immediately(() => {
      rebuild(db, kinds)
      drifted = compared.filter((table, i) => digest(db, table) !== live[i])
      throw new PutBack()
    })
  } catch (error) {
    if (!(error instanceof PutBack)) throw error
  }
  return drifted
}
