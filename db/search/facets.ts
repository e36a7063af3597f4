import { type Facet, facet } from '#shared/contract/search.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { Query } from '#shared/search/query.ts'
import type { ReadDb } from '../sqlite.ts'
import { tiersOf } from './tiers.ts'
import { where } from './walk.ts'

export type FacetCount = { readonly facet: Facet; readonly value: string; readonly count: number }

/** Of more hits than this, the newest are counted. */
const mostInFacets = 20_000
/** Of each facet, the most frequent. */
const mostValues = 12

/** Of each facet, the rows (value, count) of the hits that are gathered in `hit`. */
const counted = (value: string, from = 'hit'): string =>
  `SELECT ${value} AS value, count(*) AS count FROM ${from} WHERE value IS NOT NULL GROUP BY value`

/** Counts by record as counts by person: what was merged counts with the record that stands for him. */
const asPersons = (records: string): string => `
  SELECT coalesce(stands, value) AS value, sum(count) AS count FROM (${records})
  LEFT JOIN standing ON standing.id = value AND stands NOT IN (SELECT id FROM standing)
  GROUP BY coalesce(stands, value)`

const counts: Readonly<Record<Facet, string>> = {
  klussenier: asPersons(counted('klussenier_id')),
  stage: counted('stage'),
  outcome: counted('outcome'),
  category: counted('json_each.value', 'hit CROSS JOIN json_each(hit.categories)'),
  year: counted('year'),
}

const mostFrequent = facet.options.map(
  (name) => `
    SELECT * FROM (
      SELECT '${name}' AS facet, value, count FROM (${counts[name]}) ORDER BY count DESC, value LIMIT ${mostValues})`,
)

/** How many of the hits there are of each value, the most frequent first. */
export const facetsOf = (db: ReadDb, query: Query, today: PlainDate): readonly FacetCount[] => {
  const ways = tiersOf(db, query, today).flatMap(({ ways }) => ways)
  const bound = Object.assign({}, ...ways.map((way) => way.bound))
  const found = ways.map(
    ({ tables, seq, conditions }) =>
      `SELECT * FROM (SELECT ${seq} AS seq FROM ${tables} ${where(conditions)} ORDER BY ${seq} DESC LIMIT ${mostInFacets})`,
  )
  return db
    .prepare<FacetCount>(`
      WITH RECURSIVE hit AS MATERIALIZED (
        SELECT klussenier_id, stage, outcome, substr(received_on, 1, 4) AS year, categories
        FROM (${found.join(' UNION ')}) AS found
        CROSS JOIN case_row ON case_row.first_seq = found.seq),
      standing (id, stands) AS (
        SELECT id, merged_into FROM person_row WHERE merged_into IS NOT NULL
        UNION SELECT standing.id, merged_into FROM standing JOIN person_row ON person_row.id = stands
          WHERE merged_into IS NOT NULL)
      ${mostFrequent.join(' UNION ALL ')}`)
    .all(bound)
}
