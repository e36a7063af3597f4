import type { Migration } from './migration.ts'

/**
 * What the files say, for the search: read once from each content, and read again when it is lost. `reader` is the
 * version of what read it.
 */
export const documentTexts: Migration = {
  number: 30,
  sql: `
    CREATE TABLE document_text (
      id           INTEGER PRIMARY KEY,
      sha256       TEXT NOT NULL UNIQUE,
      reader       INTEGER NOT NULL,
      readable     INTEGER NOT NULL CHECK (readable IN (0, 1)),
      text         TEXT NOT NULL,
      pages        INTEGER,
      silent_pages INTEGER
    ) STRICT;

    CREATE TRIGGER document_text_is_fixed BEFORE UPDATE ON document_text
    BEGIN SELECT RAISE(ABORT, 'a text is read again, never changed'); END;
  `,
}
