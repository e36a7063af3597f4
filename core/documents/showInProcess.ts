import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { documentPath } from '#db/documents.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import type { ListedFile, ShownPicture } from '#shared/contract/files.ts'
import type { Sha256 } from '#shared/kernel/id.ts'
import type { CoreContext } from '../context.ts'
import { ArchiveError, openArchive } from '../formats/archive.ts'
import { headLength, mediaTypeOf } from '../formats/media.ts'
import { pictureHeader, pictureHeadLength } from '../formats/pictures/header.ts'
import { ownEntries } from '../formats/zipParts.ts'

const limits = { seconds: 60, megabytes: 2048 }

/** Kinds that every page shows by itself, up to so many megapixels: then it costs the window a second and 160 MB. */
const shownAsTheyAre = new Set(['image/png', 'image/jpeg', 'image/gif'])
const mostMegapixels = 40

type Asked = { readonly sha256: Sha256; readonly name: string }
type Found = { readonly path: string; readonly head: Uint8Array; readonly mediaType: string }

const find = async (context: CoreContext, { sha256, name }: Asked): Promise<Outcome<Found>> => {
  const path = join(context.administration.folder, documentPath(sha256))
  const file = await open(path, 'r').catch(() => null)
  if (!file) return refused('notFound', { what: 'document', id: sha256 })
  try {
    const head = new Uint8Array(pictureHeadLength)
    const { bytesRead } = await file.read(head, 0, head.length, 0)
    const read = head.subarray(0, bytesRead)
    return { ok: true, path, head: read, mediaType: mediaTypeOf(read.subarray(0, headLength), name, null) }
  } catch {
    return refused('fileUnreadable', { name })
  } finally {
    await file.close()
  }
}

/**
 * How a stored picture is shown: as it is, when every page can show it and it says that it is no larger than a window
 * can bear; else a page of it is made as a JPEG, in a process of its own, and lies among the exports.
 * Refuses `notFound`, `fileUnreadable`, and as `drawPicture` and the jobs do.
 */
export const showPicture = async (
  context: CoreContext,
  { page, ...asked }: Asked & { readonly page: number },
): Promise<Outcome<{ picture: ShownPicture }>> => {
  const found = await find(context, asked)
  if (!found.ok) return found
  const { path, head, mediaType } = found
  const size = pictureHeader(head)
  if (shownAsTheyAre.has(mediaType) && size && size.width * size.height <= mostMegapixels * 1e6)
    return { ok: true, picture: { is: 'original' } }
  const name = `${asked.name}-${page + 1}.jpg`
  const place = await context.exports.place('picture.jpg')
  const order = { path, name: asked.name, page, out: place.path }
  const outcome = await context.jobs.run('drawPicture', order, { limits })
  if (!outcome.ok) {
    await context.exports.drop(place.id)
    return outcome
  }
  context.exports.add(place.id, { path: place.path, name, mediaType: 'image/jpeg' })
  return { ok: true, picture: { is: 'made', id: place.id, pages: outcome.result.pages } }
}

/** A stored text of an office program as HTML, to be cleaned where it is shown. Refuses `notFound`, and as `readPaper` does. */
export const showPaper = async (context: CoreContext, asked: Asked): Promise<Outcome<{ html: string }>> => {
  const found = await find(context, asked)
  if (!found.ok) return found
  const order = { path: found.path, name: asked.name }
  const outcome = await context.jobs.run('readPaper', order, { limits })
  return outcome.ok ? { ok: true, html: outcome.result.html } : outcome
}

/** Only listed: none of it is unpacked. */
const listing = { entries: 5000, unpacked: Number.POSITIVE_INFINITY, ratio: Number.POSITIVE_INFINITY }

/** What is in a stored archive, by its own account. Refuses `notFound`, `documentTooLarge`, `documentDamaged`. */
export const showContents = async (
  context: CoreContext,
  asked: Asked,
): Promise<Outcome<{ files: readonly ListedFile[] }>> => {
  const found = await find(context, asked)
  if (!found.ok) return found
  try {
    const archive = await openArchive(found.path, listing)
    archive.close()
    const files = ownEntries(archive.entries).map(({ path: name, size, encrypted }) => ({
      ...{ name, size },
      locked: encrypted,
    }))
    return { ok: true, files }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return refused(error.fault === 'tooManyEntries' ? 'documentTooLarge' : 'documentDamaged', {})
  }
}
