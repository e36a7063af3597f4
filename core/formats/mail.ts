import { Temporal } from 'temporal-polyfill'
import type { MailContent } from '#shared/intake/mail.ts'
import { type Instant, instant } from '#shared/kernel/date.ts'
import { refusal, refuse } from '#shared/kernel/decider.ts'
import type { Refusal } from '#shared/refusals.ts'
import { type RawRead, readEml } from './mail-eml.ts'
import { type MailAttachment, outlookMessage } from './mail-parts.ts'
import { isMsg } from './mail-source.ts'
import { mailTree } from './mail-tree.ts'
import { readMsg } from './msg.ts'

export { linesIn } from './mail-eml.ts'
export type { MailAttachment } from './mail-parts.ts'

/** A mail with all that it carries. */
export type ParsedMail = Omit<MailContent, 'attachments'> & {
  /** As it was sent (at most `longestHtml` of it), never trusted: to be sanitised where it is shown. */
  readonly html: string | null
  readonly attachments: readonly MailAttachment[]
}

export type MailRead =
  | {
      readonly accepted: true
      readonly mail: ParsedMail
      /** Something was left closed because of `open: false`: the mail is to be read again, elsewhere. */
      readonly leftClosed: boolean
    }
  | { readonly accepted: false; readonly refusal: Refusal }

export type ReadMailOptions = {
  /** The largest file that is read, in bytes. */
  readonly limit?: number
  /** What a plausible date may not lie after. */
  readonly now?: Instant
  /** False leaves closed what a library of its own must open (winmail.dat, a ZIP); true when left out. */
  readonly open?: boolean
}

/** In bytes. */
export const largestMail = 100 * 1024 * 1024

/**
 * Reads a mail as a mail program saves it (.eml, RFC 5322 and MIME; Apple Mail's .emlx; Outlook's .msg), with what is in its parts:
 * mails within it are read like any other, see `mailTree`. Refuses an empty file, one above the limit, one that is
 * no mail, and one built to take a reader down; never throws, whatever the bytes. It keeps the process busy all the
 * while: 60 MB take two seconds and 250 MB of memory, and a file of nothing but line ends half a minute: `openMail`
 * gives it a process of its own.
 */
export const readMail = async (bytes: Uint8Array, options: ReadMailOptions = {}): Promise<MailRead> => {
  const limit = options.limit ?? largestMail
  if (bytes.length === 0) return refuse(refusal('emptyFile', {}))
  if (bytes.length > limit) return refuse(refusal('fileTooLarge', { size: bytes.length, limit }))
  const open = options.open ?? true
  if (!open && isMsg(bytes)) return refuse(refusal('notAMail', { found: outlookMessage }))
  const read = await readOne(bytes)
  if (!read.accepted) return read
  const tree = await mailTree(read.raw, {
    now: options.now ?? currentInstant(),
    read: readOne,
    open,
  })
  const { content, html, attachments, leftClosed } = tree
  return { accepted: true, mail: { ...content, html, attachments }, leftClosed }
}

/** One mail, of either format. */
const readOne = (bytes: Uint8Array): Promise<RawRead> => (isMsg(bytes) ? readMsg(bytes) : readEml(bytes))

const currentInstant = (): Instant => instant.parse(Temporal.Now.instant().toString())
