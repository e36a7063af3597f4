import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { type Source as Content, documentPath, keepDocument } from '#db/documents.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import type { CaseDocument } from '#shared/case/facts.ts'
import type { DocumentKind, Source } from '#shared/case/vocabulary.ts'
import { uploadLimit } from '#shared/host.ts'
import { proposeDocument } from '#shared/intake/documents.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { type EntryId, newId } from '#shared/kernel/id.ts'
import type { CoreContext } from '../context.ts'
import { headLength, mediaTypeOf } from '../formats/media.ts'
import { documentName } from '../formats/names.ts'

/** What is said of a file that joins a case; what is left out is proposed from its name and content. */
export type Offered = {
  readonly name?: string | undefined
  readonly kind?: DocumentKind | undefined
  readonly broughtBy: Source
  readonly receivedOn: PlainDate
}

const headOf = async (path: string): Promise<Uint8Array> => {
  const file = await open(path, 'r')
  try {
    const head = new Uint8Array(headLength)
    const { bytesRead } = await file.read(head, 0, headLength, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const describe = (
  kept: Pick<CaseDocument, 'sha256' | 'size'>,
  name: string,
  mediaType: string,
  { kind, broughtBy, receivedOn }: Offered,
): CaseDocument => {
  const part = {
    name,
    mediaType,
    size: kept.size,
    inline: false,
    contentId: null,
    partIndex: 0,
    within: null,
  }
  return {
    id: newId<EntryId>(),
    ...kept,
    name,
    mediaType,
    kind: kind ?? proposeDocument(part).kind,
    receivedOn,
    broughtBy,
    internal: false,
  }
}

/** Stores content that is at hand, such as a paper of the example. Refuses as `keepDocument` does. */
export const keepContent = async (
  context: CoreContext,
  { bytes, mediaType, ...offered }: Offered & { name: string; bytes: Uint8Array; mediaType: string },
): Promise<Outcome<{ document: CaseDocument }>> => {
  const content: Content = { name: offered.name, content: pieces(bytes) }
  const kept = await keepDocument(context.administration.folder, content, uploadLimit)
  if (!kept.ok) return kept
  const { sha256, size } = kept
  return {
    ok: true,
    document: describe({ sha256, size }, documentName(offered.name, mediaType, 1), mediaType, offered),
  }
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/**
 * Stores a file for good and describes it as a document; nothing refers to it yet. Without a media type, it is told by
 * what was stored. Refuses as `keepDocument` does.
 */
export const keepFile = async (
  context: CoreContext,
  file: { readonly path: string; readonly name: string; readonly mediaType?: string },
  offered: Offered,
): Promise<Outcome<{ document: CaseDocument }>> => {
  const { folder } = context.administration
  const kept = await keepDocument(folder, file.path, uploadLimit)
  if (!kept.ok) return kept
  const { sha256, size } = kept
  const mediaType =
    file.mediaType ?? mediaTypeOf(await headOf(join(folder, documentPath(sha256))), file.name, null)
  const name = documentName(offered.name ?? file.name, mediaType, 1)
  return { ok: true, document: describe({ sha256, size }, name, mediaType, offered) }
}

/**
 * Stores an offered file as `keepFile` does. The upload stays, so that a refused command can be tried again.
 * Refuses `notFound` for an unknown upload, and as `keepDocument` does.
 */
export const keepUpload = async (
  context: CoreContext,
  token: string,
  offered: Offered,
): Promise<Outcome<{ document: CaseDocument }>> => {
  const upload = context.uploads.take(token)
  return upload ? keepFile(context, upload, offered) : refused('notFound', { what: 'upload', id: token })
}
