import { type Facet, facet } from '#shared/contract/search.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { Query } from '#shared/search/query.ts'
import type { ReadDb } from '../sqlite.ts'
import { tiersOf } from './tiers.ts'
import { where } from './walk.ts'

export type FacetCount = { readonly facet: Facet; readonly value: string; readonly count: number }

/** Of more hits than this, the newest are counted. */
export const mostInFacets = 20_000
/** Of each facet, the most frequent. */
const mostValues = 12

const facetColumns: Readonly<Record<Facet, string>> = {
  klussenier: 'klussenier_id',
  stage: 'stage',
  outcome: 'outcome',
  year: 'substr(received_on, 1, 4)',
}

/** Counts by record as counts by person: what was merged counts with the record that stands for him. */
const asPersons = (counted: string): string => `
  SELECT coalesce(stands, value) AS value, sum(count) AS count FROM (${counted})
  LEFT JOIN standing ON standing.id = value AND stands NOT IN (SELECT id FROM standing)
  GROUP BY coalesce(stands, value)`

/** How many of the hits there are of each value, the most frequent first. */
export const facetsOf = (db: ReadDb, query: Query, today: PlainDate): readonly FacetCount[] => {
  const ways = tiersOf(db, query, today).flatMap(({ ways }) => ways)
  const bound = Object.assign({}, ...ways.map((way) => way.bound))
  const hits = ways.map(
    ({ tables, seq, conditions }) =>
      `SELECT * FROM (SELECT ${seq} AS seq FROM ${tables} ${where(conditions)} ORDER BY ${seq} DESC LIMIT ${mostInFacets})`,
  )
  const counts = facet.options.map((name) => {
    const counted = `
      SELECT ${facetColumns[name]} AS value, count(*) AS count
      FROM hit CROSS JOIN case_row ON case_row.first_seq = hit.seq WHERE value IS NOT NULL GROUP BY value`
    return `SELECT * FROM (SELECT '${name}' AS facet, value, count FROM (${name === 'klussenier' ? asPersons(counted) : counted})
      ORDER BY count DESC, value LIMIT ${mostValues})`
  })
  return db
    .prepare<FacetCount>(`
      WITH RECURSIVE hit AS MATERIALIZED (${hits.join(' UNION ')})
      , standing (id, stands) AS (
        SELECT id, merged_into FROM person_row WHERE merged_into IS NOT NULL
        UNION SELECT standing.id, merged_into FROM standing JOIN person_row ON person_row.id = stands
          WHERE merged_into IS NOT NULL)
      ${counts.join(' UNION ALL ')}`)
    .all(bound)
}
