import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { hashOf } from '#db/chain.ts'
import { isDiskFull } from '#db/failures.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import type { ShownMail } from '#shared/contract/files.ts'
import type { Instant } from '#shared/kernel/date.ts'
import type { Sha256 } from '#shared/kernel/id.ts'
import { largestMail, readMail } from './mail.ts'
import { outlookMessage } from './mail-parts.ts'
import { isMsg } from './mail-source.ts'
import { wantsLook, withTexts } from './mailLook.ts'
import { withOwnPictures } from './mailPictures.ts'

export type MailFileOrder = {
  readonly path: string
  /** What a plausible date may not lie after. */
  readonly now: Instant
  /** A folder that takes the attachments, each as a file; null leaves them out. */
  readonly into: string | null
  /** False leaves closed what only a process of its own may open. */
  readonly open?: boolean
  /** True to see what the attachments say at their beginning, which needs a process of its own as well. */
  readonly look?: boolean
}

/** A mail that was read from a file. Only its words travel: a job hands this to the core. */
export type MailFile = {
  /** Of the whole file. */
  readonly sha256: Sha256
  /** How the original is to be called and declared: it is kept as it came. */
  readonly original: { readonly extension: '.eml' | '.msg'; readonly mediaType: string }
  readonly shown: ShownMail
  /** Paths of the attachments in `into`, each at the place of its `partIndex`; empty without `into`. */
  readonly files: readonly string[]
  /** Of each attachment's bytes, at the place of its `partIndex`. */
  readonly hashes: readonly Sha256[]
  /** Something was left closed because of `open: false`. */
  readonly leftClosed: boolean
}

/** Reads a mail from disk. Refuses `fileMissing`, `fileUnreadable`, `diskFull` (for `into`), and as `readMail` does. */
export const readMailFile = async ({
  path,
  now,
  into,
  open = true,
  look = false,
}: MailFileOrder): Promise<Outcome<{ read: MailFile }>> => {
  const found = await stat(path).catch(() => null)
  if (!found) return refused('fileMissing', { name: basename(path) })
  if (found.size > largestMail) return refused('fileTooLarge', { size: found.size, limit: largestMail })
  const bytes = await readFile(path).catch(() => null)
  if (!bytes) return refused('fileUnreadable', { name: basename(path) })
  const outcome = await readMail(bytes, { now, open })
  if (!outcome.accepted) return { ok: false, refusal: outcome.refusal }
  const { html, attachments: carried, ...content } = outcome.mail
  const leftClosed = outcome.leftClosed || (!open && look && carried.some(wantsLook))
  const attachments = look && !leftClosed ? await withTexts(carried) : carried
  const files: string[] = []
  try {
    if (into !== null && !leftClosed)
      for (const { partIndex, bytes: part } of attachments) {
        const file = join(into, String(partIndex))
        await writeFile(file, part, { flag: 'wx' })
        files.push(file)
      }
  } catch (error) {
    if (isDiskFull(error)) return refused('diskFull', {})
    throw error
  }
  const hashes = attachments.map((part) => hashOf(part.bytes) as Sha256)
  const parts = attachments.map(({ bytes: _, ...part }) => part)
  const shown = {
    html: html && withOwnPictures(html, attachments),
    content: { ...content, attachments: parts },
  }
  const original = isMsg(bytes)
    ? ({ extension: '.msg', mediaType: outlookMessage } as const)
    : ({ extension: '.eml', mediaType: 'message/rfc822' } as const)
  return { ok: true, read: { sha256: hashOf(bytes) as Sha256, original, shown, files, hashes, leftClosed } }
}
