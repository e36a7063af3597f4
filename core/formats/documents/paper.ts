import { readFile } from 'node:fs/promises'
import { type Outcome, refused } from '#db/outcome.ts'
import { ArchiveError } from '../archive.ts'
import { headLength, mediaTypeOf } from '../media.ts'
import { htmlOfDocx } from './docxHtml.ts'
import { htmlOfOdt } from './odtHtml.ts'

export const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const openDocumentText = 'application/vnd.oasis.opendocument.text'

export type PaperOrder = { readonly path: string; readonly name: string }

/** A text of an office program as HTML, see `htmlOfDocx` and `htmlOfOdt`; null for any other file. Throws as they do. */
export const paperHtml = async (bytes: Uint8Array, name: string): Promise<string | null> => {
  const mediaType = mediaTypeOf(bytes.subarray(0, headLength), name, null)
  if (mediaType === wordDocument) return htmlOfDocx(bytes)
  return mediaType === openDocumentText ? htmlOfOdt(bytes) : null
}

/**
 * Reads a text of an office program for showing. Refuses `documentTooLarge` for one that unpacks to too much, and
 * `documentDamaged` for what cannot be read. Throws what the disk throws.
 */
export const readPaper = async ({ path, name }: PaperOrder): Promise<Outcome<{ html: string }>> => {
  const bytes = new Uint8Array(await readFile(path))
  try {
    const html = await paperHtml(bytes, name)
    return html === null ? refused('documentDamaged', {}) : { ok: true, html }
  } catch (error) {
    const large = error instanceof ArchiveError && ['tooLarge', 'tooManyEntries'].includes(error.fault)
    // Whatever the converter made of it: the file is not what Word or LibreOffice wrote.
    return refused(large ? 'documentTooLarge' : 'documentDamaged', {})
  }
}
