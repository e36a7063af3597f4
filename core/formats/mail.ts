import PostalMime, { type Address, type Email } from 'postal-mime'
import { Temporal } from 'temporal-polyfill'
import { maximum } from '#shared/case/facts.ts'
import type { MailAddress, MailContent, MailPart, MailWarning } from '#shared/intake/mail.ts'
import { type Instant, instant } from '#shared/kernel/date.ts'
import { refusal, refuse } from '#shared/kernel/decider.ts'
import type { Refusal } from '#shared/refusals.ts'
import { automaticOf } from './mail-automatic.ts'
import { isPlausible, readMailDate } from './mail-date.ts'
import { longestHtml, textOfHtml, tidy } from './mail-text.ts'
import { asLatin1, headLength, looksLikeMail, mediaTypeOf } from './media.ts'
import { documentNames } from './names.ts'

export type MailAttachment = MailPart & { readonly bytes: Uint8Array }

/** A mail with all that it carries. */
export type ParsedMail = Omit<MailContent, 'attachments'> & {
  /** As it was sent (at most `longestHtml` of it), never trusted: to be sanitised where it is shown. */
  readonly html: string | null
  readonly attachments: readonly MailAttachment[]
}

export type MailRead =
  | { readonly accepted: true; readonly mail: ParsedMail }
  | { readonly accepted: false; readonly refusal: Refusal }

export type ReadMailOptions = {
  /** The largest file that is read, in bytes. */
  readonly limit?: number
  /** What a plausible date may not lie after. */
  readonly now?: Instant
}

/** In bytes. */
export const largestMail = 100 * 1024 * 1024
/** A file of `largestMail` in base64 has 1.4 million; the parser's time grows faster than the lines do. */
const mostLines = 1_500_000
const notMail = new Set(['application/octet-stream', 'message/rfc822', 'text/plain', 'text/html', 'text/csv'])

/**
 * Reads a mail as a mail program saves it (.eml, RFC 5322 and MIME). A mail inside the mail stays a document.
 * Refuses an empty file, one above the limit, one that is no mail, and one built to take a reader down; never
 * throws, whatever the bytes. It keeps the process busy all the while: 60 MB take two seconds and
 * 250 MB of memory, and a file of nothing but line ends half a minute: `openMail` gives it a process of its own.
 */
export const readMail = async (bytes: Uint8Array, options: ReadMailOptions = {}): Promise<MailRead> => {
  const limit = options.limit ?? largestMail
  if (bytes.length === 0) return refuse(refusal('emptyFile', {}))
  if (bytes.length > limit) return refuse(refusal('fileTooLarge', { size: bytes.length, limit }))
  const found = mediaTypeOf(bytes.subarray(0, headLength), null, null)
  const source = fromFirstHeader(bytes)
  if (!notMail.has(found) || !looksLikeMail(asLatin1(headOf(source))))
    return refuse(refusal('notAMail', { found }))
  const lines = linesIn(source)
  if (lines > mostLines) return refuse(refusal('mailUnreadable', { detail: `${lines} lines` }))
  try {
    const email = await PostalMime.parse(source, { forceRfc822Attachments: true })
    return { accepted: true, mail: toMail(email, options.now ?? currentInstant()) }
  } catch (error) {
    // The reader's own limits: parts nested hundreds deep, megabytes of headers.
    return refuse(
      refusal('mailUnreadable', { detail: error instanceof Error ? error.message : String(error) }),
    )
  }
}

const currentInstant = (): Instant => instant.parse(Temporal.Now.instant().toString())

const lf = 0x0a
const cr = 0x0d

export const linesIn = (bytes: Uint8Array): number => {
  let count = 1
  for (let at = bytes.indexOf(lf); at !== -1; at = bytes.indexOf(lf, at + 1)) count++
  return count
}

/** The bytes up to the first empty line. */
const headOf = (bytes: Uint8Array): Uint8Array => {
  for (let at = bytes.indexOf(lf); at !== -1; at = bytes.indexOf(lf, at + 1)) {
    const next = bytes[at + 1] === cr ? at + 2 : at + 1
    if (bytes[next] === lf) return bytes.subarray(0, at + 1)
  }
  return bytes
}

/**
 * Leaves out a byte order mark and empty lines before the headers, and turns headers that hold bare
 * Latin-1 (old mailers) into UTF-8, which the parser takes all headers for.
 */
const fromFirstHeader = (bytes: Uint8Array): Uint8Array => {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (bytes[start] === lf || bytes[start] === cr) start++
  const mail = bytes.subarray(start)
  const head = headOf(mail)
  if (!new TextDecoder().decode(head).includes('\ufffd')) return mail
  const readable = new TextEncoder().encode(new TextDecoder('windows-1252').decode(head))
  const whole = new Uint8Array(readable.length + mail.length - head.length)
  whole.set(readable)
  whole.set(mail.subarray(head.length), readable.length)
  return whole
}

