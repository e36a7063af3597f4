import type { Cell, ReadDb } from '../sqlite.ts'
import { type CasesAfter, type CasesFilter, casesWalk } from './casesList.ts'

/** How many cases a list has, and where its pages begin but for the first: after these. */
export type CasesOutline = { readonly count: number; readonly marks: readonly CasesAfter[] }

/** Of pages of `size`: see `CasesOutline`. */
export const casesOutline = (db: ReadDb, filter: CasesFilter, size: number): CasesOutline => {
  const { day, order, conditions, bound } = casesWalk(db, filter)
  const from = `FROM case_row WHERE ${conditions.join(' AND ')}`
  const count = db.prepare<{ n: number }>(`SELECT count(*) AS n ${from}`).get(bound)?.n ?? 0
  if (count <= size) return { count, marks: [] }
  const marks = db
    .prepare<CasesAfter>(`
      SELECT day, firstSeq FROM (
        SELECT ${day} AS day, first_seq AS firstSeq,
          row_number() OVER (ORDER BY ${day} ${order}, first_seq ${order}) AS nth ${from})
      WHERE nth % @size = 0 AND nth < @count`)
    .all({ ...bound, size, count })
  return { count, marks }
}

/** How many cases stand before one in a list; null when it is not in it. */
export const placeInCases = (db: ReadDb, filter: CasesFilter, number: string): number | null => {
  const { day, beyond, conditions, bound } = casesWalk(db, filter)
  const its = db
    .prepare<Record<string, Cell>>(`
      SELECT ${day} AS afterDay, first_seq AS afterSeq FROM case_row WHERE number = @number AND ${conditions.join(' AND ')}`)
    .get({ ...bound, number })
  if (!its) return null
  // What comes before it is what it comes after.
  const before = `(${day}, first_seq) ${beyond === '>' ? '<' : '>'} (@afterDay, @afterSeq)`
  return (
    db
      .prepare<{ n: number }>(
        `SELECT count(*) AS n FROM case_row WHERE ${[...conditions, before].join(' AND ')}`,
      )
      .get({ ...bound, ...its })?.n ?? 0
  )
}
