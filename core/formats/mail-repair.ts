import type { MailWarning } from '#shared/intake/mail.ts'
import { type Decoded, decodeText } from './charset.ts'
import { mendWords } from './encoded-words.ts'
import { asLatin1 } from './media.ts'
import { base64Only, transferDecoded, uuFilesIn } from './mime-decode.ts'
import { headerIn, type MimePart, partsIn, scanMime } from './mime-scan.ts'
import type { FoundPart } from './parts.ts'
import { readSmime } from './smime.ts'

export type Repaired = {
  readonly bytes: Uint8Array
  readonly warnings: readonly MailWarning[]
  /** Files that lay in the text, as uuencode. */
  readonly files: readonly FoundPart[]
}

type Edit = { readonly start: number; readonly end: number; readonly put: Uint8Array }

/** Signed, and signed again around it: more turns are not taken. */
const mostWrappings = 4

const texts = new Set(['text/plain', 'text/html', 'text/calendar'])

const contentHeaders =
  /^content-(?:type|transfer-encoding|disposition|description)[ \t]*:(?:[^\r\n]|\r?\n[ \t])*\r?\n?/gim

/** What is said of the character set in the HTML itself, for where the mail says nothing. */
const saidInHtml = (html: Uint8Array): string | null =>
  /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(asLatin1(html.subarray(0, 4000)))?.[1] ?? null

/** Sets as which the parser reads a text just as it is read here. */
const read =
  /^(utf-?8|us-ascii|iso-8859-\d+|windows-125\d|macintosh|koi8-[ru]|big5|gb2312|gbk|gb18030|shift_jis|euc-(jp|kr)|iso-2022-jp)$/

/** A mail of a hundred thousand parts, each with a charset of its own, has no more to say than this. */
const mostNotes = 50

/** Notes each warning once. */
class Notes {
  readonly #seen = new Set<string>()
  readonly all: MailWarning[] = []
  add(warning: MailWarning): void {
    const text = JSON.stringify(warning)
    if (this.#seen.has(text) || this.all.length >= mostNotes) return
    this.#seen.add(text)
    this.all.push(warning)
  }
  decoded(said: string, { guessed, used, twice }: Decoded): void {
    if (twice) this.add({ code: 'encodedTwice', facts: {} })
    if (guessed)
      this.add(
        said
          ? { code: 'charsetGuessed', facts: { said, used } }
          : { code: 'charsetMissing', facts: { used } },
      )
  }
}

/** Bytes of headers as text: UTF-8, or the Latin-1 that old mailers write bare. */
const headText = (head: Uint8Array): { text: string; changed: boolean } => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(head)
  if (!text.includes('\ufffd')) return { text, changed: false }
  return { text: new TextDecoder('windows-1252').decode(head), changed: true }
}

const named = /\b((?:file)?name(?:\*\d+)?[ \t]*=[ \t]*")((?:[^"\\]|\\.)*)"/gi
const grouped = /^((?:from|to|cc|reply-to|sender)[ \t]*:[^<>@",:;]*:)((?:[^\r\n]|\r?\n[ \t])*)/gim

/**
 * Headers with two things put otherwise that the parser loses: a whole path of Windows as a file name, whose backslashes
 * it takes for escapes; and a quoted name within a group of addresses, which it takes apart at commas.
 */
const rephrased = (head: string): string =>
  head
    .replace(named, (_, before: string, value: string) => `${before}${value.replace(/\\(?=[^"\\])/g, '/')}"`)
    .replace(grouped, (_, before: string, members: string) => {
      const words = members.replace(/"((?:[^"\\]|\\.)*)"(?!@)/g, (_all, name: string) => {
        const plain = name.replace(/\\(.)/g, '$1')
        return `=?utf-8?B?${Buffer.from(plain).toString('base64')}?=`
      })
      return `${before}${words}`
    })

/** Headers in which a part is UTF-8 in base64, whatever it was. */
const asUtf8Head = (head: string): string => {
  const said = (headerIn(head, 'Content-Type') ?? 'text/plain').replace(
    /;\s*charset\*?\s*=\s*("[^"]*"|[^;\s]*)/gi,
    '',
  )
  const kept = head.replace(/^content-(?:type|transfer-encoding)[ \t]*:(?:[^\r\n]|\r?\n[ \t])*\r?\n?/gim, '')
  const ends = kept === '' || kept.endsWith('\n') ? '' : '\r\n'
  return `${kept}${ends}Content-Type: ${said}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n`
}