const toMail = (email: Email, now: Instant): ParsedMail => {
  const html = email.html?.slice(0, longestHtml).toWellFormed() ?? null
  const plain = tidy(email.text ?? '')
  const text = plain || textOfHtml(html ?? '')
  const attachments = toAttachments(email)
  const dateHeader = email.headers.find((header) => header.key === 'date')?.value ?? ''
  const date = readMailDate(dateHeader)
  const datePlausible = date !== null && isPlausible(date, now)
  const messageId = idsIn(email.messageId)[0] ?? null
  const subject = tidy(email.subject ?? '').replace(/\s+/g, ' ') || null
  const from = flatten(email.from ? [email.from] : [])[0] ?? null

  const warnings: MailWarning[] = []
  const warn = (when: boolean, warning: MailWarning) => when && warnings.push(warning)
  warn(!messageId, { code: 'noMessageId', facts: {} })
  warn(!dateHeader, { code: 'noDate', facts: {} })
  warn(dateHeader !== '' && !datePlausible, { code: 'implausibleDate', facts: { date: dateHeader } })
  warn(!subject, { code: 'noSubject', facts: {} })
  warn(!from, { code: 'noSender', facts: {} })
  warn(!text, { code: 'emptyText', facts: {} })
  warn(!plain && text !== '', { code: 'textFromHtml', facts: {} })
  warn(text.length > maximum.text, { code: 'textCutOff', facts: { at: maximum.text } })
  warn(text.includes('\ufffd') || (subject?.includes('\ufffd') ?? false), {
    code: 'undecodableText',
    facts: {},
  })

  return {
    messageId,
    inReplyTo: idsIn(email.inReplyTo)[0] ?? null,
    references: idsIn(email.references),
    from,
    to: flatten(email.to ?? []),
    cc: flatten(email.cc ?? []),
    replyTo: flatten(email.replyTo ?? []),
    subject,
    date,
    datePlausible,
    text: text.slice(0, maximum.text).toWellFormed(),
    html,
    attachments,
    carried: [],
    automatic: automaticOf(email.headers, reports(email), { from: from?.address ?? null, subject }),
    warnings: [...warnings, ...attachmentWarnings(email, attachments)],
  }
}

const reports = (email: Email) =>
  email.attachments.map(({ mimeType, content }) => ({
    mimeType,
    text: () => new TextDecoder().decode(contentOf(content).subarray(0, longestHtml)),
  }))

/** The ids in a Message-ID, In-Reply-To or References header, without brackets. */
const idsIn = (header: string | undefined): string[] =>
  (header ?? '').split(/[<>\s,]+/).filter((id) => id !== '' && id.length <= 998)

const flatten = (addresses: readonly Address[]): MailAddress[] =>
  addresses
    .flatMap((address) => address.group ?? [address])
    .map(({ name, address }) => {
      const lower = address.trim().toLowerCase() || null
      const said =
        tidy(name)
          .replace(/\s+/g, ' ')
          .replace(/^(['"])(.*)\1$/, '$2') || null
      return { name: said?.toLowerCase() === lower ? null : said, address: lower }
    })
    .filter(({ name, address }) => name !== null || address !== null)

const contentOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

const toAttachments = (email: Email): MailAttachment[] => {
  const read = email.attachments.map((attachment) => {
    const bytes = contentOf(attachment.content)
    const declared = attachment.mimeType
    const mediaType =
      declared === 'message/rfc822'
        ? declared
        : mediaTypeOf(bytes.subarray(0, headLength), attachment.filename, declared)
    return { attachment, bytes, mediaType, proposed: attachment.filename }
  })
  const names = documentNames(read)
  return read.map(({ attachment, bytes, mediaType }, partIndex) => ({
    name: names[partIndex] ?? `bijlage-${partIndex + 1}`,
    mediaType,
    size: bytes.length,
    // A mail within the mail is never shown in its text, whatever its sender meant.
    inline:
      mediaType !== 'message/rfc822' && (attachment.disposition === 'inline' || attachment.related === true),
    contentId: attachment.contentId?.replace(/^<|>$/g, '') || null,
    partIndex,
    within: null,
    bytes,
  }))
}

const attachmentWarnings = (email: Email, attachments: readonly MailAttachment[]): MailWarning[] =>
  attachments.flatMap(({ name, mediaType, size, partIndex }) => {
    const said = email.attachments[partIndex]
    const declared = said?.mimeType ?? ''
    const warnings: MailWarning[] = []
    if (!said?.filename) warnings.push({ code: 'attachmentWithoutName', facts: { name } })
    if (size === 0) warnings.push({ code: 'emptyAttachment', facts: { name } })
    else if (mediaType === 'message/rfc822') warnings.push({ code: 'nestedMail', facts: { name } })
    else if (differs(declared, mediaType))
      warnings.push({ code: 'typeDiffers', facts: { name, declared, found: mediaType } })
    if (mediaType === 'application/x-msdownload' || runnable.test(name))
      warnings.push({ code: 'program', facts: { name } })
    return warnings
  })

/** Ends of names that Windows runs on a double click. */
const runnable = /\.(exe|com|scr|pif|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|msi|lnk|reg|jar)$/i

/** Many mailers declare everything as bytes, or one kind of picture or text for another's name: no news. */
const differs = (declared: string, found: string): boolean =>
  declared !== '' &&
  declared !== 'application/octet-stream' &&
  declared.replace('image/jpg', 'image/jpeg').replace('/x-pdf', '/pdf') !== found &&
  !(declared.includes('zip') && found.includes('zip')) &&
  !(declared.startsWith('text/') && found.startsWith('text/'))
