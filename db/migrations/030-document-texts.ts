import type { Migration } from './migration.ts'

/**
 * What the files say, for the search: read once from each content, and read again when it is lost. `reader` is the
 * version of what read it. The index reads the texts from the table beside it.
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

    CREATE VIRTUAL TABLE document_index USING fts5 (
      text, content = 'document_text', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
    );

    CREATE TRIGGER document_text_added AFTER INSERT ON document_text
    BEGIN INSERT INTO document_index (rowid, text) VALUES (NEW.id, NEW.text); END;

    CREATE TRIGGER document_text_removed AFTER DELETE ON document_text
    BEGIN INSERT INTO document_index (document_index, rowid, text) VALUES ('delete', OLD.id, OLD.text); END;

    CREATE TRIGGER document_text_is_fixed BEFORE UPDATE ON document_text
    BEGIN SELECT RAISE(ABORT, 'a text is read again, never changed'); END;
  `,
}
