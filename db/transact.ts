import type { Refusal } from '#shared/refusals.ts'
import { isDiskFull } from './failures.ts'
import { type Outcome, refused } from './outcome.ts'
import type { Db } from './sqlite.ts'

/** Carries a refusal through SQLite's rollback. Never leaves this file. */
class Undone extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/**
 * Runs `work` in one immediate transaction. When it refuses, all that it wrote is undone; when it returns `ok`,
 * all of it is on the disk once this returns. Inside another `transact` it is a savepoint of that one.
 * Refuses `diskFull`, and `tableBeingImported` while a table is taken over (`apart.ts`). `work` is synchronous: a promise is a bug.
 */
export const transact = <T extends object>(db: Db, work: () => Outcome<T>): Outcome<T> => {
  const outermost = !db.inTransaction
  if (db.held) return refused('tableBeingImported', {})
  try {
    return db.immediately(() => {
      const outcome = work()
      if (!outcome.ok) throw new Undone(outcome.refusal)
      return outcome
    })
  } catch (error) {
    if (error instanceof Undone) return { ok: false, refusal: error.refusal }
    // A full disk may have undone the whole transaction already: only the outermost can answer for it.
    if (outermost && isDiskFull(error)) return refused('diskFull', {})
    throw error
  }
}
