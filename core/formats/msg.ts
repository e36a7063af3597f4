import type { Automatic, MailAddress, MailWarning } from '#shared/intake/mail.ts'
import { refusal } from '#shared/kernel/decider.ts'
import { readCompound, type Storage } from './compound.ts'
import { addressOf, idsIn, type RawRead, readEml } from './mail-eml.ts'
import type { RawMail } from './mail-raw.ts'
import { codePageLabel, mapi, Properties, type Value, valueType } from './mapi.ts'
import { bodyOf, contentIdOf, isEmbedded, isShownWithin } from './mapiMessage.ts'
import { asLatin1 } from './media.ts'
import { embeddedMessage } from './msgEmbedded.ts'
import type { FoundPart } from './parts.ts'

const propertyStream = '__properties_version1.0'
const entrySize = 16
/** What stands before the properties: in a message, in one that is attached, in a recipient or an attachment. */
const heads = { message: 32, embedded: 24, other: 8 }
const valueStream = /^__substg1\.0_([0-9a-f]{4})([0-9a-f]{4})$/i
const mostRecipients = 5000

const inEntry = new Set<number>([valueType.integer16, valueType.integer32, valueType.boolean, valueType.time])

/** The properties of a storage: short values lie together in one stream, long ones in a stream each. */
const valuesOf = (storage: Storage, head: number): Map<number, Value> => {
  const values = new Map<number, Value>()
  const table = Buffer.from(storage.streams.find(({ name }) => name === propertyStream)?.read() ?? [])
  for (let at = head; at + entrySize <= table.length; at += entrySize) {
    const [type, id] = [table.readUInt16LE(at), table.readUInt16LE(at + 2)]
    const bytes = table.subarray(at + 8, at + entrySize)
    if (inEntry.has(type)) values.set(id, { type, bytes: () => bytes })
  }
  for (const { name, read } of storage.streams) {
    const [, id, type] = valueStream.exec(name) ?? []
    if (id && type) values.set(Number.parseInt(id, 16), { type: Number.parseInt(type, 16), bytes: read })
  }
  return values
}

const isAddress = (text: string | null): text is string =>
  text !== null && /^[^\s@]+@[^\s@]+$/.test(text.trim())

/** The first that is an address of the internet; one of Exchange (`/O=…/CN=…`) says nothing to people. */
const internetAddress = (...candidates: readonly (string | null)[]): string | null =>
  candidates.find(isAddress) ?? null

const someone = (name: string | null, address: string | null): MailAddress | null => {
  const found = addressOf(
    isAddress(name) && !address ? null : name,
    address ?? (isAddress(name) ? name : null),
  )
  return found.name === null && found.address === null ? null : found
}

const senderOf = (props: Properties): MailAddress | null =>
  someone(
    props.text(mapi.sentRepresentingName) ?? props.text(mapi.senderName),
    internetAddress(
      props.text(mapi.sentRepresentingSmtpAddress),
      props.text(mapi.sentRepresentingEmail),
      props.text(mapi.senderSmtpAddress),
      props.text(mapi.senderEmail),
    ),
  )

const recipientsOf = (message: Storage, codePage: string | null): Map<number, MailAddress[]> => {
  const byKind = new Map<number, MailAddress[]>()
  const storages = message.storages.filter(({ name }) => name.startsWith('__recip_version1.0_'))
  for (const storage of storages.slice(0, mostRecipients)) {
    const props = new Properties(valuesOf(storage, heads.other), codePage)
    const address = internetAddress(props.text(mapi.smtpAddress), props.text(mapi.email))
    const found = someone(props.text(mapi.displayName), address)
    const kind = props.number(mapi.recipientType) ?? 1
    if (found) byKind.set(kind, [...(byKind.get(kind) ?? []), found])
  }
  return byKind
}

/** What the HTML says of itself. */
const charsetIn = (html: Uint8Array): string | null =>
  /charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(asLatin1(html.subarray(0, 4000)))?.[1] ?? null

const attachmentOf = (storage: Storage, root: Storage, codePage: string | null, html: string): FoundPart => {
  const props = new Properties(valuesOf(storage, heads.other), codePage)
  const contentId = contentIdOf(props)
  const message = storage.storages.find(({ name }) => /^__substg1\.0_3701000D$/i.test(name))
  const name =
    props.text(mapi.attachLongFileName) ?? props.text(mapi.attachFileName) ?? props.text(mapi.displayName)
  if (message && isEmbedded(props))
    return {
      proposed: name && !/\.msg$/i.test(name) ? `${name}.msg` : name,
      declared: 'application/vnd.ms-outlook',
      bytes: embeddedMessage(message, root),
      inline: false,
      contentId,
    }
  const referred = contentId !== null && html.includes(`cid:${contentId}`)
  return {
    proposed: name,
    declared: props.text(mapi.attachMimeTag)?.toLowerCase() ?? '',
    bytes: props.binary(mapi.attachData) ?? new Uint8Array(0),
    inline: referred || isShownWithin(props),
    contentId,
  }
}

