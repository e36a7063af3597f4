import { beginStreamsOnly, endBeginnings } from '../eventLog.ts'
import { keepWords } from '../indexed/words.ts'
import type { Place } from '../kind.ts'
import type { Db } from '../sqlite.ts'
import { BulkRows } from './bulk.ts'
import { isIndexed, setMemory } from './indexing.ts'
import { listEveryone } from './personList.ts'
import { wordsOfRow } from './rowWords.ts'
import { listedTables, type Rows, tableNames } from './tables.ts'
import { TallyChanges } from './tallies.ts'

/** The words of so many streams are written together. */
const together = 250

/**
 * The rows of streams that all begin in one long transaction: many are written at once, and what follows from all of them at its
 * end. Until then nobody in that transaction may ask for them.
 */
class NewStreams {
  readonly #db: Db
  readonly #bulk: BulkRows
  readonly #indexed: boolean
  readonly #tallies = new TallyChanges()
  #words = new Set<string>()
  #waiting = 0

  constructor(db: Db) {
    this.#db = db
    // What waits for its turn in an index that is still made waits for it here too.
    this.#indexed = isIndexed(db, Number.POSITIVE_INFINITY)
    this.#bulk = new BulkRows(db, this.#indexed ? tableNames : listedTables)
    if (this.#indexed) setMemory(db, 'filling')
  }

  add(place: Place, rows: Rows): void {
    this.#bulk.add(place, rows)
    this.#tallies.count(rows, 1)
    if (this.#indexed)
      for (const row of rows.search_index ?? [])
        for (const word of wordsOfRow(this.#db, row)) this.#words.add(word)
    this.#waiting += 1
    if (this.#waiting >= together) this.#writeWords()
  }

  #writeWords(): void {
    if (this.#words.size > 0) keepWords(this.#db, this.#words)
    this.#words = new Set()
    this.#waiting = 0
  }

  /** Everything is there when this returns. */
  finish(): void {
    newIn.delete(this.#db)
    endBeginnings(this.#db)
    this.#bulk.flush()
    this.#writeWords()
    this.#tallies.write(this.#db)
    listEveryone(this.#db)
    if (this.#indexed) setMemory(this.#db, 'usual')
  }
}

const newIn = new WeakMap<Db, NewStreams>()

/** From now on only new streams are added to, and their rows wait, until `finish`. */
export const gatherNew = (db: Db): NewStreams => {
  const gathering = new NewStreams(db)
  newIn.set(db, gathering)
  beginStreamsOnly(db)
  return gathering
}

/** What gathers new streams on this connection; none where rows are written with their events. */
export const gatheringIn = (db: Db): NewStreams | undefined => newIn.get(db)
