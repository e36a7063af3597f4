import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { mailboxLimit, uploadLimit } from '#shared/host.ts'
import { refusal } from '#shared/kernel/decider.ts'
import type { Refusal } from '#shared/refusals.ts'
import type { CoreContext } from '../../context.ts'
import { asLatin1, headLength, looksLikeMail } from '../../formats/media.ts'
import { type FoundFile, walk } from './walk.ts'

/** A file of those that came in, by the token under which it is offered from now on. */
export type Source =
  | { readonly upload: string; readonly file: string; readonly size: number; readonly isMail: boolean }
  | { readonly file: string; readonly refusal: Refusal }

const namedAsMail = /\.(?:eml|emlx|msg)$/i

const headOf = async (path: string): Promise<Uint8Array | null> => {
  try {
    const file = await open(path, 'r')
    try {
      const head = new Uint8Array(headLength)
      const { bytesRead } = await file.read(head, 0, headLength, 0)
      return head.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch {
    // Gone since, or not ours to read: told as a refusal.
    return null
  }
}

const sourceOf = async (upload: string, { path, name }: FoundFile, size: number): Promise<Source> => {
  const head = await headOf(path)
  if (!head) return { file: name, refusal: refusal('fileUnreadable', { name: basename(path) }) }
  if (size > uploadLimit)
    return { file: name, refusal: refusal('fileTooLarge', { size, limit: uploadLimit }) }
  return { upload, file: name, size, isMail: looksLikeMail(asLatin1(head)) || namedAsMail.test(name) }
}

/**
 * The files behind what was offered: a file itself, a folder's one by one. `onFound` hears how many more there are
 * than were offered.
 */
export async function* sourcesOf(
  { uploads }: Pick<CoreContext, 'uploads'>,
  token: string,
  onFound: (more: number) => void,
): AsyncGenerator<Source> {
  const folder = uploads.folder(token)
  if (folder === null) {
    const upload = uploads.take(token)
    if (upload) yield await sourceOf(token, upload, upload.size)
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
    const staged = await uploads.stage(found.path, mailboxLimit)
    if (staged.ok) yield await sourceOf(staged.file.upload, found, staged.file.size)
    else yield { file: found.name, refusal: refusal('fileUnreadable', { name: found.name }) }
  }
  await uploads.forget(token)
}