const encoder = new TextEncoder()
const inBase64 = (content: Uint8Array): Uint8Array =>
  encoder.encode(Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n'))

type Mended = { readonly edits: readonly Edit[]; readonly files: readonly FoundPart[] }

const mendPart = (bytes: Uint8Array, part: MimePart, notes: Notes): Mended => {
  const { head, body } = part
  const found = headText(bytes.subarray(head.start, head.end))
  const words = rephrased(mendWords(found.text, (said, decoded) => notes.decoded(said, decoded)))
  const headEdit = (text: string): Edit[] =>
    text === found.text && !found.changed ? [] : [{ ...head, put: encoder.encode(text) }]
  if (part.children.length > 0) return { edits: headEdit(words), files: [] }

  const raw = bytes.subarray(body.start, body.end)
  const isText = texts.has(part.type) && part.disposition !== 'attachment'
  if (!isText) return { edits: [...headEdit(words), ...mendBody(raw, part)], files: [] }

  const content = transferDecoded(raw, part.encoding)
  const said = part.parameters.charset ?? (part.type === 'text/html' ? saidInHtml(content) : null)
  const decoded = decodeText(content, said)
  notes.decoded(said ?? '', decoded)
  const uu =
    part.type === 'text/plain' && decoded.text.includes('begin ')
      ? uuFilesIn(decoded.text)
      : { text: decoded.text, files: [] }
  const files = uu.files.map(({ name, bytes: file }) => fileFound(name, file))
  const label = said?.trim().toLowerCase() ?? 'utf-8'
  const asItIs = !decoded.guessed && !decoded.twice && read.test(label) && files.length === 0
  if (asItIs && (part.parameters.charset || said === null))
    return { edits: [...headEdit(words), ...mendBody(raw, part)], files }
  return {
    edits: [
      { ...head, put: encoder.encode(asUtf8Head(words)) },
      { ...body, put: inBase64(encoder.encode(uu.text)) },
    ],
    files,
  }
}

/** A body whose encoding the parser would read wrong: something behind base64, uuencode. */
const mendBody = (raw: Uint8Array, { encoding, body }: MimePart): Edit[] => {
  if (encoding !== 'base64') return []
  const sent = asLatin1(raw)
  const only = base64Only(sent)
  return only === sent ? [] : [{ ...body, put: encoder.encode(only) }]
}

const fileFound = (name: string, bytes: Uint8Array): FoundPart => ({
  proposed: name,
  declared: '',
  bytes,
  inline: false,
  contentId: null,
})

const applied = (bytes: Uint8Array, edits: readonly Edit[]): Uint8Array => {
  if (edits.length === 0) return bytes
  const pieces: Uint8Array[] = []
  let at = 0
  for (const { start, end, put } of [...edits].sort((one, other) => one.start - other.start)) {
    pieces.push(bytes.subarray(at, start), put)
    at = end
  }
  pieces.push(bytes.subarray(at))
  return Buffer.concat(pieces)
}

const isSmime = ({ type, parameters }: MimePart): boolean =>
  /^application\/(x-)?pkcs7-mime$/.test(type) && parameters['smime-type'] !== 'certs-only'

/** A part that wraps a signed one, as the part that it wraps; null for what cannot be unwrapped. */
const unwrapped = (bytes: Uint8Array, part: MimePart, notes: Notes): Edit | null => {
  const smime = readSmime(transferDecoded(bytes.subarray(part.body.start, part.body.end), part.encoding))
  if (smime.is === 'signature') return null
  if (smime.is !== 'signed') {
    notes.add({ code: 'encrypted', facts: {} })
    return null
  }
  notes.add({ code: 'signatureNotVerified', facts: {} })
  const head = asLatin1(bytes.subarray(part.head.start, part.head.end)).replace(contentHeaders, '')
  const kept = Buffer.from(head === '' || head.endsWith('\n') ? head : `${head}\r\n`, 'latin1')
  return { start: part.head.start, end: part.body.end, put: Buffer.concat([kept, smime.content]) }
}

/** What is signed or encrypted as a whole, and can be told from its parts. */
const noteSecured = (parts: readonly MimePart[], notes: Notes): void => {
  for (const { type } of parts) {
    if (type === 'multipart/encrypted') notes.add({ code: 'encrypted', facts: {} })
    if (type === 'multipart/signed') notes.add({ code: 'signatureNotVerified', facts: {} })
  }
}

/**
 * A mail with what mailers got wrong put right in its bytes, so that one parser reads them all: character sets that are
 * not what is said, or that are not known; bare Latin-1 in headers; words behind base64; files as uuencode in the text.
 * A part that a signature is wrapped around (S/MIME) comes in the place of the wrapping.
 */
export const repairMail = (bytes: Uint8Array): Repaired => {
  const notes = new Notes()
  let whole = bytes
  let parts = partsIn(scanMime(whole))
  for (let turn = 0; turn < mostWrappings && parts.some(isSmime); turn++) {
    const edits = parts.filter(isSmime).flatMap((part) => unwrapped(whole, part, notes) ?? [])
    if (edits.length === 0) break
    whole = applied(whole, edits)
    parts = partsIn(scanMime(whole))
  }
  noteSecured(parts, notes)
  const mended = parts.map((part) => mendPart(whole, part, notes))
  return {
    bytes: applied(
      whole,
      mended.flatMap(({ edits }) => edits),
    ),
    warnings: notes.all,
    files: mended.flatMap(({ files }) => files),
  }
}
