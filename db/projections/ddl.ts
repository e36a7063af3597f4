const letters = `(${Array.from({ length: 8 }, (_, n) => `SELECT ${n} AS n`).join(' UNION ALL ')})`

/**
 * A word of a name with letters left out, as rows of (slip, word): none, one, or two, but never all of them. `slipsIn`
 * (shared/search) does the same to what is typed.
 */
const slipsOf = (word: string): string => {
  const first = `substr(${word}, 1, 7)`
  return `
    SELECT DISTINCT CASE
        WHEN b.n = 0 THEN ${first}
        WHEN a.n = 0 THEN substr(${first}, 1, b.n - 1) || substr(${first}, b.n + 1)
        ELSE substr(${first}, 1, a.n - 1) || substr(${first}, a.n + 1, b.n - a.n - 1) || substr(${first}, b.n + 1)
      END, ${word}
    FROM ${letters} AS a, ${letters} AS b
    WHERE (a.n < b.n OR b.n = 0 AND a.n = 0) AND b.n <= length(${first})
      AND (a.n > 0) + (b.n > 0) < length(${word})`
}

/** The tables that are computed from the log, as SQL: of each the tables first, then their indexes and triggers. */
export const ddl = {
  // due_key is the first day by which something has to be done; what has none comes after everything that has one. From reason on stands
  // what the figures count (`shared/figures/row.ts`).
  case_row: `
    CREATE TABLE case_row (
      first_seq          INTEGER PRIMARY KEY,
      case_id            TEXT NOT NULL,
      version            INTEGER NOT NULL,
      number             TEXT NOT NULL,
      stage              TEXT NOT NULL,
      direction          TEXT NOT NULL,
      customer_id        TEXT NOT NULL,
      customer_name      TEXT NOT NULL,
      klussenier_id      TEXT,
      klussenier_name    TEXT,
      subject            TEXT NOT NULL,
      mediator_id        TEXT,
      received_on        TEXT NOT NULL,
      step               TEXT,
      step_due_on        TEXT,
      step_waits_for     TEXT,
      awaited_until      TEXT,
      pressing_clock     TEXT,
      pressing_on        TEXT,
      outcome            TEXT,
      closed_on          TEXT,
      queued             INTEGER NOT NULL CHECK (queued IN (0, 1)),
      paused             INTEGER NOT NULL CHECK (paused IN (0, 1)),
      grounds            TEXT NOT NULL,
      agreed_on          TEXT,
      terms_id           TEXT,
      actions            TEXT NOT NULL,
      reason             TEXT NOT NULL,
      merits             TEXT,
      categories         TEXT NOT NULL,
      region             TEXT,
      kept               INTEGER NOT NULL,
      late               INTEGER NOT NULL,
      broken             INTEGER NOT NULL,
      open               INTEGER NOT NULL,
      days_from_receipt  INTEGER,
      days_from_complete INTEGER,
      imported           INTEGER NOT NULL CHECK (imported IN (0, 1)),
      due_key            TEXT GENERATED ALWAYS AS (coalesce(pressing_on, step_due_on, '9999-12-31')) VIRTUAL
    ) STRICT;
    CREATE UNIQUE INDEX case_row_id ON case_row (case_id);
    CREATE UNIQUE INDEX case_row_number ON case_row (number);
    CREATE INDEX case_row_open ON case_row (due_key, first_seq) WHERE queued = 1;
    CREATE INDEX case_row_received ON case_row (received_on);
    CREATE INDEX case_row_closed ON case_row (closed_on, first_seq) WHERE closed_on IS NOT NULL;
    CREATE INDEX case_row_agreed ON case_row (agreed_on, terms_id, number) WHERE agreed_on IS NOT NULL AND closed_on IS NULL;
    CREATE INDEX case_row_customer ON case_row (customer_id, closed_on, received_on);
    CREATE INDEX case_row_klussenier ON case_row (klussenier_id, closed_on, received_on);`,
  case_mail: `
    CREATE TABLE case_mail (
      message_id TEXT NOT NULL,
      case_id    TEXT NOT NULL,
      PRIMARY KEY (message_id, case_id)
    ) STRICT, WITHOUT ROWID;`,
  case_letter: `
    CREATE TABLE case_letter (
      message_id TEXT NOT NULL,
      case_id    TEXT NOT NULL,
      letter_id  TEXT NOT NULL,
      PRIMARY KEY (message_id, case_id, letter_id)
    ) STRICT, WITHOUT ROWID;`,
  case_document: `
    CREATE TABLE case_document (
      case_id     TEXT NOT NULL,
      document_id TEXT NOT NULL,
      sha256      TEXT NOT NULL,
      size        INTEGER NOT NULL,
      name        TEXT NOT NULL,
      PRIMARY KEY (case_id, document_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_document_content ON case_document (sha256);`,
  case_amount: `
    CREATE TABLE case_amount (
      case_id TEXT NOT NULL,
      cents   INTEGER NOT NULL,
      PRIMARY KEY (case_id, cents)
    ) STRICT, WITHOUT ROWID;`,
  person_row: `
    CREATE TABLE person_row (
      id          TEXT PRIMARY KEY,
      kind        TEXT NOT NULL,
      name        TEXT NOT NULL,
      trade_name  TEXT,
      street      TEXT,
      postal_code TEXT,
      city        TEXT,
      country     TEXT,
      email       TEXT COLLATE NOCASE,
      phone       TEXT,
      language    TEXT,
      active      INTEGER NOT NULL CHECK (active IN (0, 1)),
      name_key    TEXT NOT NULL,
      trade_key   TEXT,
      merged_into TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_row_name ON person_row (kind, name_key);
    CREATE INDEX person_row_trade ON person_row (kind, trade_key) WHERE trade_key IS NOT NULL;
    CREATE INDEX person_row_email ON person_row (email) WHERE email IS NOT NULL;
    CREATE INDEX person_row_merged ON person_row (merged_into) WHERE merged_into IS NOT NULL;`,
  person_key: `
    CREATE TABLE person_key (
      key   TEXT NOT NULL,
      owner TEXT NOT NULL,
      PRIMARY KEY (key, owner)
    ) STRICT, WITHOUT ROWID;`,
  person_apart: `
    CREATE TABLE person_apart (
      owner TEXT NOT NULL,
      other TEXT NOT NULL,
      PRIMARY KEY (owner, other)
    ) STRICT, WITHOUT ROWID;`,
  // The words of people's names, each with its sound, and what finds them when they are mistyped: each word with up to
  // two of its first seven letters left out. Only person_name is a projection: the two others
  // follow from it, word by word.
  person_name: `
    DROP TABLE IF EXISTS name_word;
    DROP TABLE IF EXISTS name_slip;
    CREATE TABLE person_name (
      first_seq INTEGER PRIMARY KEY,
      id        TEXT NOT NULL UNIQUE,
      words     TEXT NOT NULL
    ) STRICT;
    CREATE TABLE name_word (
      word    TEXT PRIMARY KEY,
      sound   TEXT NOT NULL,
      persons INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE name_slip (
      slip TEXT NOT NULL,
      word TEXT NOT NULL,
      PRIMARY KEY (slip, word)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX name_word_sound ON name_word (sound);
    CREATE TRIGGER person_name_added AFTER INSERT ON person_name BEGIN
      INSERT INTO name_word (word, sound, persons)
        SELECT value ->> 0, value ->> 1, 1 FROM json_each(new.words) WHERE true
        ON CONFLICT (word) DO UPDATE SET persons = persons + 1;
    END;
    CREATE TRIGGER person_name_removed AFTER DELETE ON person_name BEGIN
      UPDATE name_word SET persons = persons - 1 WHERE word IN (SELECT value ->> 0 FROM json_each(old.words));
      DELETE FROM name_word WHERE persons = 0 AND word IN (SELECT value ->> 0 FROM json_each(old.words));
    END;
    CREATE TRIGGER name_word_added AFTER INSERT ON name_word BEGIN
      INSERT INTO name_slip (slip, word) ${slipsOf('new.word')};
    END;
    CREATE TRIGGER name_word_removed AFTER DELETE ON name_word BEGIN
      DELETE FROM name_slip WHERE (slip, word) IN (${slipsOf('old.word')});
    END;`,
  terms_row: `
    CREATE TABLE terms_row (
      id           TEXT PRIMARY KEY,
      title        TEXT NOT NULL,
      applies_from TEXT NOT NULL,
      sha256       TEXT NOT NULL,
      name         TEXT NOT NULL,
      size         INTEGER NOT NULL,
      example      INTEGER NOT NULL CHECK (example IN (0, 1)),
      withdrawn_for TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX terms_row_applies ON terms_row (applies_from, id);`,
  mediator_row: `
    CREATE TABLE mediator_row (
      id     TEXT PRIMARY KEY,
      name   TEXT NOT NULL,
      email  TEXT,
      active INTEGER NOT NULL CHECK (active IN (0, 1))
    ) STRICT, WITHOUT ROWID;`,
  imported_row: `
    CREATE TABLE imported_row (
      key   TEXT NOT NULL,
      owner TEXT NOT NULL,
      PRIMARY KEY (key, owner)
    ) STRICT, WITHOUT ROWID;`,
  // Of few letters there are words in every case: names are found by them. To index the prefixes of all texts would more
  // than double the file. Neither columns nor phrases are asked of it: without them it takes half the room.
  name_index: `
    CREATE VIRTUAL TABLE name_index USING fts5 (
      number, customer, klussenier, subject, documents,
      content = '', contentless_delete = 1, detail = none, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2"
    );
    INSERT INTO name_index (name_index, rank) VALUES ('automerge', 0);
    INSERT INTO name_index (name_index, rank) VALUES ('crisismerge', 64);`,
  // People by the words of their names (`tagOf.nameWord`), which also begin with few letters.
  person_index: `
    CREATE VIRTUAL TABLE person_index USING fts5 (
      names, content = '', contentless_delete = 1, detail = none, prefix = '3 4 5', tokenize = "unicode61 remove_diacritics 2"
    );
    INSERT INTO person_index (person_index, rank) VALUES ('automerge', 0);
    INSERT INTO person_index (person_index, rank) VALUES ('crisismerge', 64);`,
  // One row a case: with a row per text, words that stand in different texts of a case would not find it.
  // Contentless, because the texts are in the log; snippets are cut from there. automerge=0 keeps merging out of
  // commands: it happens when the app is idle (housekeeping.ts), or, if it never is, after 64 commands.
  // Beside it: how many cases have a word, all words, what those that may be compounds end in, and what only begins as a word (words.ts).
  search_index: `
    DROP TABLE IF EXISTS search_vocabulary;
    DROP TABLE IF EXISTS search_word;
    DROP TABLE IF EXISTS search_part;
    DROP TABLE IF EXISTS search_odd;
    CREATE TABLE search_word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE TABLE search_odd (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE TABLE search_part (
      part TEXT NOT NULL,
      word TEXT NOT NULL,
      PRIMARY KEY (part, word)
    ) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE search_index USING fts5 (
      tags, number, customer, klussenier, subject, statements, letters, notes, documents, texts,
      content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
    );
    CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab (search_index, row);
    INSERT INTO search_index (search_index, rank) VALUES ('automerge', 0);
    INSERT INTO search_index (search_index, rank) VALUES ('crisismerge', 64);`,
} as const
