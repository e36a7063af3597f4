import iconv from 'iconv-lite'

export type Decoded = {
  readonly text: string
  /** The character set that was used. */
  readonly used: string
  /** Whether that is another one than was said, or one was chosen where none was said, and it makes a difference. */
  readonly guessed: boolean
  /** It was encoded twice, and decoded twice. */
  readonly twice: boolean
}

const byteOrderMarks: readonly (readonly [name: string, ...bytes: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
]

/** What mailers write for a character set that they do not know, or do not want to say. */
const saysNothing = new Set([
  '',
  'unknown',
  'unknown-8bit',
  'x-unknown',
  '8bit',
  'binary',
  'none',
  'default',
  'x-user-defined',
])

/** ASCII, and what all single-byte sets of western Europe are taken for where the bytes show that they are not it. */
const anyLatin = /^(us-ascii|ascii|ansi_x3\.4-1968|iso-?8859-(1|15)|latin-?[19]|windows-1252|cp-?1252|cp819)$/

/** Decoders for one spelling or another, from the platform (as browsers have them) or from `iconv-lite`; null for none. */
const decoderOf = (label: string): ((bytes: Uint8Array) => string) | null => {
  const plain = label.replace(/^x-(?=mac|cp|utf)/, '').replace(/^ibm-?(?=\d)/, 'cp')
  // Browsers read UTF-7 as Windows-1252, and know no code page of DOS.
  if (/^(unicode-1-1-)?utf-?7$/.test(plain)) return (bytes) => iconv.decode(Buffer.from(bytes), 'utf-7')
  try {
    const decoder = new TextDecoder(label)
    return (bytes) => decoder.decode(bytes)
  } catch {
    // Not one that browsers know.
  }
  return iconv.encodingExists(plain) ? (bytes) => iconv.decode(Buffer.from(bytes), plain) : null
}

/** Whether a label names a character set that can be read. */
export const isCharset = (label: string): boolean => decoderOf(label.trim().toLowerCase()) !== null

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })
const asUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return null
  }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80)

/** Whole characters of UTF-8 outside ASCII, against bytes that are part of none. */
const looksLikeUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes)
  let good = 0
  let bad = 0
  for (const character of text) {
    if (character === '\ufffd') bad++
    else if (character > '\x7f') good++
  }
  return good > bad
}

/** Two bytes a character: where every other byte is nearly always zero. */
const utf16Of = (bytes: Uint8Array): string | null => {
  const zeros = [0, 0]
  const seen = Math.min(bytes.length, 2000)
  for (let at = 0; at < seen; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd < seen / 8) return null
  return odd >= even ? 'utf-16le' : 'utf-16be'
}

/** What western European text has outside ASCII: letters, and the signs of word processors. */
const western = /^[\p{ASCII}\u00a0-\u017f\u2010-\u2026\u2030\u20ac\u2122\u2018-\u201e]*$/u
const doubled = /[ÃÂâ][\u0080-\u00bf\u0152-\u2122]/

/** Text that was UTF-8, taken for Windows-1252 and made UTF-8 again, as it was first; null where that is not certain. */
const undoubled = (text: string): string | null => {
  if (!doubled.test(text)) return null
  const bytes = iconv.encode(text, 'windows-1252')
  if (iconv.decode(bytes, 'windows-1252') !== text) return null
  const once = asUtf8(bytes)
  return once !== null && once !== text && western.test(once) ? once : null
}

/**
 * Bytes as text: in the character set that was said (null: none), unless the bytes show that it cannot be that one.
 * UTF-8 that is not valid is taken for Windows-1252; what is said to be one of the western single-byte sets, or
 * nothing, is UTF-8 if it is valid as that, which text in another set practically never is.
 */
export const decodeText = (bytes: Uint8Array, label: string | null): Decoded => {
  const said = label?.trim().toLowerCase().replace(/^"|"$/g, '') ?? ''
  const certain = (used: string, text: string): Decoded => settle(text, used, false)
  const guess = (used: string, text: string): Decoded => settle(text, used, true)

  const marked = byteOrderMarks.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0]
  if (marked) return certain(marked, new TextDecoder(marked).decode(bytes))

  const named = saysNothing.has(said) ? null : decoderOf(said)
  const wide = /^(utf-?16|ucs-?2|unicode|iso-10646)/.test(said)
  if (wide) {
    const found = utf16Of(bytes)
    if (found) return certain(found, new TextDecoder(found).decode(bytes))
  }
  const own = wide ? null : named
  if (isAscii(bytes))
    return certain(said || 'us-ascii', own ? own(bytes) : Buffer.from(bytes).toString('latin1'))
  if (own && !anyLatin.test(said) && !/^utf-?8$/.test(said)) return certain(said, own(bytes))

  const isUtf8 = /^utf-?8$/.test(said)
  const utf8 = asUtf8(bytes)
  if (utf8 !== null) return isUtf8 ? certain('utf-8', utf8) : guess('utf-8', utf8)
  // A few damaged characters in what is otherwise UTF-8: they are shown as such.
  if (isUtf8 && looksLikeUtf8(bytes)) return certain('utf-8', new TextDecoder('utf-8').decode(bytes))
  if (own && !isUtf8 && !/ascii/.test(said)) return certain(said, own(bytes))
  return guess('windows-1252', new TextDecoder('windows-1252').decode(bytes))
}

const settle = (text: string, used: string, guessed: boolean): Decoded => {
  const once = /^utf-?8$/.test(used) ? undoubled(text) : null
  return once === null ? { text, used, guessed, twice: false } : { text: once, used, guessed, twice: true }
}
