import { asLatin1, looksLikeMail } from './media.ts'

/** The files in which mails come: one mail (RFC 5322), Outlook's message, and many in one file. */
export type MailSource = 'eml' | 'msg' | 'mbox'

const ole = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** Names in the directory of a compound file (UTF-16) that only a message of Outlook has ([MS-OXMSG], 2.2). */
const ofMessage = ['__properties_version1.0', '__nameid_version1.0'].map((name) =>
  Buffer.from(name, 'utf16le'),
)

/** Whether these are the bytes of a message of Outlook. The directory may lie anywhere: give the whole file. */
export const isMsg = (bytes: Uint8Array): boolean => {
  if (!asLatin1(bytes.subarray(0, 8)).startsWith(ole)) return false
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return ofMessage.some((name) => buffer.includes(name))
}

/** The line before a mail in a file of many: `From jan@post.example Mon Mar  2 09:15:00 2026`. */
const separator = /^From [^\r\n]{0,400}\r?\n/

/** Apple Mail puts the length of the mail on a line before it (.emlx). */
const lengthLine = /^ *(\d{1,12}) *\r?\n/

/**
 * What kind of mail file this is, by its first bytes; the name only helps where they leave it open.
 * Null for what is no mail: a loose document, say. Apple Mail's .emlx counts as an eml.
 * @param head at least the first 4096 bytes, or the whole of a shorter file
 */
export const mailSourceOf = (head: Uint8Array, name: string | null): MailSource | null => {
  const start = asLatin1(head.subarray(0, 65_536)).replace(/^(\xef\xbb\xbf)?[\r\n]*/, '')
  const end = /\.([a-z0-9]{1,8})$/i.exec(name ?? '')?.[1]?.toLowerCase()
  if (start.startsWith(ole)) return end === 'msg' || isMsg(head) ? 'msg' : null
  const afterLine = separator.exec(start)
  if (afterLine) {
    const rest = start.slice(afterLine[0].length)
    // Some mail servers leave the line before a single mail: that is still a file of (one) mail.
    if (looksLikeMail(rest) || (end === 'mbox' && /^[!-9;-~]+:/.test(rest))) return 'mbox'
  }
  if (lengthLine.test(start) && looksLikeMail(start.replace(lengthLine, ''))) return 'eml'
  return looksLikeMail(start) ? 'eml' : null
}

/**
 * The mail in a file of Apple Mail: without the line before it and the property list after it.
 * Other bytes are given back as they are.
 */
export const withoutAppleFrame = (bytes: Uint8Array): Uint8Array => {
  const line = lengthLine.exec(asLatin1(bytes.subarray(0, 32)))
  if (!line) return bytes
  const start = line[0].length
  const end = start + Number(line[1])
  // A partial mail (.partial.emlx) may be shorter than it says.
  return bytes.subarray(start, Math.min(end, bytes.length))
}
