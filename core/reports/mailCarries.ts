import { createHash } from 'node:crypto'
import type { MailWarningCode } from '#shared/intake/mail.ts'
import type { Sha256 } from '#shared/kernel/id.ts'

/** In bytes, and in lines. Reading keeps the process busy: a mail of this size half a second, of so many lines two. */
const largest = 20 * 1024 * 1024
const mostLines = 300_000

/** What was not looked into. */
const notSeenThrough: ReadonlySet<MailWarningCode> = new Set([
  'nestedTooDeep',
  'attachedMailUnreadable',
  'tooManyParts',
  'openedTooLarge',
])

const hashOf = (bytes: Uint8Array): Sha256 => createHash('sha256').update(bytes).digest('hex') as Sha256

/**
 * Whether a mail (.eml) carries one of these contents, also in a mail within it. A mail that cannot be read, or not
 * to its depths, or is too large to be read here, cannot be cleared either: true.
 */
export const mailCarries = async (mail: Uint8Array, contents: ReadonlySet<Sha256>): Promise<boolean> => {
  const { linesIn, readMail } = await import('../formats/mail.ts')
  if (linesIn(mail) > mostLines) return true
  const read = await readMail(mail, { limit: largest, open: false })
  if (!read.accepted || read.leftClosed) return true
  const { attachments, warnings } = read.mail
  return (
    attachments.some(({ bytes }) => contents.has(hashOf(bytes))) ||
    warnings.some(({ code }) => notSeenThrough.has(code))
  )
}
