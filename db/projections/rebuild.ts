import { hashOf } from '../chain.ts'
import { lastSeq, streamsAfter } from '../eventLog.ts'
import type { Kinds } from '../kind.ts'
import { fact, setFact } from '../meta.ts'
import type { Db } from '../sqlite.ts'
import { BulkRows } from './bulk.ts'
import { beginIndex, beginIndexIfOutdated, makingIndex } from './indexing.ts'
import { partOfStreams } from './partOfStreams.ts'
import { listEveryone, personListDdl } from './personList.ts'
import { listedTables, tables } from './tables.ts'
import { TallyChanges, tallyDdl, tallyTable } from './tallies.ts'

/** Streams that are read at once. */
const together = 20

/**
 * What the lists were made by: the app's version, because rows follow from all of the procedure; the tables themselves; and
 * the version of each kind's rows, for changes between two versions of the app. When it differs from what the file carries,
 * the lists are made again.
 */
const listsMadeBy = (kinds: Kinds, appVersion: string): string =>
  hashOf(
    JSON.stringify([
      appVersion,
      [...listedTables.map((table) => tables[table].ddl), tallyDdl, personListDdl],
      kinds.map(({ stream, rowsVersion }) => `${stream} ${rowsVersion}`).sort(),
    ]),
  )

/** Tables are filled first, and indexed when they are full: each index is then sorted and written once. */
const ddlOf = (table: (typeof listedTables)[number]): { readonly tables: string; readonly rest: string } => {
  const { ddl } = tables[table]
  const at = ddl.search(/CREATE (?:UNIQUE INDEX|INDEX|TRIGGER)/)
  return at < 0 ? { tables: ddl, rest: '' } : { tables: ddl.slice(0, at), rest: ddl.slice(at) }
}

/** Makes all lists again from the log; gives how much is done now and then. Inside a transaction. */
function* makingLists(db: Db, kinds: Kinds, appVersion: string): Generator<number, void> {
  for (const table of listedTables) db.exec(`DROP TABLE IF EXISTS ${table}; ${ddlOf(table).tables}`)
  db.exec(`DROP TABLE IF EXISTS ${tallyTable}; ${tallyDdl}`)
  const last = lastSeq(db)
  const bulk = new BulkRows(db, listedTables)
  const tallies = new TallyChanges()
  let seq = 0
  for (;;) {
    const streams = streamsAfter(db, seq, together)
    for (const { place, rows } of partOfStreams(kinds, streams, 'listed')) {
      bulk.add(place, rows)
      tallies.count(rows, 1)
    }
    if (streams.length < together) break
    seq = streams.at(-1)?.said[0]?.seq ?? last
    yield seq / last
  }
  bulk.flush()
  tallies.write(db)
  for (const table of listedTables) db.exec(ddlOf(table).rest)
  listEveryone(db)
  setFact(db, 'rows_made_by', listsMadeBy(kinds, appVersion))
}

/** Computes all lists again from the log, in one transaction. */
export const rebuildLists = (db: Db, kinds: Kinds, appVersion = ''): void =>
  db.immediately(() => {
    for (const _ of makingLists(db, kinds, appVersion));
  })

/** Makes the index again from the log, in one transaction. */
export const rebuildIndex = (db: Db, kinds: Kinds): void =>
  db.immediately(() => {
    beginIndex(db, kinds)
    for (const _ of makingIndex(db, kinds));
  })

/** Computes everything again from the log, in one transaction. */
export const rebuild = (db: Db, kinds: Kinds, appVersion = ''): void =>
  db.immediately(() => {
    rebuildLists(db, kinds, appVersion)
    rebuildIndex(db, kinds)
  })

/**
 * Makes the lists again where they were made by another version of the app, and begins the index anew where it would be
 * another one. Gives how much is done, from 0 to 1, now and then. Whoever ends it early has what was there before.
 */
export function* bringUpToDate(db: Db, kinds: Kinds, appVersion: string): Generator<number, void> {
  if (fact(db, 'rows_made_by') !== listsMadeBy(kinds, appVersion)) {
    db.exec('BEGIN IMMEDIATE')
    try {
      yield* makingLists(db, kinds, appVersion)
      db.exec('COMMIT')
    } finally {
      if (db.inTransaction) db.exec('ROLLBACK')
    }
  }
  beginIndexIfOutdated(db, kinds)
}
