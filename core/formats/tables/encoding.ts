import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { TextEncoding } from '#shared/tables/file.ts'

/** How a text file was written, and its hash: found by reading all of it once. */
export type FoundEncoding = {
  readonly sha256: string
  readonly encoding: TextEncoding
  /** It says so itself, with a byte order mark. */
  readonly marked: boolean
}

const singleBytes = ['windows-1252', 'iso-8859-15', 'macintosh'] as const

/** What people here write: small letters with an accent more often than capitals, then signs. */
const plausible = (letter: string): number => {
  if ('éèëêïîíöôóüûúùçàáâäñœß'.includes(letter)) return 2
  if ('ÉÈËÊÏÎÍÖÔÓÜÛÚÙÇÀÁÂÄÑŒ€°²³½’‘“”–—…«»§µ·´'.includes(letter)) return 1
  return /\p{Cc}/u.test(letter) ? -4 : -1
}

/** The encoding of one byte a letter in which the high bytes of a text make most sense; Windows' own where it is as good. */
const likeliest = (counts: readonly number[]): TextEncoding => {
  const scored = singleBytes.map((encoding) => {
    const decoder = new TextDecoder(encoding)
    const score = counts.reduce(
      (sum, count, byte) =>
        count === 0 ? sum : sum + count * plausible(decoder.decode(Uint8Array.of(byte))),
      0,
    )
    return { encoding, score }
  })
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).encoding
}

const marks: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Without a mark, texts of Western letters in UTF-16 have a zero in every other byte. */
const unmarkedUtf16 = (head: Uint8Array): TextEncoding | null => {
  const zeros = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = head.length / 4
  if (odd > many && even < many / 4) return 'utf-16le'
  return even > many && odd < many / 4 ? 'utf-16be' : null
}

/**
 * Reads a file and finds its encoding: what its mark says, UTF-8 where every byte is valid UTF-8, else the encoding of
 * one byte a letter that makes most sense. `tell` hears how many bytes were read. Throws what the file system throws.
 */
export const findEncoding = async (path: string, tell: (bytes: number) => void): Promise<FoundEncoding> => {
  const hash = createHash('sha256')
  const counts: number[] = Array.from({ length: 256 }, () => 0)
  const strict = new TextDecoder('utf-8', { fatal: true })
  let valid = true
  let head: Uint8Array | null = null
  let read = 0
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = piece as Uint8Array
    head ??= bytes.slice(0, 4096)
    hash.update(bytes)
    try {
      if (valid) strict.decode(bytes, { stream: true })
    } catch {
      valid = false
    }
    for (const byte of bytes) if (byte >= 0x80) counts[byte] = (counts[byte] ?? 0) + 1
    read += bytes.length
    tell(read)
  }
  try {
    if (valid) strict.decode()
  } catch {
    valid = false
  }
  const begin = head ?? new Uint8Array()
  const sha256 = hash.digest('hex')
  const mark = marks.find(([, bytes]) => bytes.every((byte, at) => begin[at] === byte))
  if (mark) return { sha256, encoding: mark[0], marked: true }
  const wide = unmarkedUtf16(begin)
  return { sha256, encoding: wide ?? (valid ? 'utf-8' : likeliest(counts)), marked: false }
}
