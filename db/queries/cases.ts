import type { PlainDate } from '#shared/kernel/date.ts'
import type { CaseId } from '#shared/kernel/id.ts'
import { someone } from '../mergers.ts'
import { decode, type Raw, selected } from '../projections/cells.ts'
import type { CaseRow } from '../projections/rowTypes.ts'
import type { TallyKind } from '../projections/tallies.ts'
import { rememberedBy } from '../remembered.ts'
import type { ReadDb } from '../sqlite.ts'

export const caseColumns = selected('case_row')

export const asCase = (row: Raw): CaseRow => decode('case_row', row)

/** What a line of a list shows. */
const lineColumns = [
  'firstSeq',
  'caseId',
  'number',
  'stage',
  'direction',
  'customerId',
  'customerName',
  'klussenierId',
  'klussenierName',
  'subject',
  'mediatorId',
  'receivedOn',
  'step',
  'stepDueOn',
  'stepWaitsFor',
  'awaitedUntil',
  'pressingClock',
  'pressingOn',
  'outcome',
  'closedOn',
  'paused',
] as const satisfies readonly (keyof CaseRow)[]

export type CaseLineRow = Pick<CaseRow, (typeof lineColumns)[number]>

export const selectedForLine = selected('case_row', lineColumns)

/** As `decode`, for the one list that is asked for all day: the very row, with its flag read. */
export const asLine = <More extends object>(row: Raw & More): CaseLineRow & More => {
  const read: Record<string, unknown> = row
  read.paused = row.paused === 1
  return read as CaseLineRow & More
}

/** The lines of cases by their `firstSeq`, in the order in which they are asked for. */
export const linesAt = (db: ReadDb, seqs: readonly number[]): CaseLineRow[] => {
  // To have SQLite put so wide rows in order costs as much as to find them.
  const lines = new Map(
    db
      .prepare<Raw>(
        `SELECT ${selectedForLine} FROM json_each(?) AS asked CROSS JOIN case_row ON first_seq = asked.value`,
      )
      .all(JSON.stringify(seqs))
      .map((row) => [row.firstSeq as number, asLine(row)]),
  )
  return seqs.flatMap((seq) => lines.get(seq) ?? [])
}

/** The queue and, where a day is given, what was closed on it or after it; first opened first. */
export const casesOpenSince = (db: ReadDb, closedFrom: PlainDate | null): CaseRow[] =>
  db
    .prepare<Raw>(`
      SELECT ${caseColumns} FROM case_row WHERE queued = 1 OR closed_on >= @closedFrom
      ORDER BY first_seq`)
    .all({ closedFrom })
    .map(asCase)

/** `byStage`: of all cases; a stage without cases is not there. `queued`: how many are in the queue. */
export type CaseCounts = { readonly byStage: Readonly<Record<string, number>>; readonly queued: number }

export const countCases = (db: ReadDb): CaseCounts => {
  const byStage: Record<string, number> = {}
  let queued = 0
  const counts = db
    .prepare<{ kind: TallyKind; key: string; n: number }>(
      `SELECT kind, key, n FROM case_tally WHERE kind IN ('stage', 'queue')`,
    )
    .all()
  for (const { kind, key, n } of counts) {
    if (kind === 'stage') byStage[key] = n
    else queued = n
  }
  return { byStage, queued }
}

/** In how many cases of the queue something had to be done before `day`. */
export const countLate = (db: ReadDb, day: PlainDate): number =>
  db
    .prepare<{ n: number | null }>(`SELECT sum(n) AS n FROM case_tally WHERE kind = 'due' AND key < ?`)
    .get(day)?.n ?? 0

/** Null where there is no such case. */
export const caseById = (db: ReadDb, id: CaseId): CaseRow | null => {
  const row = db.prepare<Raw>(`SELECT ${caseColumns} FROM case_row WHERE case_id = ?`).get(id)
  return row ? asCase(row) : null
}

/** By the number that people say, `2026-0001`; null where there is no such case. */
export const caseByNumber = (db: ReadDb, number: string): CaseRow | null => {
  const row = db.prepare<Raw>(`SELECT ${caseColumns} FROM case_row WHERE number = ?`).get(number)
  return row ? asCase(row) : null
}

/** As many are asked for while one works through a list. */
const idsByNumber = rememberedBy<CaseId | null>(1_000)

/** The id alone: nearly every question about a case begins with it, and one that is opened is asked about by several. */
export const caseIdOf = (db: ReadDb, number: string): CaseId | null =>
  idsByNumber(
    db,
    number,
    () =>
      db.prepare<{ id: CaseId }>('SELECT case_id AS id FROM case_row WHERE number = ?').get(number)?.id ??
      null,
  )

/** The number for the next case of a year: `2026-0001`. To be asked in the transaction that opens the case. */
export const nextCaseNumber = (db: ReadDb, year: number): string => {
  // By value, for the year that has more than 9,999. '.' is the sign after '-'.
  const last = db
    .prepare<{ last: number | null }>(`
      SELECT max(CAST(substr(number, 6) AS INTEGER)) AS last FROM case_row WHERE number >= ? AND number < ?`)
    .get(`${year}-`, `${year}.`)?.last
  return `${year}-${String((last ?? 0) + 1).padStart(4, '0')}`
}

/** Numbers for many cases that are opened in one transaction, each year's one after another. */
export const caseNumbers = (db: ReadDb): ((year: number) => string) => {
  const next = new Map<number, number>()
  return (year) => {
    const number = next.get(year) ?? Number(nextCaseNumber(db, year).slice(5))
    next.set(year, number + 1)
    return `${year}-${String(number).padStart(4, '0')}`
  }
}

/** The cases of a customer or a Klussenier under all records of his, open and closed, last opened first. */
export const casesOfPerson = (db: ReadDb, id: string): CaseRow[] =>
  db
    .prepare<Raw>(`
      ${someone('VALUES (@id)')}
      SELECT ${caseColumns} FROM case_row
      WHERE customer_id IN (SELECT id FROM someone) OR klussenier_id IN (SELECT id FROM someone)
      ORDER BY first_seq DESC`)
    .all({ id })
    .map(asCase)

/** In how many cases someone is under this very record. */
export const casesUnder = (db: ReadDb, id: string): number =>
  db
    .prepare<{ n: number }>(
      'SELECT count(*) AS n FROM case_row WHERE customer_id = @id OR klussenier_id = @id',
    )
    .get({ id })?.n ?? 0

/** The open cases of a customer or a Klussenier, under all records of his. */
export const openCasesOfPerson = (db: ReadDb, id: string): CaseId[] =>
  db
    .prepare<{ id: CaseId }>(`
      ${someone('VALUES (@id)')}
      SELECT case_id AS id FROM case_row
      WHERE (customer_id IN (SELECT id FROM someone) OR klussenier_id IN (SELECT id FROM someone))
        AND closed_on IS NULL
      ORDER BY first_seq`)
    .all({ id })
    .map((row) => row.id)

/** The open cases whose terms are not the version that was in force on the day of their agreement. */
export const casesWithOtherTerms = (db: ReadDb): { caseId: CaseId; number: string }[] =>
  db
    .prepare<{ caseId: CaseId; number: string }>(`
      SELECT case_id AS caseId, number FROM case_row
      WHERE agreed_on IS NOT NULL AND closed_on IS NULL AND terms_id IS NOT (
        SELECT id FROM terms_row WHERE applies_from <= agreed_on AND withdrawn_for IS NULL
        ORDER BY applies_from DESC, id DESC LIMIT 1)
      ORDER BY first_seq`)
    .all()
