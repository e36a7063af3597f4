import type { Cell, Db } from '../sqlite.ts'
import { noDate } from './rowTypes.ts'
import type { Rows } from './tables.ts'

/**
 * How many cases there are of each sort, kept with their rows: counting them each time would cost more with every year.
 * Of no stream in particular: what a rewrite changes is the difference between the rows that were and those that are.
 * `stage`: of each stage, open and closed. `queue`: in the queue, under ''. `due`: in the queue, by the first day by which
 * something has to be done; what is late on a day is the sum of those before it.
 */
export type TallyKind = 'stage' | 'queue' | 'due'

export const tallyTable = 'case_tally'
export const tallyDdl = `
    CREATE TABLE ${tallyTable} (
      kind TEXT NOT NULL,
      key  TEXT NOT NULL,
      n    INTEGER NOT NULL,
      PRIMARY KEY (kind, key)
    ) STRICT, WITHOUT ROWID;`

/** Changes of the tallies, by `kind key`. */
export class TallyChanges {
  readonly #changes = new Map<string, { readonly kind: TallyKind; readonly key: string; n: number }>()

  #change(kind: TallyKind, key: string, by: number): void {
    const place = `${kind} ${key}`
    const known = this.#changes.get(place)
    if (known) known.n += by
    else this.#changes.set(place, { kind, key, n: by })
  }

  /** `by`: 1 for rows that come, -1 for rows that go. */
  count(rows: Rows, by: 1 | -1): this {
    for (const { stage, queued, pressingOn, stepDueOn } of rows.case_row ?? []) {
      this.#change('stage', stage, by)
      if (!queued) continue
      this.#change('queue', '', by)
      this.#change('due', pressingOn ?? stepDueOn ?? noDate, by)
    }
    return this
  }

  /** What there is none of any more has no row, as when all is made again. */
  write(db: Db): void {
    const add = db.write(`
      INSERT INTO ${tallyTable} (kind, key, n) VALUES (?, ?, ?) ON CONFLICT (kind, key) DO UPDATE SET n = n + excluded.n`)
    const clear = db.write(`DELETE FROM ${tallyTable} WHERE kind = ? AND key = ? AND n = 0`)
    for (const { kind, key, n } of this.#changes.values()) {
      if (n === 0) continue
      const place: Cell[] = [kind, key]
      add(...place, n)
      if (n < 0) clear(...place)
    }
  }
}
