import type { Sha256 } from '#shared/kernel/id.ts'
import type { Administration } from './open.ts'
import type { Outcome } from './outcome.ts'
import { replaceSearched } from './projections/rewrite.ts'
import type { Db, ReadDb } from './sqlite.ts'
import { transact } from './transact.ts'

/** What a file says. The texts are a cache: each follows from a content that never changes (decision 0021). */
export type DocumentText = {
  readonly sha256: Sha256
  /** False for what could not be read: it is not tried again by the same reader. */
  readonly readable: boolean
  /** Empty where there is none. */
  readonly text: string
  /** Of a PDF: how many pages it has, and on how many of them there is no text (a scan). Null for other files. */
  readonly pages: number | null
  readonly silentPages: number | null
}

/** A content that is still to be read, with a name that it goes by. */
export type TextToRead = { readonly sha256: Sha256; readonly name: string }

/**
 * The contents of documents of cases that this version of the reader has not read yet, last added first.
 * `passed`: those that are not to be asked for now.
 */
export const textsToRead = (
  db: ReadDb,
  reader: number,
  { size, passed }: { readonly size: number; readonly passed: readonly Sha256[] },
): TextToRead[] =>
  db
    .prepare<TextToRead>(`
      SELECT sha256, max(name) AS name FROM case_document
      WHERE sha256 NOT IN (SELECT sha256 FROM document_text WHERE reader = @reader)
        AND sha256 NOT IN (SELECT value FROM json_each(@passed))
      GROUP BY sha256 ORDER BY max(document_id) DESC LIMIT @size`)
    .all({ reader, size, passed: JSON.stringify(passed) })

/**
 * Puts a text in place of what an older reader made of the content, and into the index of the cases that have it.
 * Refuses as `transact` does.
 */
export const keepText = (
  { db, kinds }: Pick<Administration, 'db' | 'kinds'>,
  reader: number,
  read: DocumentText,
): Outcome<object> =>
  transact(db, () => {
    db.write('DELETE FROM document_text WHERE sha256 = ?')(read.sha256)
    db.write(`
      INSERT INTO document_text (sha256, reader, readable, text, pages, silent_pages)
      VALUES (@sha256, @reader, @readable, @text, @pages, @silentPages)`)({
      ...read,
      reader,
      readable: Number(read.readable),
    })
    const kind = kinds.find(({ stream }) => stream === 'case')
    const cases = db.prepare<{ id: string }>(
      'SELECT DISTINCT case_id AS id FROM case_document WHERE sha256 = ?',
    )
    for (const { id } of kind ? cases.all(read.sha256) : []) {
      const { place, rows } = kind?.rowsOf(db, id) ?? {}
      if (place && rows) replaceSearched(db, place, rows)
    }
    return { ok: true }
  })

/** Forgets the texts of contents that no case refers to any more. Refuses as `transact` does. */
export const dropLooseTexts = (db: Db): Outcome<object> =>
  transact(db, () => {
    db.write('DELETE FROM document_text WHERE sha256 NOT IN (SELECT sha256 FROM case_document)')()
    return { ok: true }
  })

/** What was read of a content; null while it was not. */
export const textOf = (db: ReadDb, sha256: Sha256): DocumentText | null => {
  const row = db
    .prepare<Omit<DocumentText, 'readable'> & { readable: number }>(`
      SELECT sha256, readable, text, pages, silent_pages AS silentPages FROM document_text WHERE sha256 = ?`)
    .get(sha256)
  return row ? { ...row, readable: row.readable === 1 } : null
}

/** A document of a case, with what it says. */
export type SaidByDocument<D> = { readonly document: D; readonly text: string }

/** Those of a case's documents that say something, in the order in which they came. */
export const saidByDocuments = <D extends { readonly sha256: Sha256 }>(
  db: ReadDb,
  documents: readonly D[],
): SaidByDocument<D>[] =>
  documents.length === 0
    ? []
    : db
        .prepare<{ nth: number; text: string }>(`
          SELECT key AS nth, text FROM json_each(?) CROSS JOIN document_text ON sha256 = value
          WHERE text <> '' ORDER BY nth`)
        .all(JSON.stringify(documents.map(({ sha256 }) => sha256)))
        .flatMap(({ nth, text }) => {
          const document = documents[nth]
          return document ? [{ document, text }] : []
        })
