import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { mailboxLimit, uploadLimit } from '#shared/host.ts'
import type { LeftOut } from '#shared/intake/gathered.ts'
import { refusal } from '#shared/kernel/decider.ts'
import type { Refusal } from '#shared/refusals.ts'
import type { CoreContext } from '../../context.ts'
import { mailSourceOf } from '../../formats/mail-source.ts'
import { headLength } from '../../formats/media.ts'
import { mailsIn } from './mailbox.ts'
import { type FoundFile, walk } from './walk.ts'

export type OnFound = (more: number) => void

/** A file of those that came in, by the token under which it is offered from now on. */
export type Source =
  | { readonly upload: string; readonly file: string; readonly size: number; readonly isMail: boolean }
  | { readonly file: string; readonly refusal: Refusal }
  | { readonly file: string; readonly left: LeftOut }

/** What is called a mail is read as one: that it is none is then said of it. */
const namedAsMail = /\.(?:eml|emlx|msg|mbox)$/i
/** Bytes of a file by which it is told; what tells a message of Outlook may lie further on than in other files. */
const looksAt = 16 * headLength

const headOf = async (path: string): Promise<Uint8Array | null> => {
  try {
    const file = await open(path, 'r')
    try {
      const head = new Uint8Array(looksAt)
      const { bytesRead } = await file.read(head, 0, looksAt, 0)
      return head.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch {
    // Gone since, or not ours to read: told as a refusal.
    return null
  }
}

/** One file, or each mail of a mailbox. */
async function* within(
  context: Pick<CoreContext, 'uploads' | 'jobs' | 'administration'>,
  upload: string,
  { path, name }: FoundFile,
  { size, signal, onFound }: { size: number; signal: AbortSignal | undefined; onFound: OnFound },
): AsyncGenerator<Source> {
  const head = await headOf(path)
  if (!head) {
    yield { file: name, refusal: refusal('fileUnreadable', { name: basename(path) }) }
    return
  }
  const source = mailSourceOf(head, name)
  if (source === 'mbox') {
    yield* mailsIn(context, { path, name }, { signal, onFound })
    // Its mails are files of their own now.
    await context.uploads.forget(upload)
  } else if (size > uploadLimit)
    yield { file: name, refusal: refusal('fileTooLarge', { size, limit: uploadLimit }) }
  else yield { upload, file: name, size, isMail: source !== null || namedAsMail.test(name) }
}

/**
 * The files behind what was offered: a file itself, a folder's and a mailbox's one by one. `onFound` hears how many
 * more there are than were offered.
 */
export async function* sourcesOf(
  context: Pick<CoreContext, 'uploads' | 'jobs' | 'administration'>,
  token: string,
  { signal, onFound }: { readonly signal: AbortSignal | undefined; readonly onFound: OnFound },
): AsyncGenerator<Source> {
  const { uploads } = context
  const folder = uploads.folder(token)
  if (folder === null) {
    const upload = uploads.take(token)
    if (upload) yield* within(context, token, upload, { size: upload.size, signal, onFound })
    else yield { file: '', refusal: refusal('notFound', { what: 'upload', id: token }) }
    return
  }
  const name = basename(folder)
  for await (const found of walk(folder, name)) {
    onFound(1)
    if ('unreadable' in found) {
      yield { file: found.unreadable, refusal: refusal('fileUnreadable', { name: found.unreadable }) }
      continue
    }
    if ('left' in found) {
      yield { file: found.name, left: found.left }
      continue
    }
    const staged = await uploads.stage(found.path, mailboxLimit)
    if (!staged.ok) yield { file: found.name, refusal: refusal('fileUnreadable', { name: found.name }) }
    else {
      const { upload, size } = staged.file
      yield* within(context, upload, found, { size, signal, onFound })
    }
  }
  await uploads.forget(token)
}
