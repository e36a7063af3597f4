import type { ReadDb } from '../sqlite.ts'

/** As much of what one document says, and of what all those of a case say, is found. In characters. */
const most = { document: 100_000, together: 300_000 }

/** What contents say, as far as it was read, in the order of the list (hashes, as JSON). */
export const saidIn = (db: ReadDb, contents: string): string =>
  contents === '[]'
    ? ''
    : db
        .prepare<{ text: string }>(`
          SELECT substr(text, 1, ${most.document}) AS text
          FROM json_each(?) AS content CROSS JOIN document_text ON document_text.sha256 = content.value
          ORDER BY content.key`)
        .all(contents)
        .map(({ text }) => text)
        .join('\n')
        .slice(0, most.together)
