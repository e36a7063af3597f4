import type { Migration } from './migration.ts'

/**
 * The history, and the only table that cannot be computed again. `seq` is the order on this installation, with
 * gaps allowed. The payload can be erased (emptied or replaced by one without personal data, `erased_at` says
 * when); nothing else ever changes, and the triggers hold our own code to that.
 */
export const eventLog: Migration = {
  number: 10,
  sql: `
    CREATE TABLE event (
      seq           INTEGER PRIMARY KEY,
      id            TEXT NOT NULL UNIQUE,
      stream        TEXT NOT NULL,
      version       INTEGER NOT NULL CHECK (version > 0),
      type          TEXT NOT NULL,
      at            TEXT NOT NULL,
      "by"          TEXT NOT NULL,
      device        TEXT NOT NULL,
      payload       TEXT,
      payload_hash  TEXT NOT NULL,
      previous_hash TEXT NOT NULL,
      hash          TEXT NOT NULL,
      erased_at     TEXT,
      UNIQUE (stream, version),
      CHECK (payload IS NOT NULL OR erased_at IS NOT NULL)
    ) STRICT;

    CREATE TRIGGER event_stays BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END;

    CREATE TRIGGER event_is_fixed
    BEFORE UPDATE OF seq, id, stream, version, type, at, "by", device, payload_hash, previous_hash, hash ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

    CREATE TRIGGER event_payload_is_fixed BEFORE UPDATE OF payload, erased_at ON event
    WHEN NEW.erased_at IS NULL
    BEGIN SELECT RAISE(ABORT, 'a payload is erased, never changed'); END;

    CREATE TABLE meta (
      key   TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
