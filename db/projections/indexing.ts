import { hashOf } from '../chain.ts'
import { lastSeq, streamsAfter } from '../eventLog.ts'
import { learnIndexed, wordBeginnings } from '../indexed/words.ts'
import type { Kinds } from '../kind.ts'
import { fact, setFact } from '../meta.ts'
import type { Db, ReadDb } from '../sqlite.ts'
import { BulkRows } from './bulk.ts'
import { partOfStreams } from './partOfStreams.ts'
import { searchedTables, tables, wordIndexes } from './tables.ts'

/**
 * The index of the search is made apart from the lists, and again only when what is searched is made in another way: it takes
 * most of the time. It grows in the order in which streams began, some of them at a time; each time what is there is on the
 * disk, and whoever goes on begins where it ended (`index_up_to`). What is recorded meanwhile of a stream that is not yet in it
 * waits for its turn. Then the words that cases have are listed, some of them at a time too (`words_up_to`).
 */

/** Bytes of words that an index may keep in memory: SQLite's own, and as many as make it quicker to fill. */
const memory = { usual: 1_048_576, filling: 16_777_216 }
/** Streams that are read at once. */
const together = 50
/** As how much of the whole the texts count. */
const ofTexts = 0.9

/** By what the index is made: another version of the app makes the same one. */
const indexMadeBy = (kinds: Kinds): string =>
  hashOf(
    JSON.stringify([
      searchedTables.map((table) => tables[table].ddl),
      kinds.map(({ stream, searchedVersion }) => `${stream} ${searchedVersion}`).sort(),
    ]),
  )

/** How much of the index is there, from 0 up to 1; null when it is whole. */
export const indexedPart = (db: ReadDb): number | null => {
  const upTo = fact(db, 'index_up_to')
  if (upTo !== null) return (ofTexts * Number(upTo)) / Math.max(1, lastSeq(db))
  const listed = fact(db, 'words_up_to')
  return listed === null ? null : ofTexts + ((1 - ofTexts) * Number(listed)) / wordBeginnings
}

/** Whether the stream that began there is in the index, as far as there is one. */
export const isIndexed = (db: ReadDb, firstSeq: number): boolean => {
  const upTo = fact(db, 'index_up_to')
  return upTo === null || firstSeq <= Number(upTo)
}

/** Begins it anew. Inside a transaction. */
export const beginIndex = (db: Db, kinds: Kinds): void => {
  for (const table of searchedTables) db.exec(`DROP TABLE IF EXISTS ${table}; ${tables[table].ddl}`)
  setFact(db, 'index_made_by', indexMadeBy(kinds))
  setFact(db, 'index_up_to', '0')
  setFact(db, 'words_up_to', null)
}

/** Begins it anew if it was made in another way. */
export const beginIndexIfOutdated = (db: Db, kinds: Kinds): void => {
  if (fact(db, 'index_made_by') !== indexMadeBy(kinds)) db.immediately(() => beginIndex(db, kinds))
}

/** Adds the texts of streams until then; gives whether there are more. */
function* addingTexts(db: Db, kinds: Kinds, until: number): Generator<number, boolean> {
  const last = Math.max(1, lastSeq(db))
  const bulk = new BulkRows(db, searchedTables)
  let seq = Number(fact(db, 'index_up_to'))
  let more = true
  do {
    const streams = streamsAfter(db, seq, together)
    for (const { place, rows } of partOfStreams(kinds, streams, 'searched')) bulk.add(place, rows)
    seq = streams.at(-1)?.said[0]?.seq ?? seq
    more = streams.length === together
    yield (ofTexts * seq) / last
  } while (more && performance.now() < until)
  bulk.flush()
  setFact(db, 'index_up_to', more ? String(seq) : null)
  if (!more) setFact(db, 'words_up_to', '0')
  return more
}

/**
 * Lists words of the index until then; gives whether there are more. `milliseconds`: as many are meant to go by until then. Where the
 * words of some beginnings take a small part of it, twice as many beginnings are next: few words begin in most ways, and very many in some.
 */
function* listingWords(db: Db, until: number, milliseconds: number): Generator<number, boolean> {
  const short = milliseconds / 8
  const mostBeginnings = Math.max(1, Math.floor(milliseconds / 5))
  let listed = Number(fact(db, 'words_up_to'))
  let many = 1
  do {
    const begun = performance.now()
    const next = Math.min(wordBeginnings, listed + many)
    learnIndexed(db, listed, next)
    listed = next
    many = performance.now() - begun < short ? Math.min(mostBeginnings, many * 2) : 1
    yield ofTexts + ((1 - ofTexts) * listed) / wordBeginnings
  } while (listed < wordBeginnings && performance.now() < until)
  const more = listed < wordBeginnings
  setFact(db, 'words_up_to', more ? String(listed) : null)
  return more
}

/** Goes on for about so many milliseconds; gives how much is there now and then, and at the end whether there is more to do. */
function* adding(db: Db, kinds: Kinds, milliseconds: number): Generator<number, boolean> {
  const until = performance.now() + milliseconds
  if (fact(db, 'index_up_to') !== null && (yield* addingTexts(db, kinds, until))) return true
  return yield* listingWords(db, until, milliseconds)
}

/** Goes on with an index that is not whole, for about so many milliseconds, in one transaction. Gives whether there is more to do. */
export const indexMore = (db: Db, kinds: Kinds, milliseconds: number): boolean =>
  db.immediately(() => {
    if (indexedPart(db) === null) return false
    const steps = adding(db, kinds, milliseconds)
    for (;;) {
      const { done, value } = steps.next()
      if (done) return value
    }
  })

const setAll = (db: Db, setting: string, value: number): void => {
  for (const index of wordIndexes)
    db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('${setting}', ${value})`)
}

/** How much of the words that come the indexes keep in memory before they write them. */
export const setMemory = (db: Db, how: keyof typeof memory): void => setAll(db, 'hashsize', memory[how])

/** In milliseconds: what is made at once comes to the disk at least so often. Each time costs a piece that is merged later. */
const longest = 10_000

/**
 * Makes what is missing of the index at once; gives how much of it is there now and then. Whoever ends it early has lost the
 * last seconds of it.
 */
export function* makingIndex(db: Db, kinds: Kinds): Generator<number, void> {
  if (indexedPart(db) === null) return
  const within = db.inTransaction
  const only = (sql: string) => within || db.exec(sql)
  setMemory(db, 'filling')
  try {
    for (let more = true; more; ) {
      only('BEGIN IMMEDIATE')
      more = yield* adding(db, kinds, longest)
      only('COMMIT')
    }
    setAll(db, 'merge', -1_000_000)
  } finally {
    if (db.inTransaction) only('ROLLBACK')
    setMemory(db, 'usual')
  }
}
