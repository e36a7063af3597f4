import { ddl } from './ddl.ts'
import type { RowOf } from './rowTypes.ts'

/**
 * `flag`: 0 or 1 in SQLite, a boolean here. `json`: text in SQLite, a value here. `folded`: a text, kept as search compares
 * texts. `said`: contents here, in SQLite what is known that they say (`saidIn`).
 */
export type ColumnKind = 'plain' | 'flag' | 'json' | 'folded' | 'said'

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
    columns: { messageId: 'plain', caseId: 'plain', letterId: 'plain' },
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
