import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isDiskFull } from '#db/failures.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { mailSourceOf } from './mail-source.ts'
import { boundedLines, type Line } from './mboxLines.ts'
import { buffered, isDeleted, MailFile, type SplitMail, saidEnd, shownOf } from './mboxMail.ts'
import { headLength, mediaTypeOf } from './media.ts'

export type MboxOrder = { readonly path: string; readonly into: string }
/** In bytes of the mail box; `mails`: those that came out since the last time this was told. */
export type MboxProgress = {
  readonly done: number
  readonly total: number
  readonly mails: readonly SplitMail[]
}
export type SplitMbox = {
  /** In the order of the mail box. */
  readonly files: readonly SplitMail[]
  /** Mails that Thunderbird had marked as deleted, and only not cleared away yet: left out. */
  readonly deleted: number
}
type Options = { readonly onMail?: (mail: SplitMail, done: number) => void }

/** More than an office gets in ten years. */
const mostMails = 100_000
const longestLine = 1024 * 1024
/** `From jan@post.example Mon Mar  2 09:15:00 2026`, Thunderbird's `From - Mon …`, Eudora's `From ???@??? Mon …`. */
const separator = /^From .{1,300}\d{1,2}:\d{2}/
const header = /^(?:[!-9;-~]{1,80}:|>From )/
const quoted = /^>+From /

const startsWithFrom = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x46 && bytes[1] === 0x72 && bytes[2] === 0x6f && bytes[3] === 0x6d && bytes[4] === 0x20

const beginOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 400)).toString('latin1')

const isBlank = ({ bytes, begins }: Line): boolean =>
  begins && (bytes[0] === 0x0a || (bytes[0] === 0x0d && bytes[1] === 0x0a))

/** Takes the lines of a mail box one by one, and writes the mails. */
class Splitter {
  readonly files: SplitMail[] = []
  deleted = 0
  readonly #source: FileHandle
  readonly #into: string
  readonly #onMail: (mail: SplitMail, done: number) => void
  #mail: MailFile | null = null
  #afterBlank = true
  /** An empty line that may belong to what separates two mails. */
  #blank: Uint8Array | null = null
  /** A line that begins a mail if a header follows. */
  #candidate: Line | null = null
  #bodyEnd = 0
  #count = 0

  constructor(source: FileHandle, into: string, onMail: (mail: SplitMail, done: number) => void) {
    this.#source = source
    this.#into = into
    this.#onMail = onMail
  }

  get tooMany(): boolean {
    return this.#count > mostMails
  }

  async take(line: Line): Promise<void> {
    const candidate = this.#candidate
    if (candidate) {
      this.#candidate = null
      if (header.test(beginOf(line.bytes))) await this.#begin(candidate.at)
      else await this.#keep(candidate)
    }
    const { bytes, begins, at } = line
    if (
      begins &&
      this.#afterBlank &&
      at >= this.#bodyEnd &&
      startsWithFrom(bytes) &&
      separator.test(beginOf(bytes))
    ) {
      this.#candidate = line
      this.#afterBlank = false
      return
    }
    await this.#keep(line)
  }

  async #begin(at: number): Promise<void> {
    this.#blank = null
    await this.close(at)
    this.#count += 1
    this.#bodyEnd = 0
    this.#mail = await MailFile.create(join(this.#into, `${String(this.#count).padStart(6, '0')}.eml`))
  }

  async #keep(line: Line): Promise<void> {
    const mail = this.#mail
    if (!mail) return
    if (this.#blank) await mail.add(this.#blank)
    this.#blank = null
    this.#afterBlank = isBlank(line)
    if (!this.#afterBlank) {
      const unquoted = line.begins && line.bytes[0] === 0x3e && quoted.test(beginOf(line.bytes))
      await mail.add(unquoted ? line.bytes.subarray(1) : line.bytes)
      return
    }
    if (mail.inHead) {
      mail.inHead = false
      await mail.add(line.bytes)
      const bodyAt = line.at + line.bytes.length
      this.#bodyEnd = (await saidEnd(this.#source, mail.head, bodyAt)) ?? 0
      return
    }
    this.#blank = line.bytes
  }

  /** Ends the mail that is being written; `done`: up to where the mail box is read. */
  async close(done: number): Promise<void> {
    if (this.#candidate) await this.#keep(this.#candidate)
    this.#candidate = null
    const mail = this.#mail
    if (!mail) return
    this.#mail = null
    await mail.close()
    if (isDeleted(mail.head)) {
      this.deleted += 1
      return
    }
    const shown = await shownOf(mail)
    this.files.push(shown)
    this.#onMail(shown, done)
  }
}

const headOf = async (file: FileHandle): Promise<Buffer> => {
  const head = Buffer.alloc(headLength * 16)
  const { bytesRead } = await file.read(head, 0, head.length, 0)
  return head.subarray(0, bytesRead)
}

/**
 * Splits a file of many mails (mbox, as Thunderbird, Apple Mail, Gmail and Unix write it) into a file for each, in
 * `into`, as they come: never more in memory than a piece of a mail. A mail begins at a `From ` line at the start
 * or after an empty line, where a header follows; a body that says its length is believed where a mail begins just
 * behind it. `>From ` in a text gets its `>` taken away.
 * Refuses `fileUnreadable`, `emptyFile`, `notAMailbox`, `mailboxTooManyMails`, `diskFull`; what was written by then
 * stays in `into`, which is the caller's to remove.
 */
export const splitMbox = async (
  path: string,
  into: string,
  { onMail = () => {} }: Options = {},
): Promise<Outcome<SplitMbox>> => {
  const name = basename(path)
  const source = await open(path, 'r').catch(() => null)
  if (!source) return refused('fileUnreadable', { name })
  try {
    const head = await headOf(source)
    if (head.length === 0) return refused('emptyFile', {})
    if (mailSourceOf(head, name) !== 'mbox')
      return refused('notAMailbox', { name, found: mediaTypeOf(head, null, null) })
    const splitter = new Splitter(source, into, onMail)
    let done = 0
    try {
      for await (const lines of boundedLines(
        createReadStream(path, { highWaterMark: buffered }),
        longestLine,
      ))
        for (const line of lines) {
          await splitter.take(line)
          done = line.at + line.bytes.length
          if (splitter.tooMany) return refused('mailboxTooManyMails', { limit: mostMails })
        }
    } finally {
      await splitter.close(done)
    }
    return { ok: true, files: splitter.files, deleted: splitter.deleted }
  } catch (error) {
    if (isDiskFull(error)) return refused('diskFull', {})
    throw error
  } finally {
    await source.close()
  }
}
