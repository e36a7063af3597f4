import type { PastCase } from '#shared/people/earlier.ts'
import { someone } from '../mergers.ts'
import type { ReadDb } from '../sqlite.ts'

/** The cases of someone under all records of his, last opened first; without `but`, and without what came in after it on the same day. */
export const pastCasesOf = (db: ReadDb, id: string, but: string | null): PastCase[] =>
  db
    .prepare<PastCase>(`
      ${someone('VALUES (@id)')}
      SELECT case_id AS caseId, number, subject, direction, received_on AS receivedOn, outcome, merits
      FROM case_row
      WHERE (customer_id IN (SELECT id FROM someone) OR klussenier_id IN (SELECT id FROM someone))
        AND case_row.number IS NOT @but
        AND NOT EXISTS (
          SELECT 1 FROM case_row AS asked WHERE asked.number = @but
            AND asked.received_on = case_row.received_on AND asked.first_seq < case_row.first_seq)
      ORDER BY first_seq DESC`)
    .all({ id, but })
