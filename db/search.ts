import type { CaseRow } from './projections/rowTypes.ts'
import { decode, selected } from './projections/tables.ts'
import type { Cell, ReadDb } from './sqlite.ts'

/** Beyond this many hits the exact number says nothing, and costs more than the hits. */
export const countedUpTo = 1001

/** More words than this are more than anyone types, and only cost time. */
const mostWords = 32

/** A shorter unfinished word is in nearly every document. */
const shortestUnfinished = 3

const wordsIn = (typed: string): string[] =>
  typed
    .normalize('NFC')
    .split(/[\s\p{C}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, mostWords)

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`

/**
 * What a person typed, as an FTS5 expression: all words must be there, the last one may be unfinished. Each word
 * is quoted, so that quotes, operators, column names and brackets are text; a word with a sign in it (`d'Hondt`,
 * `2026-0001`) becomes a phrase. Null when there is no letter or digit to look for.
 */
export const matchExpression = (typed: string): string | null => {
  const words = wordsIn(typed).map(quoted)
  return words.length === 0 ? null : `${words.join(' AND ')} *`
}

/** An expression a word, for the texts of documents; the last word may be unfinished. */
const matchesInTexts = (typed: string): string[] =>
  wordsIn(typed).map((word, nth, all) =>
    nth === all.length - 1 && word.length >= shortestUnfinished ? `${quoted(word)} *` : quoted(word),
  )

/** As an FTS5 expression: any of the words, as they are looked for in documents. Null when there is none. */
export const anyInTexts = (typed: string): string | null => matchesInTexts(typed).join(' OR ') || null

const casesWithText = (match: string): string => `
  SELECT case_row.first_seq FROM document_index
    CROSS JOIN document_text ON document_text.id = document_index.rowid
    CROSS JOIN case_document USING (sha256) CROSS JOIN case_row USING (case_id)
  WHERE document_index MATCH ${match}`

type RowsWith = { readonly rows: string; readonly bound: Record<string, Cell> }

/**
 * The rows of cases in which all words are: in what the case itself says; or, where a word is in one of its documents,
 * in both together, word by word.
 */
const rowsWith = (db: ReadDb, typed: string, match: string): RowsWith => {
  const inCase = 'SELECT rowid AS seq FROM search_index WHERE search_index MATCH @match'
  const any = anyInTexts(typed) ?? ''
  if (!db.prepare('SELECT 1 FROM document_index WHERE document_index MATCH ? LIMIT 1').get(any))
    return { rows: inCase, bound: { match } }
  const inTexts = matchesInTexts(typed)
  const words = wordsIn(typed).map(quoted)
  const bound: Record<string, Cell> = { match, any }
  const each = inTexts.map((inText, nth) => {
    bound[`text${nth}`] = inText
    bound[`case${nth}`] = nth === words.length - 1 ? `${words[nth]} *` : (words[nth] ?? '')
    return `(first_seq IN (${casesWithText(`@text${nth}`)})
      OR first_seq IN (SELECT rowid FROM search_index WHERE search_index MATCH @case${nth}))`
  })
  return {
    rows: `${inCase} UNION SELECT first_seq FROM case_row
      WHERE first_seq IN (${casesWithText('@any')}) AND ${each.join(' AND ')}`,
    bound,
  }
}

export type SearchPage = { readonly size: number /** `next` of the page before. */; readonly after?: number }

export type Found = {
  readonly cases: readonly CaseRow[]
  /** At most 1,001: that means "more than a thousand". */
  readonly total: number
  readonly next: number | null
}

/** Cases in which all the words that were typed occur, in any of their texts and documents, newest case first. */
export const searchCases = (db: ReadDb, typed: string, { size, after }: SearchPage): Found => {
  const match = matchExpression(typed)
  if (match === null) return { cases: [], total: 0, next: null }
  const { rows: having, bound } = rowsWith(db, typed, match)
  const rows = db
    .prepare<Record<string, Cell>>(`
      SELECT ${selected('case_row')} FROM (${having}) AS found JOIN case_row ON case_row.first_seq = found.seq
      WHERE found.seq < @before ORDER BY found.seq DESC LIMIT @limit`)
    .all({ ...bound, before: after ?? Number.MAX_SAFE_INTEGER, limit: size + 1 })
  const cases = rows.slice(0, size).map((row) => decode('case_row', row))
  const total =
    db
      .prepare<{ total: number }>(
        `SELECT count(*) AS total FROM (SELECT 1 FROM (${having}) LIMIT ${countedUpTo})`,
      )
      .get(bound)?.total ?? 0
  return { cases, total, next: rows.length > size ? (cases.at(-1)?.firstSeq ?? null) : null }
}
