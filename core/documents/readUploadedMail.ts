import { type Outcome, refused } from '#db/outcome.ts'
import type { CoreContext } from '../context.ts'
import type { MailFile } from '../formats/mailFile.ts'
import type { Upload } from '../uploads.ts'
import { openMail } from './openMail.ts'

/** A mail that was offered, with the id by which it is recognised when it comes again. */
export type UploadedMail = MailFile & { readonly messageId: string; readonly upload: Upload }

/**
 * Reads an offered mail, and with `into` puts its attachments in that folder; with `look`, sees what they say.
 * Refuses `notFound` (upload), and as `openMail` does.
 */
export const readUploadedMail = async (
  context: CoreContext,
  token: string,
  how: { readonly into?: string; readonly look?: boolean } = {},
): Promise<Outcome<UploadedMail>> => {
  const upload = context.uploads.take(token)
  if (!upload) return refused('notFound', { what: 'upload', id: token })
  const opened = await openMail(context, upload.path, how)
  if (!opened.ok) return opened
  const { read } = opened
  // A mail without a Message-ID is known by its content.
  const messageId = read.shown.content.messageId ?? `sha256:${read.sha256}`
  return { ok: true, ...read, messageId, upload }
}
