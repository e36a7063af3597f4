import { searchable } from '#shared/search/fold.ts'
import type { Cell } from '../sqlite.ts'
import type { RowOf } from './rowTypes.ts'
import { type ColumnKind, type TableName, tableNames, tables } from './tables.ts'

/** `stepDueOn` → `step_due_on` */
export const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)

const selecting = (table: TableName, names: readonly string[]): string =>
  names.map((name) => `${table}.${snake(name)} AS ${name}`).join(', ')

const allColumns = Object.fromEntries(
  tableNames.map((table) => [table, selecting(table, Object.keys(tables[table].columns))]),
) as Readonly<Record<TableName, string>>

/** The columns of a table for a SELECT, under their names here: `first_seq AS firstSeq, …`; all of them, or some. */
export const selected = <T extends TableName>(
  table: T,
  only?: readonly (keyof RowOf[T] & string)[],
): string => (only ? selecting(table, only) : allColumns[table])

// Found once: most columns are the same on both sides, and a list decodes thousands of cells.
const translated = new Map<TableName, readonly (readonly [string, Exclude<ColumnKind, 'plain'>])[]>(
  tableNames.map((table) => [
    table,
    Object.entries<ColumnKind>(tables[table].columns).flatMap(([name, kind]) =>
      kind === 'plain' ? [] : [[name, kind] as const],
    ),
  ]),
)

const encoded: Readonly<Record<Exclude<ColumnKind, 'plain'>, (value: unknown) => Cell>> = {
  flag: Number,
  json: JSON.stringify,
  folded: (text) => searchable(String(text)),
  // In the place of what they say, of which only the database knows.
  said: JSON.stringify,
}

const columnsOf = new Map(
  tableNames.map((table) => [table, Object.entries<ColumnKind>(tables[table].columns)]),
)

/** What contents say: see `saidIn`. */
export type Said = (contents: string) => string

/** Adds the cells of a row to `cells`, as SQLite takes them, in the order of the columns. */
export const encodedCells = (table: TableName, row: object, cells: Cell[], said: Said): void => {
  const values = row as Readonly<Record<string, unknown>>
  for (const [name, kind] of columnsOf.get(table) ?? []) {
    const value = values[name]
    if (kind === 'plain') cells.push(value as Cell)
    else if (kind === 'said') cells.push(searchable(said(encoded.said(value) as string)))
    else cells.push(encoded[kind](value))
  }
}

/** A row as SQLite takes it. */
export const encode = (table: TableName, row: object): Record<string, Cell> => {
  const cells: Record<string, unknown> = { ...row }
  for (const [name, kind] of translated.get(table) ?? []) cells[name] = encoded[kind](cells[name])
  return cells as Record<string, Cell>
}

/** A row as SQLite gives it. */
export type Raw = Record<string, Cell>

/** A row as SQLite gave it, with all columns or some of them. It is changed in place: a list decodes thousands of cells. */
export const decode = <T extends TableName>(table: T, row: Raw): RowOf[T] => {
  const read: Record<string, unknown> = row
  for (const [name, kind] of translated.get(table) ?? []) {
    const cell = read[name]
    if (cell !== undefined) read[name] = kind === 'json' ? JSON.parse(String(cell)) : cell === 1
  }
  // The columns were asked for by these names, and STRICT tables hold nothing but what `encode` put in them.
  return read as RowOf[T]
}
