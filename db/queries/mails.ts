import type { CaseId, Sha256 } from '#shared/kernel/id.ts'
import type { CaseLetterRow, CaseRow } from '../projections/rowTypes.ts'
import { decode, type Raw, selected } from '../projections/tables.ts'
import type { ReadDb } from '../sqlite.ts'
import { asCase, caseColumns } from './cases.ts'
import { someone } from './persons.ts'

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
