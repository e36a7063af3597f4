import { execute } from '#db/execute.ts'
import { load } from '#db/kind.ts'
import { savedSearchKind } from '#db/kinds/index.ts'
import type { Outcome } from '#db/outcome.ts'
import { searchCases } from '#db/search/find.ts'
import type { Db } from '#db/sqlite.ts'
import type { CountedSearch } from '#shared/contract/search.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { SavedSearchCommand } from '#shared/search/saved.ts'
import { type CoreContext, recordedNow, todayOf } from '../context.ts'
import { readQuery } from './readQuery.ts'

/** The one stream of saved searches of an administration. */
const stream = 'office'

type Count = Pick<CountedSearch, 'total' | 'problems'>
type Counted = {
  readonly writes: number
  readonly today: PlainDate
  /** By the text of a search. */
  readonly counts: Map<string, Count>
}
const counted = new WeakMap<Db, Counted>()

/** What is counted already; nothing once something was written, or on another day. */
const countedNow = (db: Db, today: PlainDate): Counted['counts'] => {
  const last = counted.get(db)
  if (last?.writes === db.writes && last.today === today) return last.counts
  const counts = new Map<string, Count>()
  counted.set(db, { writes: db.writes, today, counts })
  return counts
}

/** As the search screen finds them, so that it shows as many as the side bar says. */
const count = (context: CoreContext, text: string, today: PlainDate): Count => {
  const { query, problems } = readQuery(context, text)
  const found = query && searchCases(context.administration.db, query, today, { order: 'newest', size: 1 })
  return { total: found ? found.total : 0, problems }
}

/** Lets others be answered. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * The saved searches of the office with how many cases each finds today; counted again only after something changed. Others are answered
 * between two counts: together these can take seconds.
 */
export const savedSearches = async (context: CoreContext): Promise<readonly CountedSearch[]> => {
  const { db } = context.administration
  const searches: CountedSearch[] = []
  for (const { text, name } of load(db, savedSearchKind, stream).state) {
    const today = todayOf(context)
    if (!countedNow(db, today).has(text)) await turn()
    const counts = countedNow(db, today)
    const known = counts.get(text) ?? count(context, text, today)
    counts.set(text, known)
    searches.push({ text, name, ...known })
  }
  return searches
}

/**
 * Saves, renames, moves or removes a search. Refuses what its decider refuses, and `diskFull`. What was counted stays so: a case is found
 * no more and no less for it.
 */
export const changeSavedSearches = async (
  context: CoreContext,
  command: SavedSearchCommand,
): Promise<Outcome<{ searches: readonly CountedSearch[] }>> => {
  const { db } = context.administration
  const today = todayOf(context)
  const counts = countedNow(db, today)
  const done = execute(db, savedSearchKind, stream, command, {}, recordedNow(context))
  if (!done.ok) return done
  counted.set(db, { writes: db.writes, today, counts })
  return { ok: true, searches: await savedSearches(context) }
}
