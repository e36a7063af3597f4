import Sqlite from 'better-sqlite3'
import { invariant } from '#shared/kernel/invariant.ts'

/** What SQLite keeps in a cell. */
export type Cell = string | number | null | Uint8Array
/** Bound values: by place (`?`) or by name (`@name`). Never concatenated into a statement. */
export type Bound = Cell | Readonly<Record<string, Cell>>

export type ReadStatement<Row> = {
  get(...values: Bound[]): Row | undefined
  all(...values: Bound[]): Row[]
  iterate(...values: Bound[]): IterableIterator<Row>
}

/**
 * A connection that can only be asked. Preparing a statement that writes is a bug, and throws. A bound limit is written
 * `LIMIT 0 + @limit`, and the value for a column of rows in an order `+?`: SQLite looks at the value of a bare one to plan with, and so
 * prepares the statement again each time, which costs more than most answers.
 */
export type ReadDb = {
  prepare<Row>(sql: string): ReadStatement<Row>
}

/** The one connection that writes. As a `ReadDb` it shows what its own open transaction has done so far. */
export type Db = ReadDb & {
  /** Runs a statement that writes; gives how many rows it changed. */
  write(sql: string): (...values: Bound[]) => number
  /** Runs statements without values, as in a migration. */
  exec(sql: string): void
  /** Asks or sets a pragma; gives the one value it answers with. */
  pragma(text: string): Cell
  /** Runs `work` in one immediate transaction, or in a savepoint of the open one. A throw undoes it. */
  immediately<T>(work: () => T): T
  readonly inTransaction: boolean
  /** Another number than before says that something may have been written meanwhile. */
  readonly writes: number
  /** Another connection of ours has a long transaction open: nothing can be written with this one (`apart.ts`). */
  readonly held: boolean
  hold(held: boolean): void
  close(): void
}

export type Connection = { readonly mode: 'write' | 'read'; readonly waitMs?: number }

/** Opens a file. Write connections create a missing file. Throws SQLite's own errors: see `failures.ts`. */
export const connect = (file: string, { mode, waitMs = 5000 }: Connection): Db => {
  const sqlite = new Sqlite(file, { readonly: mode === 'read', timeout: waitMs })
  // Preparing costs more than most of our questions: every text is prepared once a connection.
  const prepared = new Map<string, Sqlite.Statement>()
  const statement = (sql: string) => {
    const known = prepared.get(sql)
    if (known) return known
    const made = sqlite.prepare(sql)
    prepared.set(sql, made)
    return made
  }
  const questions = new Map<string, ReadStatement<unknown>>()
  const question = (sql: string): ReadStatement<unknown> => {
    const asked = statement(sql)
    invariant(asked.readonly, 'a question that writes', { sql })
    return {
      get: (...values) => asked.get(...values),
      all: (...values) => asked.all(...values),
      // One of its own: a statement that is being walked through cannot be run a second time.
      iterate: (...values) => sqlite.prepare(sql).iterate(...values),
    }
  }
  // Made once: what better-sqlite3 makes of a function costs as much as a question.
  const transaction = sqlite.transaction((work: () => unknown) => work())
  let isHeld = false
  let writes = 0
  return {
    prepare: <Row>(sql: string) => {
      const known = questions.get(sql)
      if (known) return known as ReadStatement<Row>
      const made = question(sql)
      questions.set(sql, made)
      return made as ReadStatement<Row>
    },
    write:
      (sql) =>
      (...values) => {
        writes += 1
        return statement(sql).run(...values).changes
      },
    exec: (sql) => {
      writes += 1
      sqlite.exec(sql)
    },
    pragma: (text) => sqlite.pragma(text, { simple: true }) as Cell,
    immediately: <T>(work: () => T) => transaction.immediate(work) as T,
    get inTransaction() {
      return sqlite.inTransaction
    },
    get writes() {
      return writes
    },
    get held() {
      return isHeld
    },
    hold: (held) => {
      writes += 1 // by the other one
      isHeld = held
    },
    close: () => void sqlite.close(),
  }
}
