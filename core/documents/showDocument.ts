import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { documentPath } from '#db/documents.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import type { ShownMail } from '#shared/contract/files.ts'
import type { Sha256 } from '#shared/kernel/id.ts'
import type { CoreContext } from '../context.ts'
import { readMail } from '../formats/mail.ts'

/** Characters of a text that are shown. The file itself keeps all of it. */
const longestShown = 200_000

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** A stored mail, read for showing. Refuses `notFound`, and as `readMail` does. */
export const showMail = async (
  context: CoreContext,
  sha256: Sha256,
): Promise<Outcome<{ mail: ShownMail }>> => {
  try {
    const bytes = await readFile(join(context.administration.folder, documentPath(sha256)))
    const read = await readMail(bytes, { now: context.now() })
    return read.accepted ? { ok: true, mail: shownMail(read.mail) } : { ok: false, refusal: read.refusal }
  } catch (error) {
    if (isMissing(error)) return refused('notFound', { what: 'document', id: sha256 })
    throw error
  }
}

type Parsed = Extract<Awaited<ReturnType<typeof readMail>>, { accepted: true }>['mail']

/** A mail as the page gets it: the attachments' bytes stay here. */
export const shownMail = ({ html, attachments, ...content }: Parsed): ShownMail => ({
  html,
  content: { ...content, attachments: attachments.map(({ bytes: _, ...part }) => part) },
})

/** UTF-8, or what Windows wrote before that. */
const decoded = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A stored text, for showing. Refuses `notFound`. */
export const showText = async (
  context: CoreContext,
  sha256: Sha256,
): Promise<Outcome<{ text: string; cut: boolean }>> => {
  try {
    const file = await open(join(context.administration.folder, documentPath(sha256)), 'r')
    try {
      const { size } = await file.stat()
      const bytes = new Uint8Array(Math.min(size, longestShown))
      await file.read(bytes, 0, bytes.length, 0)
      return { ok: true, text: decoded(bytes), cut: size > bytes.length }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isMissing(error)) return refused('notFound', { what: 'document', id: sha256 })
    throw error
  }
}
