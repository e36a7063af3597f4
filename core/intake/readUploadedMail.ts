import { readFile } from 'node:fs/promises'
import { hashOf } from '#db/chain.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import type { CoreContext } from '../context.ts'
import { type ParsedMail, readMail } from '../formats/mail.ts'

/** A mail that was offered, with the id by which it is recognised when it comes again. */
export type UploadedMail = {
  readonly mail: ParsedMail
  readonly messageId: string
  readonly bytes: Uint8Array
}

/** Reads an offered mail. Refuses `notFound` (upload), `fileMissing`, and as `readMail` does. */
export const readUploadedMail = async (
  context: CoreContext,
  token: string,
): Promise<Outcome<UploadedMail>> => {
  const upload = context.uploads.take(token)
  if (!upload) return refused('notFound', { what: 'upload', id: token })
  const bytes = await readFile(upload.path).catch(() => null)
  if (!bytes) return refused('fileMissing', { name: upload.name })
  const read = await readMail(bytes, { now: context.now() })
  if (!read.accepted) return { ok: false, refusal: read.refusal }
  // A mail without a Message-ID is known by its content.
  const messageId = read.mail.messageId ?? `sha256:${hashOf(bytes)}`
  return { ok: true, mail: read.mail, messageId, bytes }
}
