import { type Decoded, decodeText, isCharset } from './charset.ts'

/** What an encoded word holds (RFC 2047): its letters may have spaces in them, against the rule. */
const word = /=\?([^?\s]+)\?([BbQq])\?([^?]*)\?=/g
const run = /=\?[^?\s]+\?[BbQq]\?[^?]*\?=(?:\s*=\?[^?\s]+\?[BbQq]\?[^?]*\?=)*/g

const bytesOf = (encoding: string, letters: string): Uint8Array =>
  encoding.toUpperCase() === 'B'
    ? Buffer.from(letters.replace(/[^A-Za-z0-9+/]/g, ''), 'base64')
    : Buffer.from(
        letters
          .replace(/[_\s]/g, ' ')
          .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
        'latin1',
      )

type Group = { readonly charset: string; readonly pieces: Uint8Array[] }

/** Words side by side in one character set are read together: a character may be cut in two between them. */
const groupsIn = (words: string): Group[] => {
  const groups: Group[] = []
  for (const [, label = '', encoding = '', letters = ''] of words.matchAll(word)) {
    const charset = label.replace(/\*.*$/, '').toLowerCase()
    const last = groups.at(-1)
    if (last?.charset === charset) last.pieces.push(bytesOf(encoding, letters))
    else groups.push({ charset, pieces: [bytesOf(encoding, letters)] })
  }
  return groups
}

/** Sets that the parser reads as they are meant. */
const plain = /^(utf-?8|us-ascii|iso-8859-\d+|windows-125\d)$/

/**
 * Headers with the encoded words put right that are not in the character set that they name, or in one that the parser
 * does not know; `told` hears of each guess.
 */
export const mendWords = (head: string, told: (said: string, decoded: Decoded) => void): string =>
  head.replace(run, (words) => {
    const read = groupsIn(words).map(({ charset, pieces }) => ({
      charset,
      decoded: decodeText(Buffer.concat(pieces), charset),
    }))
    const wrong = read.filter(({ decoded }) => decoded.guessed || decoded.twice)
    for (const { charset, decoded } of wrong) told(charset, decoded)
    const known = read.every(({ charset }) => plain.test(charset) && isCharset(charset))
    if (wrong.length === 0 && known) return words
    const text = read.map(({ decoded }) => decoded.text).join('')
    return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
  })
