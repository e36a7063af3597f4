import { asLatin1 } from './media.ts'

/** Each character as one byte. */
const fromLatin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

const alphabet = /^[A-Za-z0-9+/=\s]*$/

/**
 * Base64 as it was sent, without what was put behind it: the remark of a virus scanner or a mailing list, whose letters
 * would be taken for content. A line with other signs, after lines without, is where that begins; white space within
 * lines is none of it.
 */
export const base64Only = (body: string): string => {
  if (alphabet.test(body)) return body
  const lines = body.split('\n')
  const stranger = lines.findIndex((line) => !alphabet.test(line))
  const before = lines.slice(0, stranger)
  const whole = before.join('').replace(/\s/g, '')
  // Not where base64 ended, or nothing before it: damage, which the decoder steps over.
  return whole !== '' && whole.length % 4 === 0 ? `${before.join('\n')}\n` : body
}

/** Quoted-printable (RFC 2045, 6.7); what is no code stays as it is. */
const quotedPrintable = (body: string): Uint8Array =>
  fromLatin1(
    body
      .replace(/=[ \t]*\r?\n/g, '')
      .replace(/[ \t]+(?=\r?\n)/g, '')
      .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  )

/** One line of uuencode: the first sign is the number of bytes. */
const uuLine = (line: string): Uint8Array => {
  const value = (at: number) => ((line.charCodeAt(at) || 32) - 32) & 63
  const length = value(0)
  const bytes = new Uint8Array(length)
  for (let to = 0, from = 1; to < length; to += 3, from += 4) {
    const group = (value(from) << 18) | (value(from + 1) << 12) | (value(from + 2) << 6) | value(from + 3)
    bytes[to] = group >> 16
    bytes[to + 1] = group >> 8
    bytes[to + 2] = group
  }
  return bytes
}

export type UuFile = { readonly name: string; readonly bytes: Uint8Array }

/** Files in a text as uuencode, as mailers before MIME sent them; and the text without them. */
export const uuFilesIn = (text: string): { text: string; files: readonly UuFile[] } => {
  const files: UuFile[] = []
  const lines = text.split('\n')
  const kept: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const name = /^begin [0-7]{3,4} ([^\r]{1,255})\r?$/.exec(line)?.[1]
    const end = name === undefined ? -1 : endOfUu(lines, at + 1)
    if (name === undefined || end === -1) {
      kept.push(line)
      continue
    }
    const content = lines.slice(at + 1, end).map((one) => uuLine(one.replace(/\r$/, '')))
    files.push({ name: name.trim(), bytes: Buffer.concat(content) })
    at = end
  }
  return { text: kept.join('\n'), files }
}

/** The place of the line `end`, where all lines up to it are uuencode; else -1. */
const endOfUu = (lines: readonly string[], from: number): number => {
  for (let at = from; at < lines.length; at++) {
    const line = (lines[at] ?? '').replace(/\r$/, '')
    if (line === 'end') return at
    if (!/^[ -`]{0,62}$/.test(line)) return -1
  }
  return -1
}

/** The content of a part, by its Content-Transfer-Encoding; an unknown one is taken for none. */
export const transferDecoded = (body: Uint8Array, encoding: string): Uint8Array => {
  if (encoding === 'base64')
    return Buffer.from(base64Only(asLatin1(body)).replace(/[^A-Za-z0-9+/]/g, ''), 'base64')
  if (encoding === 'quoted-printable') return quotedPrintable(asLatin1(body))
  if (/^(x-)?uu(e|encode)?$/.test(encoding)) return uuFilesIn(asLatin1(body)).files[0]?.bytes ?? body
  return body
}
