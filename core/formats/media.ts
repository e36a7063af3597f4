/**
 * What a file is, by its first bytes. A table of our own rather than a library: the files that come with
 * a complaint are of some twenty kinds, and the library that is kept up needs a newer Node than the
 * oldest Electron that this runs on.
 */
type Signature = { readonly type: string; readonly at: number; readonly bytes: string }

/** `bytes` as Latin-1 text. The first that fits wins. */
const signatures: readonly Signature[] = [
  { type: 'application/pdf', at: 0, bytes: '%PDF-' },
  { type: 'image/jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { type: 'image/png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'image/gif', at: 0, bytes: 'GIF87a' },
  { type: 'image/gif', at: 0, bytes: 'GIF89a' },
  { type: 'image/webp', at: 8, bytes: 'WEBP' },
  { type: 'image/tiff', at: 0, bytes: 'II*\0' },
  { type: 'image/tiff', at: 0, bytes: 'MM\0*' },
  { type: 'image/avif', at: 4, bytes: 'ftypavif' },
  ...['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1'].map((brand) => ({
    type: 'image/heic',
    at: 4,
    bytes: `ftyp${brand}`,
  })),
  { type: 'video/quicktime', at: 4, bytes: 'ftypqt' },
  { type: 'video/mp4', at: 4, bytes: 'ftyp' },
  { type: 'application/zip', at: 0, bytes: 'PK\x03\x04' },
  { type: 'application/zip', at: 0, bytes: 'PK\x05\x06' },
  { type: 'application/x-ole-storage', at: 0, bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { type: 'application/rtf', at: 0, bytes: '{\\rtf' },
  { type: 'application/x-msdownload', at: 0, bytes: 'MZ' },
]

const openXml = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/** Media types by the extension of a name. Used for what the bytes alone do not tell apart. */
const byExtension: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  heic: 'image/heic',
  heif: 'image/heic',
  avif: 'image/avif',
  mov: 'video/quicktime',
  mp4: 'video/mp4',
  zip: 'application/zip',
  docx: `${openXml}.wordprocessingml.document`,
  xlsx: `${openXml}.spreadsheetml.sheet`,
  pptx: `${openXml}.presentationml.presentation`,
  odt: `${openDocument}.text`,
  ods: `${openDocument}.spreadsheet`,
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  msg: 'application/vnd.ms-outlook',
  rtf: 'application/rtf',
  exe: 'application/x-msdownload',
  eml: 'message/rfc822',
  html: 'text/html',
  htm: 'text/html',
  csv: 'text/csv',
  ics: 'text/calendar',
  vcf: 'text/vcard',
  txt: 'text/plain',
}

/** The usual extension of a media type, without a dot; null for a type that we do not know. */
export const extensionOf = (mediaType: string): string | null =>
  Object.entries(byExtension).find(([, type]) => type === mediaType)?.[0] ?? null

const extensionIn = (name: string | null): string =>
  /\.([a-z0-9]{1,10})$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? ''

/** Each byte as one character. (`TextDecoder('latin1')` reads Windows-1252, where some bytes are others.) */
export const asLatin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

/** How many bytes of a file `mediaTypeOf` looks at. */
export const headLength = 4096

/**
 * The media type of a file: by its content; by its name or what was declared only where the content
 * leaves it open (the kinds of text, of Office documents). A type whose files can be told by their first
 * bytes is never believed without them: 'application/octet-stream' then.
 * @param head the first bytes of the file, `headLength` of them or the whole of a shorter one
 */
export const mediaTypeOf = (head: Uint8Array, name: string | null, declared: string | null): string => {
  const start = asLatin1(head.subarray(0, headLength))
  const byName = byExtension[extensionIn(name)] ?? null
  const said = declared?.split(';')[0]?.trim().toLowerCase() ?? ''
  const found = signatures.find(({ at, bytes }) => start.startsWith(bytes, at))?.type
  if (found === 'application/zip') return insideZip(start, byName)
  if (found === 'application/x-ole-storage') return insideOle([byName, said]) ?? found
  if (found) return found
  // Some makers put a line or two before the header of a PDF; readers accept it within the first 1024 bytes.
  if (byName === 'application/pdf' && start.slice(0, 1024).includes('%PDF-')) return byName
  if (head.length > 0 && isText(head)) return kindOfText(start, byName, said)
  return tellable.has(said) || !/^[a-z]+\/[a-z0-9.+-]+$/.test(said) || said.startsWith('text/')
    ? 'application/octet-stream'
    : said
}

const insideZip = (start: string, byName: string | null): string => {
  const declaredInside = /mimetype(application\/vnd\.oasis\.opendocument\.[a-z]+)/.exec(start)?.[1]
  if (declaredInside) return declaredInside
  if (!start.includes('[Content_Types].xml') && !start.includes('_rels/')) return 'application/zip'
  const folder = /\b(word|xl|ppt)\//.exec(start)?.[1]
  const found = { word: byExtension.docx, xl: byExtension.xlsx, ppt: byExtension.pptx }[folder ?? '']
  return found ?? (byName?.startsWith(openXml) ? byName : 'application/zip')
}

const oleTypes = ['application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-outlook']
const insideOle = (candidates: readonly (string | null)[]): string | undefined =>
  candidates.find((type): type is string => type !== null && oleTypes.includes(type))

/** Types that the signatures or the look into a container recognise. */
const tellable: ReadonlySet<string> = new Set([
  ...signatures.map((signature) => signature.type),
  ...Object.values(byExtension).filter(
    (type) => /openxml|opendocument/.test(type) || oleTypes.includes(type),
  ),
])

/** No control characters but line ends, tabs and form feeds; in any character set that extends ASCII. */
const isText = (head: Uint8Array): boolean =>
  head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d)

const kindOfText = (start: string, byName: string | null, said: string): string => {
  if (/^\s*(<!doctype html|<html)/i.test(start)) return 'text/html'
  if (looksLikeMail(start) && (byName === 'message/rfc822' || said === 'message/rfc822' || byName === null))
    return 'message/rfc822'
  const open = [byName, said].find((type) => type?.startsWith('text/') && type !== 'text/html')
  return open ?? 'text/plain'
}

const mailHeader =
  /^(from|to|subject|date|received|message-id|mime-version|return-path|delivered-to|reply-to):/i

/** At least two headers of a mail before the first empty line. */
export const looksLikeMail = (start: string): boolean =>
  (start.replace(/^(\xef\xbb\xbf|\ufeff)?\s*/, '').split(/\r?\n\r?\n/)[0] ?? '')
    .split(/\r?\n/)
    .filter((line) => mailHeader.test(line)).length >= 2
