import { decodeText } from './charset.ts'
import { writeMailDate } from './mail-date.ts'
import { codePageLabel, mapi, Properties, type Value, valueType } from './mapi.ts'
import { bodyOf, contentIdOf, isEmbedded, isShownWithin } from './mapiMessage.ts'
import type { Container, FoundPart, Opened } from './parts.ts'

/**
 * What Outlook and Exchange pack a mail in that they take to go to another Outlook, and that arrives as `winmail.dat`
 * ([MS-OXTNEF]). A reader of our own: those there are not kept up, and have no bounds.
 */
export const tnefType = 'application/ms-tnef'

const signature = 0x223e9f78
const mostAttributes = 20_000
const mostProperties = 5000

/** The low word of an attribute's number. */
const attribute = {
  body: 0x800c,
  attachData: 0x800f,
  attachTitle: 0x8010,
  attachRendering: 0x9002,
  messageProperties: 0x9003,
  attachProperties: 0x9005,
  codePage: 0x9007,
} as const

export const isTnef = (bytes: Uint8Array): boolean =>
  bytes.length >= 6 && Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE(0) === signature

type Attribute = { readonly name: number; readonly data: Buffer }

/** As far as they are whole; `cut` where the stream ends in the middle of one. */
const attributesIn = (bytes: Buffer): { attributes: Attribute[]; cut: boolean } => {
  const attributes: Attribute[] = []
  let at = 6
  while (at + 11 <= bytes.length && attributes.length < mostAttributes) {
    const level = bytes.readUInt8(at)
    if (level !== 1 && level !== 2) return { attributes, cut: false }
    const name = bytes.readUInt16LE(at + 1)
    const length = bytes.readUInt32LE(at + 5)
    const start = at + 9
    if (start + length > bytes.length) return { attributes, cut: true }
    attributes.push({ name, data: bytes.subarray(start, start + length) })
    at = start + length + 2
  }
  return { attributes, cut: bytes[at] === 1 || bytes[at] === 2 }
}

const padded = (length: number): number => (length + 3) & ~3

/** Bytes of a value of fixed length, as it lies in the stream; null for one that says its length itself. */
const fixedLength = (type: number): number | null => {
  if ([0x0002, 0x0003, 0x0004, 0x000a, 0x000b].includes(type)) return 4
  if ([0x0005, 0x0006, 0x0007, 0x0014, 0x0040].includes(type)) return 8
  return type === 0x0048 ? 16 : null
}

const several = 0x1000
const named = 0x8000
const guid = 16

/** The properties in an attribute, up to the first that is damaged. The first of several values counts. */
const propertiesIn = (data: Buffer): Map<number, Value> => {
  const values = new Map<number, Value>()
  if (data.length < 4) return values
  const count = Math.min(data.readUInt32LE(0), mostProperties)
  let at = 4
  const whole = (length: number) => at + length <= data.length
  for (let place = 0; place < count && whole(4); place++) {
    const [tag, id] = [data.readUInt16LE(at), data.readUInt16LE(at + 2)]
    at += 4
    if (id >= named) {
      if (!whole(guid + 8)) return values
      const length = data.readUInt32LE(at + guid) === 0 ? 0 : padded(data.readUInt32LE(at + guid + 4))
      at += guid + 8 + length
    }
    const type = tag & ~several
    const fixed = fixedLength(type)
    let times = 1
    if (fixed === null || (tag & several) !== 0) {
      if (!whole(4)) return values
      times = data.readUInt32LE(at)
      at += 4
    }
    for (let turn = 0; turn < times; turn++) {
      let length = fixed ?? 0
      if (fixed === null) {
        if (!whole(4)) return values
        length = data.readUInt32LE(at)
        at += 4
      }
      if (!whole(length)) return values
      const bytes = data.subarray(at, at + length)
      if (turn === 0 && !values.has(id)) values.set(id, { type, bytes: () => bytes })
      at += fixed === null ? padded(length) : length
    }
  }
  return values
}

type Attachment = { title: string | null; data: Buffer | null; values: ReadonlyMap<number, Value> }

