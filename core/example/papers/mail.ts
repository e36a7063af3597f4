import type { Instant } from '#shared/kernel/date.ts'

type Attachment = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }

export type MailText = {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly at: Instant
  /** Without angle brackets. */
  readonly messageId: string
  readonly paragraphs: readonly string[]
  readonly attachments?: readonly Attachment[]
}

const boundary = '=_voorbeeld_grens'

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** RFC 5322, 3.3; the name of the day may be left out. */
const dateHeader = (at: Instant): string => {
  const [year, month, day] = at.slice(0, 10).split('-')
  return `${Number(day)} ${months[Number(month) - 1]} ${year} ${at.slice(11, 19)} +0000`
}

/** RFC 2045: lines of at most 76 characters. */
const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\r\n')

/** A mail as a program would send it. Words beyond ASCII are encoded, also in the head. */
export const composeMail = (text: MailText): Uint8Array => {
  const encoded = (word: string) =>
    /^[\x20-\x7e]*$/.test(word) ? word : `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`
  const body = new TextEncoder().encode(text.paragraphs.join('\r\n\r\n'))
  const plain = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(body),
  ]
  const head = [
    `From: ${text.from}`,
    `To: ${text.to}`,
    `Subject: ${encoded(text.subject)}`,
    `Date: ${dateHeader(text.at)}`,
    `Message-ID: <${text.messageId}>`,
    'MIME-Version: 1.0',
  ]
  const parts = (text.attachments ?? []).flatMap(({ name, mediaType, bytes }) => [
    `--${boundary}`,
    `Content-Type: ${mediaType}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(bytes),
  ])
  const lines = parts.length
    ? [
        ...head,
        `Content-Type: multipart/mixed; boundary="${boundary}"`,
        '',
        `--${boundary}`,
        ...plain,
        ...parts,
        `--${boundary}--`,
      ]
    : [...head, ...plain]
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`)
}
