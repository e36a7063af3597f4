import type { CaseId, Sha256 } from '#shared/kernel/id.ts'
import type { Outcome } from './outcome.ts'
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

/** Puts a text in place of what an older reader made of the content. Refuses as `transact` does. */
export const keepText = (db: Db, reader: number, read: DocumentText): Outcome<object> =>
  transact(db, () => {
    db.write('DELETE FROM document_text WHERE sha256 = ?')(read.sha256)
    db.write(`
      INSERT INTO document_text (sha256, reader, readable, text, pages, silent_pages)
      VALUES (@sha256, @reader, @readable, @text, @pages, @silentPages)`)({
      ...read,
      reader,
      readable: Number(read.readable),
    })
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

/** Around what was found: no text has these characters. */
const [opening, ending] = ['\u0002', '\u0003']

/** A document of a case, with a piece of its text; `marks` are [from, to) within `text`. */
export type FoundText = {
  readonly name: string
  readonly text: string
  readonly marks: readonly (readonly [number, number])[]
}

const unmarked = (snippet: string): Omit<FoundText, 'name'> => {
  let text = ''
  const marks: [number, number][] = []
  for (const piece of snippet.replaceAll(/\s+/g, ' ').split(opening)) {
    const [found = '', rest] = piece.split(ending)
    if (rest !== undefined) marks.push([text.length, text.length + found.length])
    text += found + (rest ?? '')
  }
  return { text, marks }
}

/** The documents of a case in whose text `match` (an FTS5 expression) is, each with the best piece of it. */
export const foundInTexts = (db: ReadDb, caseId: CaseId, match: string, most: number): FoundText[] =>
  db
    .prepare<{ name: string; snippet: string }>(`
      SELECT name, snippet(document_index, 0, char(2), char(3), '…', 24) AS snippet
      FROM case_document CROSS JOIN document_text USING (sha256)
        CROSS JOIN document_index ON document_index.rowid = document_text.id
      WHERE case_id = @caseId AND document_index MATCH @match
      ORDER BY document_index.rank LIMIT @most`)
    .all({ caseId, match, most })
    .map(({ name, snippet }) => ({ name, ...unmarked(snippet) }))
