import { decompressRTF } from '@kenjiuno/decompressrtf'
import iconv from 'iconv-lite'
import { deEncapsulateSync } from 'rtf-stream-parser'
import { asLatin1 } from './media.ts'

/** In bytes; longer ones are of pictures in them, and take the reader minutes. */
const longest = 20 * 1024 * 1024

/**
 * RTF as Outlook compresses it ([MS-OXRTFCP]); null for what is none. Its header says how long it is: the decompressor
 * believes that, so it is never told more than there is.
 */
export const decompressed = (bytes: Uint8Array): Uint8Array | null => {
  if (bytes.length < 16) return null
  const input = Buffer.from(bytes)
  input.writeInt32LE(Math.min(input.readInt32LE(0), input.length - 4), 0)
  input.writeInt32LE(Math.min(Math.max(0, input.readInt32LE(4)), longest), 4)
  try {
    return Buffer.from(decompressRTF([...input.subarray(0, longest)]))
  } catch {
    // Neither compressed nor stored: damage.
    return null
  }
}

const decode = (bytes: Buffer, encoding: string): string =>
  iconv.decode(bytes, iconv.encodingExists(encoding) ? encoding : 'cp1252')

/** Groups within groups. Programs write some dozens; the library takes minutes for thousands. */
const deepest = 1_000

const isTooDeep = (rtf: Uint8Array): boolean => {
  const [backslash, open, close] = [0x5c, 0x7b, 0x7d]
  let depth = 0
  for (let at = 0; at < rtf.length && depth <= deepest; at++) {
    if (rtf[at] === backslash) at++
    else if (rtf[at] === open) depth++
    else if (rtf[at] === close) depth--
  }
  return depth > deepest
}

export type RtfBody = { readonly html: string | null; readonly plain: string }

/** The body that RTF holds: HTML or text that was put into it ([MS-OXRTFEX]), or its own words. */
export const bodyOfRtf = (rtf: Uint8Array): RtfBody => {
  if (rtf.length > longest) return { html: null, plain: '' }
  if (isTooDeep(rtf)) return { html: null, plain: wordsOfRtf(rtf) }
  try {
    const { mode, text } = deEncapsulateSync(Buffer.from(rtf), { decode, warn: () => {} })
    const found = typeof text === 'string' ? text : text.toString('utf8')
    return mode === 'html' ? { html: found, plain: '' } : { html: null, plain: found }
  } catch {
    // Nothing was put into it: it was written as RTF.
    return { html: null, plain: wordsOfRtf(rtf) }
  }
}

/** Groups that hold no words of the text. */
const unseen = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable info pict object themedata datastore generator xmlnstbl latentstyles header footer rsidtbl'.split(
    ' ',
  ),
)
const signs: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  tab: '\t',
  cell: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
}

const token =
  /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\(\*)|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi

/** The words of RTF, without its pictures, fonts and fields. */
const wordsOfRtf = (rtf: Uint8Array): string => {
  const source = asLatin1(rtf)
  const page = /\\ansicpg(\d{3,5})/.exec(source)?.[1] ?? '1252'
  const outer: { hidden: boolean; skip: number }[] = []
  let state = { hidden: false, skip: 1 }
  let out = ''
  let bytes: number[] = []
  let toSkip = 0
  const flush = () => {
    if (bytes.length > 0) out += decode(Buffer.from(bytes), `cp${page}`)
    bytes = []
  }
  for (const [, word, number, hex, star, escaped, brace, text] of source.matchAll(token)) {
    if (brace === '{') outer.push({ ...state })
    else if (brace === '}') {
      state = outer.pop() ?? state
      toSkip = 0
    } else if (star || (word !== undefined && unseen.has(word))) state.hidden = true
    else if (state.hidden) continue
    else if (hex !== undefined) {
      if (toSkip > 0) toSkip--
      else bytes.push(Number.parseInt(hex, 16))
    } else if (word === 'uc') state.skip = Math.min(8, Number(number ?? 1))
    else if (word === 'u') {
      flush()
      out += String.fromCharCode(Number(number ?? 0) & 0xffff)
      toSkip = state.skip
    } else if (word !== undefined) {
      flush()
      out += signs[word] ?? ''
    } else if (escaped !== undefined) {
      flush()
      out += { '~': ' ', '-': '', _: '-' }[escaped] ?? (/[\\{}]/.test(escaped) ? escaped : '')
    } else if (text !== undefined) {
      flush()
      out += text.slice(toSkip)
      toSkip = Math.max(0, toSkip - text.length)
    }
  }
  flush()
  return out
}
