import { readFile, stat } from 'node:fs/promises'
import type { Outcome } from '#db/outcome.ts'
import type { CoreContext } from '../context.ts'
import { isMsg } from '../formats/mail-source.ts'
import type { MailFile } from '../formats/mailFile.ts'

/** Up to here a mail is read in less time than it takes to start a process, whoever wrote it. */
const small = { bytes: 1024 * 1024, lines: 20_000 }
const limits = { seconds: 30, megabytes: 1024 }

const isPlain = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => null)
  if (!found || found.size > small.bytes) return false
  const bytes = await readFile(path).catch(() => null)
  const { linesIn } = await import('../formats/mail.ts')
  return bytes !== null && !isMsg(bytes) && linesIn(bytes) <= small.lines
}

/**
 * Reads a mail from disk; a large one, one of very many lines, and one with parts in it that take a library to open
 * (winmail.dat, a message of Outlook) in a process of its own, so that the core goes on answering. With `into`, the attachments are put in that folder;
 * with `look`, it is seen what they say.
 * Refuses as `readMailFile` does, `jobTookTooLong` and `jobNeededTooMuchMemory`.
 */
export const openMail = async (
  { jobs, now }: Pick<CoreContext, 'jobs' | 'now'>,
  path: string,
  { into = null, look = false }: { readonly into?: string | null; readonly look?: boolean } = {},
): Promise<Outcome<{ read: MailFile }>> => {
  const order = { path, now: now(), into, look }
  if (await isPlain(path)) {
    const { readMailFile } = await import('../formats/mailFile.ts')
    const outcome = await readMailFile({ ...order, open: false })
    if (!outcome.ok || !outcome.read.leftClosed) return outcome
  }
  const outcome = await jobs.run('readMail', order, { limits })
  return outcome.ok ? { ok: true, read: outcome.result } : outcome
}
