import type { CaseRow } from './projections/rowTypes.ts'
import { decode, selected } from './projections/tables.ts'
import type { Cell, ReadDb } from './sqlite.ts'

/** Beyond this many hits the exact number says nothing, and costs more than the hits. */
export const countedUpTo = 1001

/** More words than this are more than anyone types, and only cost time. */
const mostWords = 32

/**
 * What a person typed, as an FTS5 expression: all words must be there, the last one may be unfinished. Each word
 * is quoted, so that quotes, operators, column names and brackets are text; a word with a sign in it (`d'Hondt`,
 * `2026-0001`) becomes a phrase. Null when there is no letter or digit to look for.
 */
export const matchExpression = (typed: string): string | null => {
  const words = typed
    .normalize('NFC')
    .split(/[\s\p{C}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, mostWords)
    .map((word) => `"${word.replaceAll('"', '""')}"`)
  return words.length === 0 ? null : `${words.join(' AND ')} *`
}

export type SearchPage = { readonly size: number /** `next` of the page before. */; readonly after?: number }

export type Found = {
  readonly cases: readonly CaseRow[]
  /** At most 1,001: that means "more than a thousand". */
  readonly total: number
  readonly next: number | null
}

/** Cases in which all the words that were typed occur, in any of their texts, newest case first. */
export const searchCases = (db: ReadDb, typed: string, { size, after }: SearchPage): Found => {
  const match = matchExpression(typed)
  if (match === null) return { cases: [], total: 0, next: null }
  const rows = db
    .prepare<Record<string, Cell>>(`
      SELECT ${selected('case_row')} FROM search_index JOIN case_row ON case_row.first_seq = search_index.rowid
      WHERE search_index MATCH @match AND search_index.rowid < @before
      ORDER BY search_index.rowid DESC LIMIT @limit`)
    .all({ match, before: after ?? Number.MAX_SAFE_INTEGER, limit: size + 1 })
  const cases = rows.slice(0, size).map((row) => decode('case_row', row))
  const total =
    db
      .prepare<{ total: number }>(`
        SELECT count(*) AS total FROM (SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT ${countedUpTo})`)
      .get(match)?.total ?? 0
  return { cases, total, next: rows.length > size ? (cases.at(-1)?.firstSeq ?? null) : null }
}
