import type { Outcome } from '#db/outcome.ts'
import type { CaseDocument } from '#shared/case/facts.ts'
import type { CaseView } from '#shared/case/view.ts'
import type { DocumentKind, Source } from '#shared/case/vocabulary.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { type CoreContext, todayOf } from '../context.ts'
import { keepUpload } from '../documents/keepUpload.ts'
import { readUploadedMail } from '../documents/readUploadedMail.ts'
import { isMail } from '../formats/mail-parts.ts'
import { commandCase } from './commandCase.ts'
import { findCase } from './getCase.ts'

type Files = {
  readonly number: string
  readonly files: readonly {
    readonly upload: string
    readonly kind?: DocumentKind | undefined
    readonly name?: string | undefined
  }[]
  readonly broughtBy: Source
  readonly receivedOn?: PlainDate | undefined
}

/** A mail is known by its Message-ID from then on. One that cannot be read is a file like any other. */
const withMessageId = async (
  context: CoreContext,
  upload: string,
  document: CaseDocument,
): Promise<CaseDocument> => {
  if (!isMail(document.mediaType)) return document
  const read = await readUploadedMail(context, upload)
  return read.ok ? { ...document, messageId: read.messageId } : document
}

/**
 * Stores offered files and attaches them to a case: all of them, or none. Refuses as `keepUpload` and
 * `commandCase` do. A file that was stored before a refusal is content without a name: nothing refers to it.
 */
export const attachFiles = async (
  context: CoreContext,
  { number, files, broughtBy, receivedOn = todayOf(context) }: Files,
): Promise<Outcome<{ view: CaseView }>> => {
  const found = findCase(context, number)
  if (!found.ok) return found
  const documents: CaseDocument[] = []
  for (const { upload, ...said } of files) {
    const kept = await keepUpload(context, upload, { ...said, broughtBy, receivedOn })
    if (!kept.ok) return kept
    documents.push(await withMessageId(context, upload, kept.document))
  }
  const done = commandCase(context, {
    number,
    commands: documents.map((document) => ({ type: 'attachDocument', document })),
  })
  if (!done.ok) return done
  context.texts.wake()
  await Promise.all(files.map(({ upload }) => context.uploads.forget(upload)))
  return done
}
