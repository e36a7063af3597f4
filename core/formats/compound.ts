/**
 * Compound files ([MS-CFB]), in which Outlook keeps a message: a file system in a file. A reader of our own, since those
 * there are follow chains of blocks that run in circles for ever; this one takes no more steps than the file has blocks.
 */
export type Stream = { readonly name: string; readonly size: number; readonly read: () => Uint8Array }
export type Storage = {
  readonly name: string
  readonly streams: readonly Stream[]
  readonly storages: readonly Storage[]
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Above this, a number of a block means that there is none. */
const lastBlock = 0xfffffffa
const noEntry = 0xffffffff
const deepest = 64
const entrySize = 128

type Entry = {
  readonly kind: number
  readonly name: string
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

class Blocks {
  readonly #bytes: Buffer
  readonly blockSize: number
  readonly #next: Uint32Array
  /** Of all that may be read out: a file whose streams share blocks could otherwise give any amount. */
  #room: number

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    this.blockSize = bytes.readUInt16LE(30) === 12 ? 4096 : 512
    this.#room = bytes.length * 2
    this.#next = this.#table()
  }

  block(number: number): Buffer {
    const start = (number + 1) * this.blockSize
    return this.#bytes.subarray(start, start + this.blockSize)
  }

  /** The blocks of the table of blocks: 109 in the header, the rest in a chain of blocks of their own. */
  #table(): Uint32Array {
    const most = Math.ceil(this.#bytes.length / this.blockSize)
    const numbers: number[] = []
    for (let at = 76; at < 512; at += 4) numbers.push(this.#bytes.readUInt32LE(at))
    let further = this.#bytes.readUInt32LE(68)
    for (let step = 0; further < lastBlock && step < most; step++) {
      const block = this.block(further)
      if (block.length < this.blockSize) break
      for (let at = 0; at < this.blockSize - 4; at += 4) numbers.push(block.readUInt32LE(at))
      further = block.readUInt32LE(this.blockSize - 4)
    }
    const tables = numbers.filter((number) => number < most).slice(0, most)
    const next = new Uint32Array((tables.length * this.blockSize) / 4).fill(noEntry)
    let to = 0
    for (const number of tables) {
      const block = this.block(number)
      for (let at = 0; at + 4 <= this.blockSize; at += 4, to++)
        next[to] = at + 4 <= block.length ? block.readUInt32LE(at) : noEntry
    }
    return next
  }

  /** The content of a chain of blocks, at most `size` bytes of it. */
  chain(start: number, size: number): Buffer {
    const pieces: Buffer[] = []
    let length = 0
    const most = Math.min(size, this.#room)
    for (let at = start, step = 0; at < lastBlock && step <= this.#next.length && length < most; step++) {
      const piece = this.block(at)
      if (piece.length === 0) break
      pieces.push(piece)
      length += piece.length
      at = this.#next[at] ?? noEntry
    }
    const whole = Buffer.concat(pieces).subarray(0, most)
    this.#room -= whole.length
    return whole
  }
}

const entriesIn = (directory: Buffer): Entry[] => {
  const entries: Entry[] = []
  for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
    const length = Math.min(directory.readUInt16LE(at + 64), 64)
    entries.push({
      kind: directory.readUInt8(at + 66),
      name: directory.toString('utf16le', at, at + Math.max(0, length - 2)),
      left: directory.readUInt32LE(at + 68),
      right: directory.readUInt32LE(at + 72),
      child: directory.readUInt32LE(at + 76),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    })
  }
  return entries
}

const small = 64
const storageKind = 1
const streamKind = 2

/** Streams below a size lie together in one stream, in pieces of 64 bytes with a table of their own. */
const readerOf = (blocks: Blocks, header: Buffer, root: Entry): ((entry: Entry) => Uint8Array) => {
  const smallest = header.readUInt32LE(56)
  const together = blocks.chain(root.start, root.size)
  const table = blocks.chain(header.readUInt32LE(60), together.length)
  return ({ start, size }) => {
    if (size >= smallest) return blocks.chain(start, size)
    const pieces: Buffer[] = []
    for (let at = start, length = 0; at < lastBlock && length < size; length += small) {
      pieces.push(together.subarray(at * small, (at + 1) * small))
      at = at * 4 + 4 <= table.length ? table.readUInt32LE(at * 4) : noEntry
    }
    return Buffer.concat(pieces).subarray(0, size)
  }
}

/** The storage at the root of a compound file; null for bytes that are none. */
export const readCompound = (given: Uint8Array): Storage | null => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length)
  if (bytes.length < 1024 || signature.some((byte, at) => bytes[at] !== byte)) return null
  const blocks = new Blocks(bytes)
  const entries = entriesIn(blocks.chain(bytes.readUInt32LE(48), bytes.length))
  const root = entries[0]
  if (!root) return null
  const read = readerOf(blocks, bytes, root)
  const seen = new Set<number>()

  /** The entries beside and below one, which is a tree; in the order of their names. */
  const siblings = (first: number): Entry[] => {
    const found: Entry[] = []
    const waiting = [first]
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const entry = entries[at]
      if (!entry || seen.has(at)) continue
      seen.add(at)
      found.push(entry)
      waiting.push(entry.right, entry.left)
    }
    return found.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
  }

  const storageOf = ({ name, child }: Entry, depth: number): Storage => {
    const inside = depth > deepest ? [] : siblings(child)
    return {
      name,
      streams: inside
        .filter(({ kind }) => kind === streamKind)
        .map((entry) => ({ name: entry.name, size: entry.size, read: () => read(entry) })),
      storages: inside.filter(({ kind }) => kind === storageKind).map((entry) => storageOf(entry, depth + 1)),
    }
  }
  return storageOf(root, 0)
}
