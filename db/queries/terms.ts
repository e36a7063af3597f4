import type { PlainDate } from '#shared/kernel/date.ts'
import { decode, type Raw, selected } from '../projections/cells.ts'
import type { TermsRow } from '../projections/rowTypes.ts'
import type { ReadDb } from '../sqlite.ts'

const columns = selected('terms_row')

/** The version of the terms that applied on a day: of those from that day or before, the last; null when there is none. */
export const termsInForceOn = (db: ReadDb, day: PlainDate): TermsRow | null => {
  const row = db
    .prepare<Raw>(`
      SELECT ${columns} FROM terms_row WHERE applies_from <= ? AND withdrawn_for IS NULL ORDER BY applies_from DESC, id DESC LIMIT 1`)
    .get(day)
  return row ? decode('terms_row', row) : null
}

/** All versions of the terms, newest first, withdrawn ones included. */
export const termsList = (db: ReadDb): TermsRow[] =>
  db
    .prepare<Raw>(`SELECT ${columns} FROM terms_row ORDER BY applies_from DESC, id DESC`)
    .all()
    .map((row) => decode('terms_row', row))
