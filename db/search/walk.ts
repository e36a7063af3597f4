import { mostCounted } from '#shared/contract/search.ts'
import { asLine, type CaseLineRow, selectedForLine } from '../queries/cases.ts'
import type { Cell, ReadDb } from '../sqlite.ts'
import { matchOf, namesOf, type Plan } from './plan.ts'

/** One more says that there are more: what the exact number is says nothing, and costs more than the hits. */
export const countedUpTo = mostCounted + 1

/** A number, a name or a subject says more than a word in a long text; tags say nothing. By column of `search_index`. */
export const weights = '0, 10, 8, 8, 6, 1, 1, 1, 3, 0.5'

export type SearchOrder = 'newest' | 'best'

/** Where in an order: after the hit of this case, which has this score where the best come first. */
export type Place = { readonly seq: number; readonly score: number }
/**
 * `behind`: this place, or its case wherever that stands now, because each case that is recorded changes a little what all are worth.
 * Of a case that is no hit any more it is the place.
 */
export type Part = {
  readonly size: number
  readonly after?: Place | undefined
  readonly behind?: 'place' | 'case' | undefined
}

/** One walk through an index. */
export type From = {
  readonly tables: string
  readonly seq: string
  readonly conditions: readonly string[]
  readonly bound: Record<string, Cell>
}

/** What is walked through: the index of texts, else the one of names, else the cases. */
export const fromOf = (plan: Plan, nth: number): From => {
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

export const where = (conditions: readonly string[]): string =>
  conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''

/** A case that was found, as a line of a list; the lower the score, the better. */
export type Hit = CaseLineRow & { readonly score: number }
type Read = Record<string, Cell> & { readonly score: number }

/** The bound values of some ways together. */
const boundIn = (ways: readonly From[]): Record<string, Cell> =>
  ways.length === 1 && ways[0] ? ways[0].bound : Object.assign({}, ...ways.map(({ bound }) => bound))

/** Found and read in one statement: of several ways the newest, each case once. */
const newest = (db: ReadDb, ways: readonly From[], { size, after }: Part) => {
  const walked = ways.map(
    ({ tables, seq, conditions }) => `
      SELECT * FROM (SELECT ${seq} AS seq FROM ${tables}
        ${where(after ? [...conditions, `${seq} < @after`] : conditions)} ORDER BY ${seq} DESC LIMIT 0 + @limit)`,
  )
  return db
    .prepare<Read>(`
      SELECT ${selectedForLine}, 0 AS score
      FROM (${walked.join(' UNION ')}) CROSS JOIN case_row ON case_row.first_seq = seq
      ORDER BY seq DESC LIMIT 0 + @limit`)
    .all({ ...boundIn(ways), ...(after && { after: after.seq }), limit: size + 1 })
}

/** Only texts tell which is best. */
const isRanked = ({ tables }: From): boolean => tables.startsWith('search_index')

/** The hits of these ways with what each is worth, by the best of them. */
const ranking = (ways: readonly From[]): string => {
  const each = ways.map(
    ({ tables, seq, conditions }) =>
      `SELECT ${seq} AS seq, bm25(search_index, ${weights}) AS score FROM ${tables} ${where(conditions)}`,
  )
  return each.length === 1
    ? each.join('')
    : `SELECT seq, min(score) AS score FROM (${each.join(' UNION ALL ')}) GROUP BY seq`
}

/** The best first, and after all that is worth something what is found by the beginning of a name alone. */
const best = (db: ReadDb, ways: readonly From[], { size, after, behind }: Part) => {
  // Kept: where only one case is asked for, bm25 says something else.
  const kept = after && behind === 'case' ? 'MATERIALIZED' : ''
  const score = behind === 'case' ? 'ifnull((SELECT score FROM ranked WHERE seq = @after), @score)' : '@score'
  const later = (own: string, seq: string) =>
    after ? [`(${own} > ${score} OR (${own} = ${score} AND ${seq} < @after))`] : []
  const walked = [
    `SELECT seq, score FROM ranked ${where(later('score', 'seq'))} ORDER BY score, seq DESC LIMIT 0 + @limit`,
    ...ways
      .filter((way) => !isRanked(way))
      .map(({ tables, seq, conditions }) => {
        const others = `${seq} NOT IN (SELECT seq FROM ranked)`
        return `SELECT ${seq} AS seq, 0 AS score FROM ${tables}
          ${where([...conditions, others, ...later('0', seq)])} ORDER BY ${seq} DESC LIMIT 0 + @limit`
      }),
  ]
  return db
    .prepare<Read>(`
      WITH ranked AS ${kept} (${ranking(ways.filter(isRanked))})
      SELECT ${selectedForLine}, score FROM (${walked.map((walk) => `SELECT * FROM (${walk})`).join(' UNION ALL ')})
      CROSS JOIN case_row ON case_row.first_seq = seq ORDER BY score, seq DESC LIMIT 0 + @limit`)
    .all({ ...boundIn(ways), ...(after && { after: after.seq, score: after.score }), limit: size + 1 })
}

/** How many hits there are, up to `most`. */
export const countOf = (db: ReadDb, ways: readonly From[], most: number = countedUpTo): number => {
  if (ways.length === 0) return 0
  const walked = ({ tables, conditions }: From, columns: string) =>
    `SELECT ${columns} FROM ${tables} ${where(conditions)} LIMIT 0 + @most`
  const [only] = ways
  // Of a single way nobody has to know which cases they are.
  const hits =
    ways.length === 1 && only
      ? walked(only, '1')
      : ways.map((way) => `SELECT * FROM (${walked(way, `${way.seq} AS seq`)})`).join(' UNION ')
  const found = db
    .prepare<{ total: number }>(`SELECT count(*) AS total FROM (${hits})`)
    .get({ ...boundIn(ways), most })
  return Math.min(found?.total ?? 0, most)
}

/** The hits of a part of the answer, and one more where there are more. */
export const hitsOf = (db: ReadDb, order: SearchOrder, ways: readonly From[], part: Part): readonly Hit[] => {
  const ranks = order === 'best' && ways.some(isRanked)
  return (ranks ? best(db, ways, part) : newest(db, ways, part)).map((row) => asLine(row))
}

/** How many hits there are; when the first of them are all, they are not counted again. */
export const totalOf = (
  db: ReadDb,
  ways: readonly From[],
  first: { readonly hits: readonly Hit[]; readonly size: number } | null,
): number => {
  if (first && first.hits.length <= first.size) return first.hits.length
  // All anew: to compare each with the last one of the page takes longer.
  return countOf(db, ways)
}
