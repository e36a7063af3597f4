import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Instant } from '#shared/kernel/date.ts'
import { writeMailDate } from './mail-date.ts'

export type Mailbox = { readonly name: string; readonly address: string }

/** A mail to be sent by someone's mail client. Names and the subject may hold anything. */
export type MailDraft = {
  /** Null: whoever sends it. */
  readonly from: Mailbox | null
  readonly to: Mailbox
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Without angle brackets. */
  readonly messageId: string
  readonly date: Instant
  readonly attachments: readonly {
    readonly name: string
    readonly mediaType: string
    readonly path: string
  }[]
}

/** A header is one line: what would begin another one is a space. */
const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
const boxOf = ({ name, address }: Mailbox) => ({ name: oneLine(name), address })

/**
 * Writes a mail that mail clients open as a draft: `X-Unsent` makes Outlook show it with a Send button. Attachments
 * are read in pieces. Gives the size in bytes. Throws what the disk throws.
 */
export const writeMailDraft = async (draft: MailDraft, out: string): Promise<number> => {
  const { from, to, subject, text, html, messageId, date, attachments } = draft
  const mail = new MailComposer({
    ...(from && { from: boxOf(from) }),
    to: boxOf(to),
    subject: oneLine(subject),
    text,
    html,
    messageId: `<${messageId}>`,
    date: writeMailDate(date),
    headers: { 'X-Unsent': '1' },
    attachments: attachments.map(({ name, mediaType, path }) => ({
      filename: name,
      path,
      // A mail inside a mail may not be encoded, and would come out with other line ends: it travels as a file.
      contentType: mediaType.startsWith('message/') ? 'application/octet-stream' : mediaType,
      contentTransferEncoding: 'base64',
      contentDisposition: 'attachment',
    })),
    // Nothing that is in a letter is fetched from anywhere.
    disableUrlAccess: true,
  })
  await pipeline(mail.compile().createReadStream(), createWriteStream(out))
  return (await stat(out)).size
}
