import type { CaseId, Sha256 } from '#shared/kernel/id.ts'
import { someone } from '../mergers.ts'
import type { Raw } from '../projections/cells.ts'
import type { CaseRow } from '../projections/rowTypes.ts'
import type { ReadDb } from '../sqlite.ts'
import { asCase, caseColumns } from './cases.ts'

/** The cases into which a mail was taken in, by its Message-ID, oldest first. */
export const casesByMessageId = (db: ReadDb, messageId: string): CaseRow[] =>
  db
    .prepare<Raw>(`
      SELECT ${caseColumns} FROM case_mail JOIN case_row USING (case_id)
      WHERE message_id = ? ORDER BY first_seq`)
    .all(messageId)
    .map(asCase)

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
