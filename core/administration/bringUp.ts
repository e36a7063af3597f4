import { setImmediate } from 'node:timers/promises'
import { type Administration, refusalFor } from '#db/open.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { indexMore, makingIndex } from '#db/projections/indexing.ts'
import { bringUpToDate } from '#db/projections/rebuild.ts'

/** What is made again, and how much of it is done, from 0 to 1. */
export type Making = { readonly making: 'lists' | 'index'; readonly done: number }

export type BringingUp = {
  readonly version: string
  /** The index is made as a whole before this ends; else it is begun, and `IndexMaking` goes on with it. */
  readonly wholeIndex: boolean
  readonly tell: (making: Making) => void
  readonly signal?: AbortSignal | undefined
  /** In milliseconds: nothing is told of what takes no longer than this, nor more often. */
  readonly patience?: number
}

/** In milliseconds: as long may the first of an index take when the rest can wait. A small one is whole by then. */
const firstOfIndex = 500

/**
 * Makes the lists again where another version of the app made them, and the index of the search where it would be another
 * one. Whenever it is ended, by a kill too, nothing is lost: lists begin again, the index goes on where it was.
 * Refuses `jobCancelled`, and what SQLite meets as `openAdministration` does.
 */
export const bringUp = async (
  { db, kinds, folder }: Administration,
  { version, wholeIndex, tell, signal, patience = 250 }: BringingUp,
): Promise<Outcome<object>> => {
  let since = performance.now()
  const through = async (making: Making['making'], steps: Generator<number, void>): Promise<boolean> => {
    for (const done of steps) {
      if (performance.now() - since > patience) {
        since = performance.now()
        tell({ making, done })
        await setImmediate()
      }
      if (signal?.aborted) return false
    }
    return true
  }
  try {
    const listed = await through('lists', bringUpToDate(db, kinds, version))
    if (!listed) return refused('jobCancelled', {})
    if (!wholeIndex) indexMore(db, kinds, firstOfIndex)
    else if (!(await through('index', makingIndex(db, kinds)))) return refused('jobCancelled', {})
    return { ok: true }
  } catch (error) {
    return refusalFor(error, folder)
  }
}
