import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { documentPath } from '#db/documents.ts'
import { type Outcome, type Refused, refused } from '#db/outcome.ts'
import type { ShownMail } from '#shared/contract/files.ts'
import type { Sha256 } from '#shared/kernel/id.ts'
import type { CoreContext } from '../context.ts'
import { openMail } from './openMail.ts'

/** Characters of a text that are shown. The file itself keeps all of it. */
const longestShown = 200_000

/** Where a document that is referred to lies, whatever became of the file. */
const pathOf = ({ administration }: CoreContext, sha256: Sha256): string =>
  join(administration.folder, documentPath(sha256))

/** Why a stored file cannot be read: the disk lost it, or does not give it. */
const objection = (error: unknown, sha256: Sha256): Refused => {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return refused('notFound', { what: 'document', id: sha256 })
  if (code === undefined) throw error
  return refused('fileUnreadable', { name: sha256 })
}

/** A stored mail, read for showing. Refuses `notFound`, and as `openMail` does. */
export const showMail = async (
  context: CoreContext,
  sha256: Sha256,
): Promise<Outcome<{ mail: ShownMail }>> => {
  const path = pathOf(context, sha256)
  if (!(await stat(path).catch(() => null))) return refused('notFound', { what: 'document', id: sha256 })
  const opened = await openMail(context, path)
  return opened.ok ? { ok: true, mail: opened.read.shown } : opened
}

/** UTF-8, or what Windows wrote before that. */
const decoded = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A stored text, for showing. Refuses `notFound`, `fileUnreadable`. */
export const showText = async (
  context: CoreContext,
  sha256: Sha256,
): Promise<Outcome<{ text: string; cut: boolean }>> => {
  try {
    const file = await open(pathOf(context, sha256), 'r')
    try {
      const { size } = await file.stat()
      const bytes = new Uint8Array(Math.min(size, longestShown))
      await file.read(bytes, 0, bytes.length, 0)
      return { ok: true, text: decoded(bytes), cut: size > bytes.length }
    } finally {
      await file.close()
    }
  } catch (error) {
    return objection(error, sha256)
  }
}
