import type { Migration } from './migration.ts'

/** What is no fact of a case: texts still being typed, and what only this installation needs to know. */
export const draftsAndLocal: Migration = {
  number: 20,
  sql: `
    CREATE TABLE draft (
      key   TEXT PRIMARY KEY,
      value TEXT NOT NULL,
      at    TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE local (
      key   TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
