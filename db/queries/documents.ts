import type { Sha256 } from '#shared/kernel/id.ts'
import type { ReadDb } from '../sqlite.ts'

/** The numbers of the cases that have a document with this content, first opened first. */
export const casesWithContent = (db: ReadDb, sha256: Sha256): string[] =>
  db
    .prepare<{ number: string }>(`
      SELECT number FROM case_row WHERE case_id IN (SELECT case_id FROM case_document WHERE sha256 = ?)
      ORDER BY first_seq`)
    .all(sha256)
    .map((row) => row.number)

/** Every content that the administration refers to, once, with its size in bytes: what `verifyDocuments` looks for. */
export const contentsReferredTo = (db: ReadDb): { sha256: Sha256; size: number }[] =>
  db
    .prepare<{ sha256: Sha256; size: number }>(
      'SELECT sha256, size FROM case_document UNION SELECT sha256, size FROM terms_row ORDER BY sha256',
    )
    .all()
