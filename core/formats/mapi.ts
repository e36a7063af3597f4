import { Temporal } from 'temporal-polyfill'
import { type Instant, instant } from '#shared/kernel/date.ts'
import { decodeText } from './charset.ts'

/** Properties of a message of Outlook, by their numbers ([MS-OXPROPS]). */
export const mapi = {
  messageClass: 0x001a,
  subject: 0x0037,
  clientSubmitTime: 0x0039,
  sentRepresentingName: 0x0042,
  sentRepresentingEmail: 0x0065,
  transportHeaders: 0x007d,
  recipientType: 0x0c15,
  senderName: 0x0c1a,
  senderEmail: 0x0c1f,
  deliveryTime: 0x0e06,
  body: 0x1000,
  rtfCompressed: 0x1009,
  html: 0x1013,
  internetMessageId: 0x1035,
  internetReferences: 0x1039,
  inReplyTo: 0x1042,
  displayName: 0x3001,
  email: 0x3003,
  attachData: 0x3701,
  attachExtension: 0x3703,
  attachFileName: 0x3704,
  attachMethod: 0x3705,
  attachLongFileName: 0x3707,
  attachMimeTag: 0x370e,
  attachContentId: 0x3712,
  attachFlags: 0x3714,
  smtpAddress: 0x39fe,
  internetCodePage: 0x3fde,
  messageCodePage: 0x3ffd,
  creationTime: 0x3007,
  senderSmtpAddress: 0x5d01,
  sentRepresentingSmtpAddress: 0x5d02,
  attachmentHidden: 0x7ffe,
} as const

/** Types of values ([MS-OXCDATA], 2.11.1). */
export const valueType = {
  integer16: 0x0002,
  integer32: 0x0003,
  boolean: 0x000b,
  object: 0x000d,
  string8: 0x001e,
  unicode: 0x001f,
  time: 0x0040,
  binary: 0x0102,
} as const

/** A value as it was stored; `bytes` are read when they are wanted. */
export type Value = { readonly type: number; readonly bytes: () => Uint8Array }

/** `windows-1252` for 1252, `utf-8` for 65001. */
export const codePageLabel = (page: number | null): string | null => {
  if (page === null || page === 0) return null
  if (page === 65001) return 'utf-8'
  if (page === 20127) return 'us-ascii'
  if (page >= 28591 && page <= 28605) return `iso-8859-${page - 28590}`
  return page >= 1250 && page <= 1258 ? `windows-${page}` : `cp${page}`
}

/** Moments are counted in tenths of a microsecond from 1601. */
const ticksPerMillisecond = 10_000n
const from1601 = 11_644_473_600_000n

/** The properties of a message, a recipient or an attachment. */
export class Properties {
  readonly #values: ReadonlyMap<number, Value>
  readonly #codePage: string | null

  /** @param codePage the character set of strings that are not Unicode; null for unknown */
  constructor(values: ReadonlyMap<number, Value>, codePage: string | null) {
    this.#values = values
    this.#codePage = codePage
  }

  /** A text without the zero at its end; null for none, and for an empty one. */
  text(id: number): string | null {
    const value = this.#values.get(id)
    if (value?.type === valueType.unicode) return clean(Buffer.from(value.bytes()).toString('utf16le'))
    if (value?.type === valueType.string8)
      return clean(decodeText(withoutZeros(value.bytes()), this.#codePage).text)
    return null
  }

  binary(id: number): Uint8Array | null {
    const value = this.#values.get(id)
    if (value?.type === valueType.binary || value?.type === valueType.object) return value.bytes()
    return value?.type === valueType.string8 ? withoutZeros(value.bytes()) : null
  }

  number(id: number): number | null {
    const value = this.#values.get(id)
    const bytes = value ? Buffer.from(value.bytes()) : null
    if (value?.type === valueType.integer32 && bytes && bytes.length >= 4) return bytes.readInt32LE(0)
    if (value?.type === valueType.integer16 && bytes && bytes.length >= 2) return bytes.readInt16LE(0)
    return null
  }

  flag(id: number): boolean {
    const value = this.#values.get(id)
    return value?.type === valueType.boolean && (value.bytes()[0] ?? 0) !== 0
  }

  time(id: number): Instant | null {
    const value = this.#values.get(id)
    if (value?.type !== valueType.time) return null
    const bytes = Buffer.from(value.bytes())
    if (bytes.length < 8) return null
    const milliseconds = bytes.readBigUInt64LE(0) / ticksPerMillisecond - from1601
    // Outlook writes the year 4501 for "none".
    if (milliseconds < 0n || milliseconds > 253_402_300_799_999n) return null
    const moment = Temporal.Instant.fromEpochMilliseconds(Number(milliseconds))
    return instant.parse(moment.toString({ fractionalSecondDigits: 3 }))
  }
}

const withoutZeros = (bytes: Uint8Array): Uint8Array => {
  const end = bytes.indexOf(0)
  return end === -1 ? bytes : bytes.subarray(0, end)
}

const clean = (text: string): string | null => {
  const end = text.indexOf('\0')
  return (end === -1 ? text : text.slice(0, end)) || null
}
