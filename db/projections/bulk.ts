import { invariant } from '#shared/kernel/invariant.ts'
import { saidIn } from '../indexed/said.ts'
import type { Place } from '../kind.ts'
import type { Cell, Db } from '../sqlite.ts'
import { encodedCells, type Said, snake } from './cells.ts'
import { type Rows, type TableName, tables, wordIndexes } from './tables.ts'

/** So many values at most are bound to one statement: more are no quicker. */
const mostBound = 400
/** To add many rows at once, these would write out what they have in memory too. */
const indexes: readonly TableName[] = wordIndexes
/** So many values of rows that come in no order wait, to be put in by the order of their key. */
const mostWaiting = 60_000

/**
 * `OR FAIL`: SQLite keeps no copy by which to undo this one statement. Keeping one makes every index of words in the same
 * transaction write out all that it has in memory, each time.
 */
const inserting = (table: TableName, rows: number): string => {
  const names = Object.keys(tables[table].columns)
  const row = `(${names.map(() => '?').join(', ')})`
  return `INSERT OR FAIL INTO ${table} (${names.map(snake).join(', ')}) VALUES ${Array(rows).fill(row).join(', ')}`
}

type Order = (one: object, other: object) => number

/** By one column, a text. */
const inOrderOf =
  (name: string): Order =>
  (one, other) => {
    const before = (one as Readonly<Record<string, string>>)[name] ?? ''
    const after = (other as Readonly<Record<string, string>>)[name] ?? ''
    return before < after ? -1 : before === after ? 0 : 1
  }

/** By which column many rows of a table are put in, after they waited. */
const waitingFor = (table: TableName): string | undefined =>
  // What the triggers of this one write (`ddl.ts`) makes indexes of words write out as well.
  table === 'person_name' ? 'id' : tables[table].scattered?.[0]

/** One table that is being filled: its rows wait until there are as many as one statement takes. */
class Filling {
  readonly #many: (...values: Cell[]) => number
  readonly #one: (...values: Cell[]) => number
  readonly #table: TableName
  readonly #width: number
  readonly #full: number
  readonly #owner: string
  readonly #said: Said
  readonly #order: Order | null
  #scattered: object[] = []
  #waiting: Cell[] = []

  constructor(db: Db, table: TableName) {
    const { columns, owner } = tables[table]
    this.#table = table
    this.#width = Object.keys(columns).length
    const rows = indexes.includes(table) ? 1 : Math.max(1, Math.floor(mostBound / this.#width))
    this.#full = rows * this.#width
    this.#many = db.write(inserting(table, rows))
    this.#one = db.write(inserting(table, 1))
    this.#owner = owner
    this.#said = (contents) => saidIn(db, contents)
    const key = waitingFor(table)
    this.#order = key === undefined ? null : inOrderOf(key)
  }

  add(row: object, place: Place): void {
    const own = this.#owner === 'rowid' ? place.firstSeq : place.id
    const owner = (row as Readonly<Record<string, unknown>>)[this.#owner]
    invariant(owner === own, 'a row of another stream', { table: this.#table, owner, own })
    if (!this.#order) {
      this.#put(row)
      return
    }
    this.#scattered.push(row)
    if (this.#scattered.length * this.#width >= mostWaiting) this.#putInOrder(this.#order)
  }

  #put(row: object): void {
    encodedCells(this.#table, row, this.#waiting, this.#said)
    if (this.#waiting.length < this.#full) return
    this.#many(...this.#waiting)
    this.#waiting = []
  }

  #putInOrder(order: Order): void {
    for (const row of this.#scattered.sort(order)) this.#put(row)
    this.#scattered = []
  }

  flush(): void {
    if (this.#order) this.#putInOrder(this.#order)
    for (let at = 0; at < this.#waiting.length; at += this.#width)
      this.#one(...this.#waiting.slice(at, at + this.#width))
    this.#waiting = []
  }
}

/** Fills empty tables with the rows of many streams. Nothing is sure to be there before `flush`. */
export class BulkRows {
  readonly #tables: ReadonlyMap<string, Filling>

  constructor(db: Db, names: readonly TableName[]) {
    this.#tables = new Map(names.map((table) => [table, new Filling(db, table)]))
  }

  /** A row that names another stream as its owner is a bug. */
  add(place: Place, rows: Rows): void {
    for (const table in rows) {
      const filling = this.#tables.get(table)
      if (filling) for (const row of rows[table as TableName] ?? []) filling.add(row, place)
    }
  }

  flush(): void {
    for (const filling of this.#tables.values()) filling.flush()
  }
}
