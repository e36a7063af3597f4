import { type FileHandle, open } from 'node:fs/promises'
import { readEml } from './mail-eml.ts'

/** A mail of a mail box, in a file of its own. `from`: the name of who sent it, else the address. */
export type SplitMail = {
  readonly path: string
  readonly from: string | null
  readonly subject: string | null
}
/** In bytes: of the headers of a mail, what is looked at for the list. */
const headShown = 65_536
/** Written at once, and read at once. */
export const buffered = 256 * 1024

/** One mail as it is written. */
export class MailFile {
  readonly path: string
  readonly #file: FileHandle
  #pieces: Uint8Array[] = []
  #size = 0
  #head: Uint8Array[] = []
  #headSize = 0
  inHead = true

  private constructor(path: string, file: FileHandle) {
    this.path = path
    this.#file = file
  }

  static async create(path: string): Promise<MailFile> {
    return new MailFile(path, await open(path, 'wx'))
  }

  async add(bytes: Uint8Array): Promise<void> {
    if (this.inHead && this.#headSize < headShown) {
      this.#head.push(bytes)
      this.#headSize += bytes.length
    }
    this.#pieces.push(bytes)
    this.#size += bytes.length
    if (this.#size >= buffered) await this.#flush()
  }

  async #flush(): Promise<void> {
    const pieces = this.#pieces
    this.#pieces = []
    this.#size = 0
    if (pieces.length > 0) await this.#file.write(Buffer.concat(pieces))
  }

  get head(): Buffer {
    return Buffer.concat(this.#head)
  }

  async close(): Promise<void> {
    try {
      await this.#flush()
    } finally {
      await this.#file.close()
    }
  }
}

/** By what a mail is told in a list, of its head. */
export const shownOf = async (mail: MailFile): Promise<SplitMail> => {
  const read = await readEml(Buffer.concat([mail.head, Buffer.from('\r\n')]))
  const from = read.accepted ? read.raw.from : null
  return {
    path: mail.path,
    from: from?.name ?? from?.address ?? null,
    subject: read.accepted ? read.raw.subject : null,
  }
}

/** Thunderbird marks a deleted mail, and clears it away when the folder is compacted. */
const expunged = 0x0008
export const isDeleted = (head: Buffer): boolean => {
  const flags = /^X-Mozilla-Status: *([0-9a-f]{4})\b/im.exec(head.toString('latin1'))?.[1]
  return flags !== undefined && (Number.parseInt(flags, 16) & expunged) !== 0
}

/** Where a body ends that says its own length, if that is where another mail begins or the file ends; else null. */
export const saidEnd = async (file: FileHandle, head: Buffer, bodyAt: number): Promise<number | null> => {
  const said = /^Content-Length: *(\d{1,12})\s*$/im.exec(head.toString('latin1'))?.[1]
  if (said === undefined) return null
  const end = bodyAt + Number(said)
  const after = Buffer.alloc(9)
  const { bytesRead } = await file.read(after, 0, after.length, end)
  const found = after.toString('latin1', 0, bytesRead)
  const { size } = await file.stat()
  return /^[\r\n]{0,4}From /.test(found) ||
    (end <= size && /^[\r\n]*$/.test(found) && end + bytesRead >= size)
    ? end
    : null
}
