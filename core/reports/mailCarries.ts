import { createHash } from 'node:crypto'
import type { Sha256 } from '#shared/kernel/id.ts'
import { linesIn, readMail } from '../formats/mail.ts'

/** Mails within mails, so deep. Deeper ones are taken to hold what was looked for. */
const deepest = 4
/** In bytes, and in lines. Reading keeps the process busy: a mail of this size half a second, of so many lines two. */
const largest = 20 * 1024 * 1024
const mostLines = 300_000

const hashOf = (bytes: Uint8Array): Sha256 => createHash('sha256').update(bytes).digest('hex') as Sha256

/**
 * Whether a mail (.eml) carries one of these contents, also in a mail within it. A mail that cannot be read, or is
 * too large to be read here, cannot be cleared either: true.
 */
export const mailCarries = async (
  mail: Uint8Array,
  contents: ReadonlySet<Sha256>,
  depth = 0,
): Promise<boolean> => {
  if (linesIn(mail) > mostLines) return true
  const read = await readMail(mail, { limit: largest })
  if (!read.accepted || depth > deepest) return true
  for (const { bytes, mediaType } of read.mail.attachments) {
    if (contents.has(hashOf(bytes))) return true
    if (mediaType === 'message/rfc822' && (await mailCarries(bytes, contents, depth + 1))) return true
  }
  return false
}
