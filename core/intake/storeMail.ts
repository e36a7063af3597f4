import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Outcome, refused } from '#db/outcome.ts'
import type { CaseDocument } from '#shared/case/facts.ts'
import type { Source } from '#shared/case/vocabulary.ts'
import type { KeptPart } from '#shared/contract/intake.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { Sha256 } from '#shared/kernel/id.ts'
import type { CoreContext } from '../context.ts'
import { keepFile } from '../documents/keepUpload.ts'
import { readUploadedMail } from '../documents/readUploadedMail.ts'
import { temporaryFolderIn } from '../folders.ts'

type Mail = {
  /** The token by which it was offered. */
  readonly mail: string
  readonly parts: readonly KeptPart[]
  readonly broughtBy: Source
  readonly receivedOn: PlainDate
  /** What it is called where it has no subject. */
  readonly untitled: string
}

type Stored = Outcome<{
  /** The mail itself first. */
  documents: readonly CaseDocument[]
  messageId: string
  sha256: Sha256
}>

const storeWithin = async (
  context: CoreContext,
  { mail, parts, broughtBy: bringer, receivedOn, untitled }: Mail,
  into: string,
): Promise<Stored> => {
  const read = await readUploadedMail(context, mail, { into })
  if (!read.ok) return read
  const { shown, files, messageId, upload, sha256 } = read
  const { extension, mediaType } = read.original
  const name = `${shown.content.subject?.trim() || untitled}${extension}`
  const original = await keepFile(
    context,
    { path: upload.path, name, mediaType },
    { kind: 'mail', broughtBy: bringer, receivedOn },
  )
  if (!original.ok) return original
  // Changed between the two: what was read is not what would be kept.
  if (original.document.sha256 !== sha256) return refused('fileUnreadable', { name: upload.name })
  const documents: CaseDocument[] = [{ ...original.document, messageId }]
  for (const { partIndex, name, kind, broughtBy = bringer } of parts) {
    const [path, part] = [files[partIndex], shown.content.attachments[partIndex]]
    if (path === undefined || !part) return refused('notFound', { what: 'attachment', id: String(partIndex) })
    const { mediaType } = part
    const kept = await keepFile(context, { path, name, mediaType }, { kind, broughtBy, receivedOn })
    if (!kept.ok) return kept
    documents.push(kept.document)
  }
  return { ok: true, documents, messageId, sha256 }
}

/**
 * Stores an offered mail and those of its attachments that are kept; nothing refers to them yet.
 * Refuses `notFound` (the upload, an attachment), and what `openMail` and `keepDocument` refuse.
 */
export const storeMail = async (context: CoreContext, mail: Mail): Promise<Stored> => {
  const into = await mkdtemp(join(temporaryFolderIn(context.administration.folder), 'mail-'))
  return storeWithin(context, mail, into).finally(() => rm(into, { recursive: true, force: true }))
}
