import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TableOrder, TableRun } from '#shared/contract/tables.ts'
import type { ReadAs, TableFile } from '#shared/tables/file.ts'
import type { RowDoing, RowReason } from '#shared/tables/outcome.ts'

/** A table that was read, with the file that has its rows. */
export type OpenTable = {
  readonly id: string
  readonly upload: string
  /** Of the file that was offered. */
  readonly name: string
  readonly as: ReadAs
  readonly rows: string
  readonly file: TableFile
}

/** What became of a row, and where it stands among the staged rows. */
export type RanRow = {
  readonly row: number
  readonly does: RowDoing
  readonly why: readonly RowReason[]
  readonly at: number
  readonly length: number
}

/** The last run over a table. */
export type Run = {
  readonly summary: TableRun
  readonly table: OpenTable
  readonly order: TableOrder
  readonly rows: readonly RanRow[]
}

/** As many tables stay open: who goes back and forth between two need not read them again. */
const mostOpen = 3

/**
 * The tables that were read and not yet forgotten, and what the last run over each came to. Their rows lie in the
 * temporary folder, which is emptied at each start.
 */
export class Tables {
  readonly #folder: string
  readonly #open = new Map<string, OpenTable>()
  readonly #runs = new Map<string, Run>()

  constructor(temporaryFolder: string) {
    this.#folder = join(temporaryFolder, 'tables')
  }

  /** A new place for the rows of a table. */
  place(): { readonly id: string; readonly rows: string } {
    mkdirSync(this.#folder, { recursive: true })
    const id = randomUUID()
    return { id, rows: join(this.#folder, `${id}.jsonl`) }
  }

  add(table: OpenTable): void {
    this.#open.set(table.id, table)
    const [oldest] = this.#open.keys()
    if (this.#open.size > mostOpen && oldest) this.#forget(oldest)
  }

  find(id: string): OpenTable | null {
    return this.#open.get(id) ?? null
  }

  /** The table that was read from this file in this way. */
  readFrom(upload: string, as: ReadAs): OpenTable | null {
    const wanted = JSON.stringify(as)
    return (
      [...this.#open.values()].find(
        (table) => table.upload === upload && JSON.stringify(table.as) === wanted,
      ) ?? null
    )
  }

  /** Keeps a run in place of the one before over the same table. */
  keepRun(run: Run): void {
    for (const [id, { table }] of this.#runs) if (table.id === run.table.id) this.#runs.delete(id)
    this.#runs.set(run.summary.run, run)
  }

  run(id: string): Run | null {
    return this.#runs.get(id) ?? null
  }

  /** Forgets all: nobody's rows stay behind on the disk. */
  async clear(): Promise<void> {
    this.#open.clear()
    this.#runs.clear()
    await rm(this.#folder, { recursive: true, force: true })
  }

  #forget(id: string): void {
    const table = this.#open.get(id)
    this.#open.delete(id)
    for (const [run, { table: of }] of this.#runs) if (of.id === id) this.#runs.delete(run)
    if (table) rmSync(table.rows, { force: true })
  }
}
