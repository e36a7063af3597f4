import { tiersOf, type Walks } from '#db/search/tiers.ts'
import { countedUpTo, type From, weights, where } from '#db/search/walk.ts'
import type { Cell, Db } from '#db/sqlite.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { Query } from '#shared/search/query.ts'

/** What a line of the list shows. */
const line = `case_row.first_seq, case_row.case_id, case_row.number, stage, direction, customer_id, customer_name, klussenier_id,
  klussenier_name, case_row.subject, mediator_id, received_on, step, step_due_on, step_waits_for, awaited_until, pressing_clock,
  pressing_on, outcome, closed_on, paused`

type Bare = () => readonly unknown[]

const prepared = (db: Db, sql: string, bound: Record<string, Cell>): Bare => {
  const statement = db.prepare(sql)
  return () => statement.all(bound)
}

const walked = ({ tables, seq, conditions }: From, end: string, columns = `${seq} AS seq`): string =>
  `SELECT ${columns} FROM ${tables} ${where(conditions)} ${end}`

/** The lines of a page, in one statement. */
const linesOf = (db: Db, order: 'newest' | 'best', ways: readonly From[], page: number): Bare => {
  const bound = Object.assign({}, ...ways.map((way) => way.bound))
  // Only texts tell which is best.
  const first = ways.find(({ tables }) => tables.startsWith('search_index'))
  const few = `LIMIT ${page + 1}`
  if (order === 'best' && first) {
    const { tables, seq, conditions } = first
    const scored = `SELECT ${seq} AS seq, bm25(search_index, ${weights}) AS score FROM ${tables} ${where(conditions)} ORDER BY score ${few}`
    const sql = `SELECT ${line}, score FROM (${scored}) CROSS JOIN case_row ON case_row.first_seq = seq ORDER BY score`
    return prepared(db, sql, first.bound)
  }
  const hits = ways.map((way) => `SELECT * FROM (${walked(way, `ORDER BY ${way.seq} DESC ${few}`)})`)
  const sql = `SELECT ${line} FROM (${hits.join(' UNION ')}) CROSS JOIN case_row ON case_row.first_seq = seq ORDER BY seq DESC ${few}`
  return prepared(db, sql, bound)
}

const countOf = (db: Db, ways: readonly From[]): Bare => {
  const few = `LIMIT ${countedUpTo}`
  const hits =
    ways.length === 1
      ? ways.map((way) => walked(way, few, '1'))
      : ways.map((way) => `SELECT * FROM (${walked(way, few)})`)
  const bound = Object.assign({}, ...ways.map((way) => way.bound))
  return prepared(db, `SELECT count(*) AS n FROM (${hits.join(' UNION ')})`, bound)
}

/** What fits on the page need not be counted. */
const counted =
  (lines: Bare, count: Bare, page: number): Bare =>
  () => {
    const found = lines()
    return found.length > page ? [found, count()] : found
  }

const tierOf = (db: Db, order: 'newest' | 'best', { ways }: Walks, page: number, room: boolean): Bare => {
  const count = countOf(db, ways)
  if (!room) return count
  return counted(linesOf(db, order, ways, page), count, page)
}

/**
 * The least that gives the hits of a search: of each tier that the answer has, how many hits there are, and the lines of those that
 * are on the page, which are not counted where that is all of them. What was typed has been read, whom a name means looked up, and what else may be meant found beforehand: here are only
 * the walks through the index, with the expressions ready.
 */
export const bareSearch = (
  db: Db,
  query: Query,
  { today, order, page }: { today: PlainDate; order: 'newest' | 'best'; page: number },
): Bare => {
  const bare: Bare[] = []
  let found = 0
  for (const walks of tiersOf(db, query, today, order)) {
    if (walks.ways.length === 0) continue
    bare.push(tierOf(db, order, walks, page, found <= page))
    const [row] = countOf(db, walks.ways)() as { n: number }[]
    found += row?.n ?? 0
  }
  return () => bare.map((one) => one())
}

/**
 * The very words alone, as one would ask for them by hand: one expression, the first lines of a page, and a count that stops at 1,001.
 * `index`: that of names, for the few letters of an unfinished word.
 */
export const bareWords = (
  db: Db,
  expression: string,
  {
    index = 'search_index',
    order,
    page,
  }: { index?: 'search_index' | 'name_index'; order: 'newest' | 'best'; page: number },
): Bare => {
  const from = `FROM ${index} WHERE ${index} MATCH @expression`
  const [score, first] =
    order === 'best' ? [`bm25(${index}, ${weights})`, 'score'] : ['0', `${index}.rowid DESC`]
  const lines = prepared(
    db,
    `SELECT ${line} FROM (SELECT rowid AS seq, ${score} AS score ${from} ORDER BY ${first} LIMIT ${page + 1})
      CROSS JOIN case_row ON case_row.first_seq = seq`,
    { expression },
  )
  const count = prepared(db, `SELECT count(*) FROM (SELECT 1 ${from} LIMIT ${countedUpTo})`, { expression })
  return counted(lines, count, page)
}
