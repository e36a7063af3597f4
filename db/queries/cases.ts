import type { PlainDate } from '#shared/kernel/date.ts'
import type { CaseId, Sha256 } from '#shared/kernel/id.ts'
import type { CaseDocumentRow, CaseLetterRow, CaseRow } from '../projections/rowTypes.ts'
import { decode, selected } from '../projections/tables.ts'
import type { TallyKind } from '../projections/tallies.ts'
import type { Cell, ReadDb } from '../sqlite.ts'

type Raw = Record<string, Cell>
const caseColumns = selected('case_row')
const asCase = (row: Raw): CaseRow => decode('case_row', row)

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

/** All records of the person that one of them is of, as a `WITH` clause: \`someone\`. It goes through mergers both ways. */
export const someone = (first: string): string => `
  WITH RECURSIVE someone(id) AS (
    ${first}
    UNION SELECT merged_into FROM person_row JOIN someone USING (id) WHERE merged_into IS NOT NULL
    UNION SELECT person_row.id FROM person_row JOIN someone ON merged_into = someone.id)`

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

export const caseById = (db: ReadDb, id: CaseId): CaseRow | null => {
  const row = db.prepare<Raw>(`SELECT ${caseColumns} FROM case_row WHERE case_id = ?`).get(id)
  return row ? asCase(row) : null
}

export const caseByNumber = (db: ReadDb, number: string): CaseRow | null => {
  const row = db.prepare<Raw>(`SELECT ${caseColumns} FROM case_row WHERE number = ?`).get(number)
  return row ? asCase(row) : null
}

/** The id alone: nearly every question begins with it. */
export const caseIdOf = (db: ReadDb, number: string): CaseId | null =>
  db.prepare<{ id: CaseId }>('SELECT case_id AS id FROM case_row WHERE number = ?').get(number)?.id ?? null

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

/** The cases into which a mail was taken in, by its Message-ID, oldest first. */
export const casesByMessageId = (db: ReadDb, messageId: string): CaseRow[] =>
  db
    .prepare<Raw>(`
      SELECT ${caseColumns} FROM case_mail JOIN case_row USING (case_id)
      WHERE message_id = ? ORDER BY first_seq`)
    .all(messageId)
    .map(asCase)

/** A letter that was mailed, and in which case. */
export type MailedLetter = Omit<CaseLetterRow, 'messageId'>

/**
 * The letter that a mail answers, by the Message-IDs that it names: of the first one that is a letter's. The ids
 * without angle brackets, the most telling first. Null when none is.
 */
export const letterByMessageId = (db: ReadDb, messageIds: readonly string[]): MailedLetter | null => {
  const question = db.prepare<Raw>(`
    SELECT ${selected('case_letter')} FROM case_letter JOIN case_row USING (case_id)
    WHERE message_id = ? ORDER BY first_seq LIMIT 1`)
  for (const id of messageIds) {
    const row = question.get(id)
    if (!row) continue
    const { messageId: _, ...letter } = decode('case_letter', row)
    return letter
  }
  return null
}

/** The cases that have or sent one of these mails, by their Message-IDs; first opened first. */
export const casesWithMail = (db: ReadDb, messageIds: readonly string[]): CaseId[] =>
  db
    .prepare<{ id: CaseId }>(`
      SELECT case_id AS id FROM case_row WHERE case_id IN (
        SELECT case_id FROM case_letter WHERE message_id IN (SELECT value FROM json_each(@ids))
        UNION SELECT case_id FROM case_mail WHERE message_id IN (SELECT value FROM json_each(@ids)))
      ORDER BY first_seq`)
    .all({ ids: JSON.stringify(messageIds) })
    .map((row) => row.id)

/** The numbers of the cases that have a document with this content, first opened first. */
export const casesWithContent = (db: ReadDb, sha256: Sha256): string[] =>
  db
    .prepare<{ number: string }>(`
      SELECT number FROM case_row WHERE case_id IN (SELECT case_id FROM case_document WHERE sha256 = ?)
      ORDER BY first_seq`)
    .all(sha256)
    .map((row) => row.number)

/** The open cases of those with one of these addresses for mail, first opened first. */
export const openCasesOfAddresses = (db: ReadDb, emails: readonly string[]): CaseId[] =>
  db
    .prepare<{ id: CaseId }>(`
      ${someone('SELECT person_row.id FROM person_row JOIN json_each(@emails) ON email = value')}
      SELECT case_id AS id FROM case_row
      WHERE closed_on IS NULL
        AND (customer_id IN (SELECT id FROM someone) OR klussenier_id IN (SELECT id FROM someone))
      ORDER BY first_seq LIMIT 200`)
    .all({ emails: JSON.stringify(emails) })
    .map((row) => row.id)

/** The documents of a case, in the order in which they were added. */
export const documentsOfCase = (db: ReadDb, id: CaseId): CaseDocumentRow[] =>
  db
    .prepare<Raw>(
      `SELECT ${selected('case_document')} FROM case_document WHERE case_id = ? ORDER BY document_id`,
    )
    .all(id)
    .map((row) => decode('case_document', row))

/** Which of these mails, by their Message-IDs, and of these contents there are in cases. */
export const mailsInCases = (
  db: ReadDb,
  { messageIds, contents }: { readonly messageIds: readonly string[]; readonly contents: readonly Sha256[] },
): { readonly messageIds: ReadonlySet<string>; readonly contents: ReadonlySet<string> } => {
  const known = (table: string, column: string, asked: readonly string[]) =>
    new Set(
      db
        .prepare<{ value: string }>(
          `SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM ${table} WHERE ${column} = value)`,
        )
        .all(JSON.stringify(asked))
        .map(({ value }) => value),
    )
  return {
    messageIds: known('case_mail', 'message_id', messageIds),
    contents: known('case_document', 'sha256', contents),
  }
}

/** Every content that the administration refers to, once, with its size in bytes: what `verifyDocuments` looks for. */
export const contentsReferredTo = (db: ReadDb): { sha256: Sha256; size: number }[] =>
  db
    .prepare<{ sha256: Sha256; size: number }>(
      'SELECT sha256, size FROM case_document UNION SELECT sha256, size FROM terms_row ORDER BY sha256',
    )
    .all()