/** The headers with which the mail came, where Outlook kept them. */
const headersOf = async (props: Properties): Promise<RawMail | null> => {
  const kept = props.text(mapi.transportHeaders)
  if (!kept) return null
  const start = kept.search(/^[!-9;-~]+:/m)
  if (start === -1) return null
  const read = await readEml(Buffer.from(`${kept.slice(start).trimEnd()}\r\n\r\n`))
  return read.accepted ? read.raw : null
}

/** A signed mail is kept as one attachment, which is the mail as it was signed ([MS-OXOSMIME]). */
const signedWithin = async (messageClass: string, [only]: readonly FoundPart[]): Promise<RawMail | null> => {
  if (!/^ipm\.note\.smime/i.test(messageClass) || !only) return null
  const head = Buffer.from('From: a@b.invalid\r\nSubject: x\r\n')
  const opaque = `Content-Type: application/pkcs7-mime\r\nContent-Transfer-Encoding: base64\r\n\r\n`
  const content = /^ipm\.note\.smime\.multipartsigned/i.test(messageClass)
    ? only.bytes
    : Buffer.from(opaque + Buffer.from(only.bytes).toString('base64').replace(/.{76}/g, '$&\r\n'))
  const read = await readEml(Buffer.concat([head, content]))
  return read.accepted ? read.raw : null
}

const automaticBy = (messageClass: string, to: readonly MailAddress[]): Automatic | null => {
  if (/^ipm\.note\.rules\.(oof|reply)template/i.test(messageClass)) return { is: 'autoReply' }
  const is = /^report\..*\.ndr$/i.test(messageClass)
    ? 'undelivered'
    : /^report\./i.test(messageClass)
      ? 'receipt'
      : null
  return is && { is, about: null, recipients: to.flatMap(({ address }) => address ?? []) }
}

const messageFlags = 0x0e07
const unsent = 0x8
/** Other things that Outlook keeps in such files, and that are no mail. */
const otherClass = /^ipm\.(contact|distlist|task|stickynote|activity|appointment)/i

/**
 * Reads a message as Outlook saves it (.msg, [MS-OXMSG]): its headers where they were kept, else its properties. Mails
 * attached to it come as .msg files. Refuses `notAMail` and `mailUnreadable`; never throws, whatever the bytes.
 */
export const readMsg = async (bytes: Uint8Array): Promise<RawRead> => {
  try {
    return await readMessage(bytes)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { accepted: false, refusal: refusal('mailUnreadable', { detail }) }
  }
}

const readMessage = async (bytes: Uint8Array): Promise<RawRead> => {
  const root = readCompound(bytes)
  if (!root) return { accepted: false, refusal: refusal('mailUnreadable', { detail: 'compound file' }) }
  const values = valuesOf(root, heads.message)
  const pages = new Properties(values, null)
  const codePage = codePageLabel(pages.number(mapi.messageCodePage) ?? pages.number(mapi.internetCodePage))
  const props = new Properties(values, codePage)
  const messageClass = props.text(mapi.messageClass) ?? ''
  if (otherClass.test(messageClass))
    return {
      accepted: false,
      refusal: refusal('notAMail', { found: `application/vnd.ms-outlook, ${messageClass}` }),
    }

  const headers = await headersOf(props)
  const page = codePageLabel(pages.number(mapi.internetCodePage))
  const body = bodyOf(props, '', (html) => page ?? charsetIn(html))
  const attachments = root.storages
    .filter(({ name }) => name.startsWith('__attach_version1.0_'))
    .map((storage) => attachmentOf(storage, root, codePage, body.html ?? ''))
  const signed = await signedWithin(messageClass, attachments)
  const recipients = recipientsOf(root, codePage)
  const to = headers?.to.length ? headers.to : (recipients.get(1) ?? [])
  const at = headers?.sent.at ?? props.time(mapi.clientSubmitTime) ?? props.time(mapi.deliveryTime)
  const draft = ((props.number(messageFlags) ?? 0) & unsent) !== 0 && !headers
  const warnings: MailWarning[] = draft ? [{ code: 'draft', facts: {} }] : []
  return {
    accepted: true,
    raw: {
      messageId: headers?.messageId ?? idsIn(props.text(mapi.internetMessageId) ?? '')[0] ?? null,
      inReplyTo: headers?.inReplyTo ?? idsIn(props.text(mapi.inReplyTo) ?? '')[0] ?? null,
      references: headers?.references.length
        ? headers.references
        : idsIn(props.text(mapi.internetReferences) ?? ''),
      from: headers?.from ?? senderOf(props),
      to,
      cc: headers?.cc.length ? headers.cc : (recipients.get(2) ?? []),
      replyTo: headers?.replyTo ?? [],
      subject: props.text(mapi.subject)?.replace(/\s+/g, ' ').trim() || (headers?.subject ?? null),
      sent: { said: headers?.sent.said || (at ?? ''), at },
      plain: signed?.plain ?? body.plain,
      html: signed ? signed.html : body.html,
      parts: signed?.parts ?? attachments,
      automatic: headers?.automatic ?? automaticBy(messageClass, to),
      warnings: [...warnings, ...(signed?.warnings ?? [])],
    },
  }
}
