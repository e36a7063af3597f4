import { randomUUID } from 'node:crypto'
import { hashOfFile } from '#db/documents.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { caseByNumber } from '#db/queries/cases.ts'
import type { Gathered, GatheredAs, GatheredLine } from '#shared/intake/gathered.ts'
import type { MailContent } from '#shared/intake/mail.ts'
import type { RecognisedReply } from '#shared/intake/reply.ts'
import { readSubject } from '#shared/intake/subject.ts'
import type { CoreContext } from '../../context.ts'
import { readUploadedMail } from '../../documents/readUploadedMail.ts'
import { replyTo } from '../replyTo.ts'
import { type Known, mostWaiting } from './list.ts'
import { type Source, sourcesOf } from './sources.ts'

export type GatherStep = {
  readonly done: number
  readonly total: number
  readonly lines: readonly GatheredLine[]
}
export type Gathering = AsyncGenerator<GatherStep, Outcome<{ gathered: number }>>

/** Milliseconds between two moments at which who waits hears of it, and others get their turn. */
const slice = 60
/** Of a subject, in characters: more than a line shows. */
const longest = 300

const unknown: Known = { messageId: null, sha256: null }
const letOthersIn = () => new Promise<void>((resolve) => setImmediate(resolve))
const cut = (text: string | null): string | null => text?.slice(0, longest).toWellFormed() ?? null

/** What a mail is in the list, once it was asked to which case it belongs. */
export const gatheredAs = (content: MailContent, reply: RecognisedReply | null): GatheredAs => {
  if (!reply)
    return { is: 'complaint', certainty: readSubject(content.subject ?? '')?.certainty ?? 'unknown' }
  const { number, nature, side, certainty } = reply
  return { is: 'reply', number, nature, side, certainty }
}

type Read = { readonly gathered: Gathered; readonly known: Known }

const look = async (context: CoreContext, source: Source, broughtTo: string | null): Promise<Read> => {
  if ('refusal' in source || 'left' in source) {
    const { file } = source
    const as: GatheredAs =
      'left' in source ? { is: 'leftOut', left: source.left } : { is: 'refused', refusal: source.refusal }
    return { gathered: { upload: randomUUID(), file, size: 0, broughtTo, mail: null, as }, known: unknown }
  }
  const { upload, file, size, isMail } = source
  const line = { upload, file, size, broughtTo, mail: null }
  if (!isMail) {
    const path = context.uploads.take(upload)?.path
    // What cannot be read any more is told when it is attached.
    const sha256 = path === undefined ? null : await hashOfFile(path).catch(() => null)
    return { gathered: { ...line, as: { is: 'file' } }, known: { messageId: null, sha256 } }
  }
  const read = await readUploadedMail(context, upload)
  if (!read.ok) return { gathered: { ...line, as: { is: 'refused', refusal: read.refusal } }, known: unknown }
  const { messageId, sha256, shown } = read
  const { from, subject, datePlausible, date } = shown.content
  const mail = {
    from: from && { name: cut(from.name), address: cut(from.address) },
    subject: cut(subject),
    date: datePlausible ? date : null,
  }
  const same = context.gathered.sameAs(messageId)
  const as: GatheredAs = same
    ? { is: 'repeated', ...same }
    : gatheredAs(shown.content, replyTo(context, shown.content, broughtTo))
  return { gathered: { ...line, mail, as }, known: { messageId, sha256 } }
}

/**
 * Looks at what was offered, file by file, and puts each into the list of what waits; a file of many mails, and a
 * folder, mail by mail. At most one mail is in memory at a time. When it is ended early, what was looked at stays.
 * Refuses `notFound` (the case), `jobCancelled`, `tooManyWaiting`; what is wrong with a single file is said in its line.
 */
export async function* gather(
  context: CoreContext,
  { uploads, number }: { readonly uploads: readonly string[]; readonly number?: string | undefined },
  signal: AbortSignal | undefined,
): Gathering {
  const { gathered: list, administration } = context
  if (number !== undefined && !caseByNumber(administration.read, number))
    return refused('notFound', { what: 'case', id: number })
  let [done, total, gathered] = [0, uploads.length, 0]
  let lines: GatheredLine[] = []
  let since = performance.now()
  for (const token of uploads) {
    const onFound = (more: number) => {
      total += more
    }
    const found = sourcesOf(context, token, { signal, onFound })
    for await (const source of found) {
      if (signal?.aborted) return refused('jobCancelled', {})
      if (list.full) return refused('tooManyWaiting', { limit: mostWaiting })
      const read = await look(context, source, number ?? null)
      lines.push(list.add(administration.db, read.gathered, read.known))
      gathered += 1
      done += 1
      if (performance.now() - since > slice) {
        yield { done, total, lines }
        lines = []
        await letOthersIn()
        since = performance.now()
      }
    }
  }
  yield { done, total, lines }
  return { ok: true, gathered }
}
