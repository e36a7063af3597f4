import { hashOf } from '../chain.ts'
import type { Kinds } from '../kind.ts'
import { learnAllWords } from '../search/words.ts'
import type { Db, ReadDb } from '../sqlite.ts'
import { insertRows } from './rewrite.ts'
import { tableNames, tables } from './tables.ts'
import { tallyDdl, tallyTable } from './tallies.ts'

/**
 * What the rows in the tables were made by: the app's version, because rows follow from all of the procedure; the
 * tables themselves; and the version of each kind's `rows`, for changes between two versions of the app.
 * When it differs from what the file carries, the tables are made again.
 */
const rowsMadeBy = (kinds: Kinds, appVersion: string): string =>
  hashOf(
    JSON.stringify([
      appVersion,
      [...tableNames.map((table) => tables[table].ddl), tallyDdl],
      kinds.map(({ stream, rowsVersion }) => `${stream} ${rowsVersion}`).sort(),
    ]),
  )

const madeBy = (db: ReadDb): string | undefined =>
  db.prepare<{ value: string }>(`SELECT value FROM meta WHERE key = 'rows_made_by'`).get()?.value

const recreate = (db: Db): void => {
  for (const table of tableNames) db.exec(`DROP TABLE IF EXISTS ${table}; ${tables[table].ddl}`)
  db.exec(`DROP TABLE IF EXISTS ${tallyTable}; ${tallyDdl}`)
}

const fill = (db: Db, kinds: Kinds): void => {
  const kindOf = new Map(kinds.map((kind) => [kind.stream as string, kind]))
  // All first events at once: the tables are written while we go through them.
  const streams = db
    .prepare<{ stream: string }>('SELECT stream FROM event WHERE version = 1 ORDER BY seq')
    .all()
  for (const { stream } of streams) {
    const slash = stream.indexOf('/')
    const kind = kindOf.get(stream.slice(0, slash))
    if (!kind) continue // of a newer version of the app: it stays in the log, and has no rows here
    const { place, rows } = kind.rowsOf(db, stream.slice(slash + 1))
    insertRows(db, place, rows)
  }
}

/** Computes all projection tables again from the log, in one transaction. */
export const rebuild = (db: Db, kinds: Kinds, appVersion = ''): void =>
  db.immediately(() => {
    recreate(db)
    fill(db, kinds)
    learnAllWords(db)
    db.write(`INSERT INTO meta (key, value) VALUES ('rows_made_by', ?)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value`)(rowsMadeBy(kinds, appVersion))
  })

/** Rebuilds when the tables were made by another version of the app. */
export const rebuildIfOutdated = (db: Db, kinds: Kinds, appVersion: string): void => {
  if (madeBy(db) !== rowsMadeBy(kinds, appVersion)) rebuild(db, kinds, appVersion)
}
