import { isDiskFull } from '#db/failures.ts'
import { mergeALittle } from '#db/housekeeping.ts'
import type { Administration } from '#db/open.ts'
import { indexedPart, indexMore } from '#db/projections/indexing.ts'

/** In milliseconds: as long nobody else is heard, and as long others have the core for themselves in between. */
const slice = 40
const pause = 60
/** When something keeps it from going on: a table that is taken over, a full disk. */
const later = 10_000

/** Goes on with an index that is not whole, a little at a time, while others work. */
export class IndexMaking {
  readonly #administration: Administration
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(administration: Administration) {
    this.#administration = administration
  }

  /** Begins, if there is something to do. */
  wake(): void {
    clearTimeout(this.#timer)
    if (indexedPart(this.#administration.db) !== null) this.#in(pause)
  }

  /** Stops. What was made is kept. */
  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }

  #in(milliseconds: number): void {
    if (this.#closed) return
    this.#timer = setTimeout(() => this.#more(), milliseconds)
    this.#timer.unref()
  }

  #more(): void {
    const { db, kinds } = this.#administration
    try {
      if (db.held || db.inTransaction) {
        this.#in(later)
        return
      }
      const more = indexMore(db, kinds, slice)
      // At once, a little: left alone, the parts would be merged by SQLite when there are too many, and all at once.
      mergeALittle(db)
      if (more) this.#in(pause)
    } catch (error) {
      if (!isDiskFull(error)) throw error
      this.#in(later)
    }
  }
}
