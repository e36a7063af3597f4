import { invariant } from '#shared/kernel/invariant.ts'
import type { Place } from '../kind.ts'
import { saidIn } from '../search/said.ts'
import type { Cell, Db } from '../sqlite.ts'
import { encodedCells, ownerColumn, type Rows, type Said, snake, type TableName, tables } from './tables.ts'

/** So many values at most are bound to one statement: more are no quicker. */
const mostBound = 400

const inserting = (table: TableName, rows: number): string => {
  const names = Object.keys(tables[table].columns)
  const row = `(${names.map(() => '?').join(', ')})`
  return `INSERT INTO ${table} (${names.map(snake).join(', ')}) VALUES ${Array(rows).fill(row).join(', ')}`
}

/** One table that is being filled: its rows wait until there are as many as one statement takes. */
class Filling {
  readonly #many: (...values: Cell[]) => number
  readonly #one: (...values: Cell[]) => number
  readonly #table: TableName
  readonly #width: number
  readonly #full: number
  readonly #said: Said
  #waiting: Cell[] = []

  constructor(db: Db, table: TableName) {
    this.#table = table
    this.#width = Object.keys(tables[table].columns).length
    const rows = Math.max(1, Math.floor(mostBound / this.#width))
    this.#full = rows * this.#width
    this.#many = db.write(inserting(table, rows))
    this.#one = db.write(inserting(table, 1))
    this.#said = (contents) => saidIn(db, contents)
  }

  add(row: object, place: Place): void {
    const at = this.#waiting.length
    encodedCells(this.#table, row, this.#waiting, this.#said)
    const own = tables[this.#table].owner === 'rowid' ? place.firstSeq : place.id
    const owner = this.#waiting[at + ownerColumn(this.#table)]
    invariant(owner === own, 'a row of another stream', { table: this.#table, owner, own })
    if (this.#waiting.length < this.#full) return
    this.#many(...this.#waiting)
    this.#waiting = []
  }

  flush(): void {
    for (let at = 0; at < this.#waiting.length; at += this.#width)
      this.#one(...this.#waiting.slice(at, at + this.#width))
    this.#waiting = []
  }
}

/** Fills empty tables with the rows of many streams. Nothing is sure to be there before `flush`. */
export class BulkRows {
  readonly #tables: readonly (readonly [TableName, Filling])[]

  constructor(db: Db, names: readonly TableName[]) {
    this.#tables = names.map((table) => [table, new Filling(db, table)])
  }

  /** A row that names another stream as its owner is a bug. */
  add(place: Place, rows: Rows): void {
    for (const [table, filling] of this.#tables) for (const row of rows[table] ?? []) filling.add(row, place)
  }

  flush(): void {
    for (const [, filling] of this.#tables) filling.flush()
  }
}