type Message = {
  readonly props: Properties
  readonly body: { readonly plain: string; readonly html: string | null }
  readonly attachments: readonly Attachment[]
  readonly codePage: string | null
  readonly cut: boolean
}

const textIn = (data: Buffer, codePage: string | null): string => {
  const end = data.indexOf(0)
  return decodeText(end === -1 ? data : data.subarray(0, end), codePage).text
}

const readTnef = (bytes: Buffer): Message => {
  const { attributes, cut } = attributesIn(bytes)
  const dataOf = (wanted: number) => attributes.find(({ name }) => name === wanted)?.data
  const pages = dataOf(attribute.codePage)
  const codePage = codePageLabel(pages && pages.length >= 4 ? pages.readUInt32LE(0) : null)
  const props = new Properties(propertiesIn(dataOf(attribute.messageProperties) ?? Buffer.alloc(0)), codePage)

  const attachments: Attachment[] = []
  for (const { name, data } of attributes) {
    if (name === attribute.attachRendering) attachments.push({ title: null, data: null, values: new Map() })
    const last = attachments.at(-1)
    if (!last) continue
    if (name === attribute.attachTitle) last.title = textIn(data, codePage)
    if (name === attribute.attachData) last.data = data
    if (name === attribute.attachProperties) last.values = propertiesIn(data)
  }
  const said = dataOf(attribute.body)
  const page = codePageLabel(props.number(mapi.internetCodePage))
  const body = bodyOf(props, said ? textIn(said, codePage) : '', () => page)
  return { props, body, attachments, codePage, cut }
}

const partOf = ({ title, data, values }: Attachment, codePage: string | null): FoundPart => {
  const props = new Properties(values, codePage)
  const name = props.text(mapi.attachLongFileName) ?? title ?? props.text(mapi.attachFileName)
  const object = props.binary(mapi.attachData)
  // An object begins with the number of its interface.
  const inner =
    object && values.get(mapi.attachData)?.type === valueType.object ? object.subarray(guid) : object
  if (inner && isTnef(inner) && isEmbedded(props))
    return { ...mailOf(Buffer.from(inner)), proposed: `${name ?? 'bericht'}.eml` }
  return {
    proposed: name,
    declared: props.text(mapi.attachMimeTag)?.toLowerCase() ?? '',
    bytes: data ?? inner ?? new Uint8Array(0),
    inline: isShownWithin(props),
    contentId: contentIdOf(props),
  }
}

const word = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`

/** A message within, as a mail that holds the same packing: it is read like any other from then on. */
const mailOf = (bytes: Buffer): FoundPart => {
  const { props } = readTnef(bytes)
  const name = props.text(mapi.sentRepresentingName) ?? props.text(mapi.senderName)
  const address =
    props.text(mapi.senderSmtpAddress) ??
    props.text(mapi.sentRepresentingEmail) ??
    props.text(mapi.senderEmail)
  const sent = props.time(mapi.clientSubmitTime)
  const lines = [
    ...(name || address
      ? [`From: ${name ? word(name) : ''} <${address?.includes('@') ? address : ''}>`]
      : []),
    ...(sent ? [`Date: ${writeMailDate(sent)}`] : []),
    `Subject: ${word(props.text(mapi.subject) ?? '')}`,
    'MIME-Version: 1.0',
    `Content-Type: ${tnefType}; name="winmail.dat"`,
    'Content-Transfer-Encoding: base64',
    '',
    bytes.toString('base64').replace(/.{76}/g, '$&\r\n'),
  ]
  return {
    proposed: null,
    declared: 'message/rfc822',
    bytes: Buffer.from(lines.join('\r\n')),
    inline: false,
    contentId: null,
  }
}

const open = (bytes: Uint8Array, name: string): Opened => {
  const { body, attachments, codePage, cut } = readTnef(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
  )
  return {
    parts: attachments.map((one) => partOf(one, codePage)),
    warnings: cut ? [{ code: 'packingDamaged', facts: { name } }] : [],
    ...(body.plain || body.html ? { body } : {}),
  }
}

export const tnefContainer: Container = {
  holds: ({ mediaType }) => mediaType === tnefType,
  open: ({ bytes, name }) => open(bytes, name),
}
