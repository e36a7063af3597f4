import PostalMime, { type Address, type Email } from 'postal-mime'
import type { MailAddress } from '#shared/intake/mail.ts'
import { refusal } from '#shared/kernel/decider.ts'
import type { Refusal } from '#shared/refusals.ts'
import { automaticOf } from './mail-automatic.ts'
import { readMailDate } from './mail-date.ts'
import type { RawMail } from './mail-raw.ts'
import { type Repaired, repairMail } from './mail-repair.ts'
import { withoutAppleFrame } from './mail-source.ts'
import { longestHtml, tidy } from './mail-text.ts'
import { asLatin1, headLength, looksLikeMail, mediaTypeOf } from './media.ts'
import type { FoundPart } from './parts.ts'

export type RawRead =
  | { readonly accepted: true; readonly raw: RawMail }
  | { readonly accepted: false; readonly refusal: Refusal }

const refused = (reason: Refusal): RawRead => ({ accepted: false, refusal: reason })

/** A file of 100 MB in base64 has 1.4 million; the parser's time grows faster than the lines do. */
const mostLines = 1_500_000
const notMail = new Set(['application/octet-stream', 'message/rfc822', 'text/plain', 'text/html', 'text/csv'])

/** Reads a mail as RFC 5322 and MIME have it. Refuses `notAMail`, `mailTooManyLines` and `mailUnreadable`. */
export const readEml = async (bytes: Uint8Array): Promise<RawRead> => {
  const found = mediaTypeOf(bytes.subarray(0, headLength), null, null)
  const framed = withoutAppleFrame(bytes)
  const source = framed.subarray(startOf(framed))
  if (!notMail.has(found) || !looksLikeMail(asLatin1(headOf(source))))
    return refused(refusal('notAMail', { found }))
  const lines = linesIn(source)
  if (lines > mostLines) return refused(refusal('mailTooManyLines', { lines, limit: mostLines }))
  try {
    const repaired = repairMail(source)
    const email = await PostalMime.parse(repaired.bytes, { forceRfc822Attachments: true })
    return { accepted: true, raw: toRaw(email, repaired) }
  } catch (error) {
    return refused(refusalOf(error))
  }
}

const deepestPart = 256
const largestHeaders = 2 * 1024 * 1024

/** The parser's own limits come as errors, told apart by their words only. */
const refusalOf = (error: unknown): Refusal => {
  const detail = error instanceof Error ? error.message : String(error)
  if (/nesting depth/.test(detail)) return refusal('mailTooDeep', { limit: deepestPart })
  if (/header size/.test(detail)) return refusal('mailHeadersTooLarge', { limit: largestHeaders })
  return refusal('mailUnreadable', { detail })
}

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

/** Leaves out a byte order mark, empty lines and the `From ` line of a mail box before the headers. */
const startOf = (bytes: Uint8Array): number => {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (bytes[start] === lf || bytes[start] === cr) start++
  if (asLatin1(bytes.subarray(start, start + 5)) !== 'From ') return start
  const end = bytes.indexOf(lf, start)
  return end === -1 ? start : end + 1
}

const toRaw = (email: Email, { warnings, files }: Repaired): RawMail => {
  const parts = [...partsOf(email), ...files]
  const from = flatten(email.from ? [email.from] : [])[0] ?? null
  const subject = tidy(email.subject ?? '').replace(/\s+/g, ' ') || null
  const said = email.headers.find((header) => header.key === 'date')?.value ?? ''
  const reports = parts.map(({ declared, bytes }) => ({
    mimeType: declared,
    text: () => new TextDecoder().decode(bytes.subarray(0, longestHtml)),
  }))
  return {
    messageId: idsIn(email.messageId)[0] ?? null,
    inReplyTo: idsIn(email.inReplyTo)[0] ?? null,
    references: idsIn(email.references),
    from,
    to: flatten(email.to ?? []),
    cc: flatten(email.cc ?? []),
    replyTo: flatten(email.replyTo ?? []),
    subject,
    sent: { said, at: readMailDate(said) },
    plain: email.text ?? '',
    html: email.html ?? null,
    parts,
    automatic: automaticOf(email.headers, reports, { from: from?.address ?? null, subject }),
    warnings,
  }
}

/** The ids in a Message-ID, In-Reply-To or References header, without brackets. */
export const idsIn = (header: string | undefined): string[] =>
  (header ?? '').split(/[<>\s,]+/).filter((id) => id !== '' && id.length <= 998)

const flatten = (addresses: readonly Address[]): MailAddress[] =>
  addresses
    .flatMap((address) => address.group ?? [address])
    .map(({ name, address }) => addressOf(name, address))
    .filter(({ name, address }) => name !== null || address !== null)

/** A name and an address as they are kept; a name that only repeats the address is none. */
export const addressOf = (name: string | null, address: string | null): MailAddress => {
  const lower = address?.trim().toLowerCase() || null
  const said =
    tidy(name ?? '')
      .replace(/\s+/g, ' ')
      .replace(/^(['"])(.*)\1$/, '$2') || null
  return { name: said?.toLowerCase() === lower ? null : said, address: lower }
}

const contentOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

/** What goes with a text and is no document: signatures, and the same text for other readers. */
const dressing =
  /^(application\/(x-)?pkcs7-signature|application\/pgp-(signature|encrypted)|text\/(x-amp-html|watch-html))$/

const partsOf = (email: Email): FoundPart[] =>
  email.attachments
    .filter(({ mimeType }) => !dressing.test(mimeType))
    .map((attachment) => ({
      proposed: readableName(attachment.filename) ?? usualNames[attachment.mimeType] ?? null,
      declared: attachment.mimeType,
      bytes: contentOf(attachment.content),
      inline: attachment.disposition === 'inline' || attachment.related === true,
      contentId: attachment.contentId?.replace(/^<|>$/g, '') || null,
    }))

/** Parts that are sent without a name, for a program rather than for people. */
const usualNames: Readonly<Record<string, string>> = {
  'text/calendar': 'uitnodiging.ics',
  'application/ics': 'uitnodiging.ics',
  'text/rfc822-headers': 'kopregels.txt',
}

/** A name that was put in percent codes, as in an address, is read as it was meant. */
const readableName = (name: string | null): string | null => {
  if (name === null || !/%(20|[c-e][0-9a-f]%[89ab])/i.test(name)) return name
  try {
    return decodeURIComponent(name)
  } catch {
    // A percent sign that is one.
    return name
  }
}
