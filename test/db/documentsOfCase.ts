import { decode, type Raw, selected } from '#db/projections/cells.ts'
import type { CaseDocumentRow } from '#db/projections/rowTypes.ts'
import type { ReadDb } from '#db/sqlite.ts'
import type { CaseId } from '#shared/kernel/id.ts'

/** The documents of a case as the rows say, in the order in which they were added. */
export const documentsOfCase = (db: ReadDb, id: CaseId): CaseDocumentRow[] =>
  db
    .prepare<Raw>(
      `SELECT ${selected('case_document')} FROM case_document WHERE case_id = ? ORDER BY document_id`,
    )
    .all(id)
    .map((row) => decode('case_document', row))
