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

/** As the search screen finds them, so that it shows as many as the side bar says. */
const countSearches = (context: CoreContext, db: Db, today: PlainDate): readonly CountedSearch[] =>
  load(db, savedSearchKind, stream).state.map(({ text, name }) => {
    const { query, problems } = readQuery(context, text)
    const total = query ? searchCases(db, query, today, { order: 'newest', size: 1 }).total : 0
    return { text, name, total, problems }
  })

type Counted = {
  readonly writes: number
  readonly today: PlainDate
  readonly searches: readonly CountedSearch[]
}
const counted = new WeakMap<Db, Counted>()

/** The saved searches of the office with how many cases each finds today; counted again only after something changed. */
export const savedSearches = (context: CoreContext): readonly CountedSearch[] => {
  const { db } = context.administration
  const today = todayOf(context)
  const last = counted.get(db)
  if (last?.writes === db.writes && last.today === today) return last.searches
  const searches = countSearches(context, db, today)
  counted.set(db, { writes: db.writes, today, searches })
  return searches
}

/** Saves, renames, moves or removes a search. Refuses what its decider refuses, and `diskFull`. */
export const changeSavedSearches = (
  context: CoreContext,
  command: SavedSearchCommand,
): Outcome<{ searches: readonly CountedSearch[] }> => {
  const { db } = context.administration
  const done = execute(db, savedSearchKind, stream, command, {}, recordedNow(context))
  return done.ok ? { ok: true, searches: savedSearches(context) } : done
}
