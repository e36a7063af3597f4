import { searchable } from '#shared/search/fold.ts'
import type { Cell } from '../sqlite.ts'
import { ddl } from './ddl.ts'
import type { RowOf } from './rowTypes.ts'

/**
 * `flag`: 0 or 1 in SQLite, a boolean here. `json`: text in SQLite, a value here. `folded`: a text, kept as search compares
 * texts. `said`: contents here, in SQLite what is known that they say (`insertRows`).
 */
type ColumnKind = 'plain' | 'flag' | 'json' | 'folded' | 'said'

export type Table<Row> = {
  readonly columns: { readonly [C in keyof Row]: ColumnKind }
  /** The column that says which stream a row is of: its id, or its first seq. */
  readonly owner: keyof Row & string
  /**
   * Its primary key, where rows come in no order of it: many are put in by its order, since each would be written to another
   * page of the table; and one is removed by it, so that no index by owner is needed.
   */
  readonly scattered?: readonly (keyof Row & string)[]
  readonly ddl: string
}

/** The tables that are computed from the log. They are never migrated: a change here rebuilds them at open. */
export const tables: { readonly [T in TableName]: Table<RowOf[T]> } = {
  case_row: {
    owner: 'caseId',
    ddl: ddl.case_row,
    columns: {
      firstSeq: 'plain',
      caseId: 'plain',
      version: 'plain',
      number: 'plain',
      stage: 'plain',
      direction: 'plain',
      customerId: 'plain',
      customerName: 'plain',
      klussenierId: 'plain',
      klussenierName: 'plain',
      subject: 'plain',
      mediatorId: 'plain',
      receivedOn: 'plain',
      step: 'plain',
      stepDueOn: 'plain',
      stepWaitsFor: 'plain',
      awaitedUntil: 'plain',
      pressingClock: 'plain',
      pressingOn: 'plain',
      outcome: 'plain',
      closedOn: 'plain',
      queued: 'flag',
      paused: 'flag',
      grounds: 'json',
      agreedOn: 'plain',
      termsId: 'plain',
      actions: 'json',
    },
  },
  case_figures: {
    owner: 'caseId',
    ddl: ddl.case_figures,
    columns: {
      caseId: 'plain',
      number: 'plain',
      direction: 'plain',
      klussenierId: 'plain',
      klussenierName: 'plain',
      receivedOn: 'plain',
      completeOn: 'plain',
      admittedOn: 'plain',
      closedOn: 'plain',
      outcome: 'plain',
      reopenings: 'plain',
      grounds: 'json',
      reason: 'plain',
      merits: 'plain',
      categories: 'json',
      region: 'plain',
      kept: 'plain',
      late: 'plain',
      broken: 'plain',
      open: 'plain',
      daysFromReceipt: 'plain',
      daysFromComplete: 'plain',
      imported: 'flag',
    },
  },
  case_mail: {
    owner: 'caseId',
    scattered: ['messageId', 'caseId'],
    ddl: ddl.case_mail,
    columns: { messageId: 'plain', caseId: 'plain' },
  },
  case_letter: {
    owner: 'caseId',
    scattered: ['messageId', 'caseId', 'letterId'],
    ddl: ddl.case_letter,
    columns: { messageId: 'plain', caseId: 'plain', letterId: 'plain', recipient: 'plain' },
  },
  case_document: {
    owner: 'caseId',
    ddl: ddl.case_document,
    columns: {
      caseId: 'plain',
      documentId: 'plain',
      sha256: 'plain',
      size: 'plain',
      name: 'plain',
      kind: 'plain',
    },
  },
  case_amount: { owner: 'caseId', ddl: ddl.case_amount, columns: { caseId: 'plain', cents: 'plain' } },
  person_row: {
    owner: 'id',
    scattered: ['id'],
    ddl: ddl.person_row,
    columns: {
      id: 'plain',
      kind: 'plain',
      name: 'plain',
      tradeName: 'plain',
      street: 'plain',
      postalCode: 'plain',
      city: 'plain',
      country: 'plain',
      email: 'plain',
      phone: 'plain',
      language: 'plain',
      active: 'flag',
      nameKey: 'plain',
      tradeKey: 'plain',
      mergedInto: 'plain',
    },
  },
  person_key: {
    owner: 'owner',
    scattered: ['key', 'owner'],
    ddl: ddl.person_key,
    columns: { key: 'plain', owner: 'plain' },
  },
  person_apart: { owner: 'owner', ddl: ddl.person_apart, columns: { owner: 'plain', other: 'plain' } },
  person_name: {
    owner: 'id',
    ddl: ddl.person_name,
    columns: { firstSeq: 'plain', id: 'plain', words: 'json' },
  },
  terms_row: {
    owner: 'id',
    ddl: ddl.terms_row,
    columns: {
      id: 'plain',
      title: 'plain',
      appliesFrom: 'plain',
      sha256: 'plain',
      name: 'plain',
      size: 'plain',
      example: 'flag',
      withdrawnFor: 'plain',
    },
  },
  mediator_row: {
    owner: 'id',
    ddl: ddl.mediator_row,
    columns: { id: 'plain', name: 'plain', email: 'plain', active: 'flag' },
  },
  imported_row: {
    owner: 'owner',
    scattered: ['key', 'owner'],
    ddl: ddl.imported_row,
    columns: { key: 'plain', owner: 'plain' },
  },
  person_index: { owner: 'rowid', ddl: ddl.person_index, columns: { rowid: 'plain', names: 'plain' } },
  name_index: {
    owner: 'rowid',
    ddl: ddl.name_index,
    columns: {
      rowid: 'plain',
      number: 'folded',
      customer: 'folded',
      klussenier: 'folded',
      subject: 'folded',
      documents: 'folded',
    },
  },
  search_index: {
    owner: 'rowid',
    ddl: ddl.search_index,
    columns: {
      rowid: 'plain',
      tags: 'plain',
      number: 'folded',
      customer: 'folded',
      klussenier: 'folded',
      subject: 'folded',
      statements: 'folded',
      letters: 'folded',
      notes: 'folded',
      documents: 'folded',
      texts: 'said',
    },
  },
}

export type TableName = keyof RowOf
export const tableNames = Object.keys(tables) as TableName[]

/** The tables that only the search reads: each row has the first seq of its stream for its number. */
export const searchedTables = ['person_name', 'person_index', 'name_index', 'search_index'] as const
/** Of these, SQLite's own indexes of words. */
export const wordIndexes = ['person_index', 'name_index', 'search_index'] as const
const searchedNames: readonly TableName[] = searchedTables
/** Of these a row is replaced as a whole: SQLite's indexes of words, and what triggers follow. */
export const isSearched = (table: TableName): boolean => searchedNames.includes(table)
/** All others, from which lists are made. */
export const listedTables = tableNames.filter((table) => !isSearched(table))

/** What one stream puts in the tables. `{}`: nothing. */
export type Rows = { readonly [T in TableName]?: readonly RowOf[T][] }

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
