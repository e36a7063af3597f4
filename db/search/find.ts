import { type Facet, facet } from '#shared/contract/search.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { Query } from '#shared/search/query.ts'
import type { CaseRow } from '../projections/rowTypes.ts'
import { decode, selected } from '../projections/tables.ts'
import type { Cell, ReadDb } from '../sqlite.ts'
import { matchOf, namesOf, type Plan, plansFor } from './plan.ts'

/** Beyond this many hits the exact number says nothing, and costs more than the hits. */
export const countedUpTo = 1001

/** A number, a name or a subject says more than a word in a long text; tags say nothing. By column of `search_index`. */
const weights = '0, 10, 8, 8, 6, 1, 1, 1, 3, 0.5'

export type SearchOrder = 'newest' | 'best'
/** Where a page begins: after the hit of this case, which has this score where the best come first. */
export type SearchAfter = { readonly seq: number; readonly score: number }
export type SearchPage = {
  readonly order: SearchOrder
  readonly size: number
  readonly after?: SearchAfter | undefined
}

export type Found = {
  readonly cases: readonly (CaseRow & { readonly score: number })[]
  /** At most 1,001: that means "more than a thousand". */
  readonly total: number
  readonly next: SearchAfter | null
}

type From = {
  readonly tables: string
  readonly seq: string
  readonly conditions: readonly string[]
  readonly bound: Record<string, Cell>
}

/** What is walked through: the index of texts, else the one of names, else the cases. */
const fromOf = (plan: Plan, nth: number): From => {
  const [match, names] = [matchOf(plan), namesOf(plan)]
  const bound: Record<string, Cell> = { ...plan.bound }
  const [asked, askedNames] = [`match${nth}`, `names${nth}`]
  if (match !== null) bound[asked] = match
  if (names !== null) bound[askedNames] = names
  const { conditions } = plan
  if (match === null && names === null)
    return { tables: 'case_row', seq: 'case_row.first_seq', conditions, bound }
  const index = match === null ? 'name_index' : 'search_index'
  const joined = conditions.length > 0 ? ` CROSS JOIN case_row ON case_row.first_seq = ${index}.rowid` : ''
  return {
    tables: index + joined,
    seq: `${index}.rowid`,
    conditions: [
      `${index} MATCH @${match === null ? askedNames : asked}`,
      // `+`: else the names would be asked for again at each row.
      ...(match !== null && names !== null
        ? [`+search_index.rowid IN (SELECT rowid FROM name_index WHERE name_index MATCH @${askedNames})`]
        : []),
      ...conditions,
    ],
    bound,
  }
}

const where = (conditions: readonly string[]): string =>
  conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''

const newest = (db: ReadDb, { tables, seq, conditions, bound }: From, { size, after }: SearchPage) =>
  db
    .prepare<{ seq: number; score: number }>(`
      SELECT ${seq} AS seq, 0 AS score FROM ${tables}
      ${where([...conditions, ...(after ? [`${seq} < @after`] : [])])}
      ORDER BY ${seq} DESC LIMIT 0 + @limit`)
    .all({ ...bound, ...(after && { after: after.seq }), limit: size + 1 })

/** The lower the score, the better. */
const best = (db: ReadDb, { tables, seq, conditions, bound }: From, { size, after }: SearchPage) =>
  db
    .prepare<{ seq: number; score: number }>(`
      SELECT * FROM (SELECT ${seq} AS seq, bm25(search_index, ${weights}) AS score FROM ${tables} ${where(conditions)})
      ${after ? 'WHERE score > @score OR (score = @score AND seq < @after)' : ''}
      ORDER BY score, seq DESC LIMIT 0 + @limit`)
    .all({ ...bound, ...(after && { after: after.seq, score: after.score }), limit: size + 1 })

type Place = { readonly seq: number; readonly score: number }

/** Of several ways the newest, each case once; one more than a page, where there are more. */
const merged = (ways: readonly (readonly Place[])[], size: number): readonly Place[] => {
  const [only] = ways
  if (ways.length === 1 && only) return only
  const bySeq = new Map(ways.flat().map((place) => [place.seq, place]))
  return [...bySeq.values()].toSorted((a, b) => b.seq - a.seq).slice(0, size + 1)
}

const countOf = (db: ReadDb, ways: readonly From[]): number => {
  const counted = ways.map(
    ({ tables, seq, conditions }) =>
      `SELECT * FROM (SELECT ${seq} AS seq FROM ${tables} ${where(conditions)} LIMIT ${countedUpTo})`,
  )
  const bound = Object.assign({}, ...ways.map((way) => way.bound))
  const found = db
    .prepare<{ total: number }>(`SELECT count(*) AS total FROM (${counted.join(' UNION ')})`)
    .get(bound)
  return Math.min(found?.total ?? 0, countedUpTo)
}

/** How many hits there are; what the first page has shown is not counted again. */
const totalOf = (db: ReadDb, ways: readonly From[], page: SearchPage, places: readonly Place[]): number => {
  if (page.after) return countOf(db, ways)
  if (places.length <= page.size) return places.length
  const [only] = ways
  const last = places.at(-1)
  if (page.order === 'best' || ways.length > 1 || !only || !last) return countOf(db, ways)
  const conditions = [...only.conditions, `${only.seq} < @last`]
  const rest = countOf(db, [{ ...only, conditions, bound: { ...only.bound, last: last.seq } }])
  return Math.min(places.length + rest, countedUpTo)
}

/** Cases that a query fits. `today`: what is late depends on it. */
export const searchCases = (db: ReadDb, query: Query, today: PlainDate, page: SearchPage): Found => {
  const ways = plansFor(db, query, today).map(fromOf)
  // Only texts tell which is best.
  const ranked = page.order === 'best' ? ways.filter(({ tables }) => tables.startsWith('search_index')) : []
  const places = ranked[0]
    ? best(db, ranked[0], page)
    : merged(
        ways.map((way) => newest(db, way, page)),
        page.size,
      )
  const shown = places.slice(0, page.size)
  const row = db.prepare<Record<string, Cell>>(
    `SELECT ${selected('case_row')} FROM case_row WHERE first_seq = ?`,
  )
  const cases = shown.flatMap(({ seq, score }) => {
    const cells = row.get(seq)
    return cells ? [{ ...decode('case_row', cells), score }] : []
  })
  const total = totalOf(db, ranked[0] ? ranked.slice(0, 1) : ways, page, places)
  return { cases, total, next: places.length > page.size ? (shown.at(-1) ?? null) : null }
}

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
  const ways = plansFor(db, query, today).map(fromOf)
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
