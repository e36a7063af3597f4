/** Groups that hold no words of the text: tables of fonts and colours, pictures, what belongs to fields. */
const silent: ReadonlySet<string> = new Set([
  ...['fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'object', 'fldinst', 'filetbl', 'listtable'],
  ...[
    'listoverridetable',
    'rsidtbl',
    'generator',
    'themedata',
    'colorschememapping',
    'datastore',
    'xmlnstbl',
  ],
  ...['latentstyles', 'revtbl', 'nonshppict', 'bkmkstart', 'bkmkend'],
])

const signs: Readonly<Record<string, string>> = {
  ...{ par: '\n', line: '\n', row: '\n', sect: '\n', page: '\n', cell: '\t', tab: '\t' },
  ...{ emdash: '—', endash: '–', bullet: '•', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”' },
  ...{ '~': '\u00a0', _: '-' },
}

const codePage = (number: number): InstanceType<typeof TextDecoder> => {
  const label = number === 65001 ? 'utf-8' : number === 10000 ? 'macintosh' : `windows-${number}`
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder('windows-1252')
  }
}

type Group = { readonly silent: boolean; readonly unicodeSkip: number }

/** A control word with its number, a control sign, a byte in hexadecimal, a brace, or plain text. */
const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/gi

/**
 * The words of a Rich Text Format file (RTF 1.9.1). Whatever is no RTF in it is passed over. Never throws.
 * @param bytes the file
 */
export const textOfRtf = (bytes: Uint8Array): string => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  let decoder = codePage(1252)
  const groups: Group[] = []
  let group: Group = { silent: false, unicodeSkip: 1 }
  let optional = false
  /** Characters still to be passed over: the stand-in for a Unicode one. */
  let skip = 0
  const pieces: string[] = []
  let bytesOfText: number[] = []
  const flush = () => {
    if (bytesOfText.length > 0) pieces.push(decoder.decode(Uint8Array.from(bytesOfText)))
    bytesOfText = []
  }
  const say = (text: string) => {
    flush()
    if (!group.silent) pieces.push(text)
  }
  for (const [, word, number, hex, sign, brace, text] of source.matchAll(token)) {
    if (brace === '{') groups.push(group)
    if (brace === '}') {
      flush()
      group = groups.pop() ?? group
    }
    if (brace) {
      skip = 0
      optional = false
    } else if (word) {
      if (optional || silent.has(word)) group = { ...group, silent: true }
      optional = false
      if (word === 'ansicpg') decoder = codePage(Number(number))
      else if (word === 'uc') group = { ...group, unicodeSkip: Math.max(0, Number(number ?? 1)) }
      else if (word === 'u' && number !== undefined) {
        say(String.fromCharCode(Number(number) & 0xffff))
        skip = group.unicodeSkip
      } else if (signs[word]) say(signs[word])
    } else if (sign === '*') optional = true
    else if (sign !== undefined) say(signs[sign] ?? (/[\\{}]/.test(sign) ? sign : ''))
    else if (hex !== undefined) {
      if (skip > 0) skip -= 1
      else if (!group.silent) bytesOfText.push(Number.parseInt(hex, 16))
    } else if (text !== undefined) {
      const passed = Math.min(skip, text.length)
      skip -= passed
      if (!group.silent) for (const letter of text.slice(passed)) bytesOfText.push(letter.charCodeAt(0))
    }
  }
  flush()
  return pieces.join('')
}
