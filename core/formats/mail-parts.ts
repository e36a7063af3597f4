import { isProgram } from '#shared/intake/documents.ts'
import type { MailPart, MailWarning } from '#shared/intake/mail.ts'
import { isMsg } from './mail-source.ts'
import { headLength, mediaTypeOf } from './media.ts'
import { documentName, type TakenNames } from './names.ts'
import type { FoundPart } from './parts.ts'
import { pictureHeader } from './pictures/header.ts'
import { isTnef, tnefType } from './tnef.ts'

export type MailAttachment = MailPart & { readonly bytes: Uint8Array }

export const outlookMessage = 'application/vnd.ms-outlook'

/** Whether a part is a mail that can be read like any other. */
export const isMail = (mediaType: string): boolean =>
  mediaType === 'message/rfc822' || mediaType === outlookMessage

const attachedMails = new Set(['message/rfc822', 'message/global'])

const typeOf = ({ declared, bytes, proposed }: FoundPart): string => {
  if (attachedMails.has(declared)) return isMsg(bytes) ? outlookMessage : 'message/rfc822'
  if (isMsg(bytes)) return outlookMessage
  if (isTnef(bytes)) return tnefType
  return mediaTypeOf(bytes.subarray(0, headLength), proposed, declared)
}

/** A part with a safe name that no other has, its type and its place. */
export const attachmentOf = (
  part: FoundPart,
  { partIndex, within, names }: { partIndex: number; within: number | null; names: TakenNames },
): MailAttachment => {
  const mediaType = typeOf(part)
  const picture = mediaType.startsWith('image/') ? pictureHeader(part.bytes) : null
  return {
    name: names.take(documentName(part.proposed, mediaType, partIndex + 1)),
    mediaType,
    size: part.bytes.length,
    // A mail within the mail is never shown in its text, whatever its sender meant.
    inline: part.inline && !isMail(mediaType),
    contentId: part.contentId,
    partIndex,
    within,
    ...(picture && { picture }),
    bytes: part.bytes,
  }
}

/** What a mediator is to know of an attachment before opening it. */
export const attachmentWarnings = (
  { proposed, declared }: FoundPart,
  { name, mediaType, size }: MailPart,
): MailWarning[] => {
  const warnings: MailWarning[] = []
  if (!proposed) warnings.push({ code: 'attachmentWithoutName', facts: { name } })
  if (mediaType === 'text/calendar') warnings.push({ code: 'invitation', facts: { name } })
  if (size === 0) warnings.push({ code: 'emptyAttachment', facts: { name } })
  else if (isMail(mediaType)) warnings.push({ code: 'nestedMail', facts: { name } })
  else if (differs(declared, mediaType))
    warnings.push({ code: 'typeDiffers', facts: { name, declared, found: mediaType } })
  if (isProgram({ name, mediaType })) warnings.push({ code: 'program', facts: { name } })
  return warnings
}

/** Many mailers declare everything as bytes, or one kind of picture or text for another's name: no news. */
const differs = (declared: string, found: string): boolean =>
  declared !== '' &&
  declared !== 'application/octet-stream' &&
  declared.replace('/x-pdf', '/pdf') !== found &&
  !(declared.includes('zip') && found.includes('zip')) &&
  !(declared.startsWith('text/') && found.startsWith('text/')) &&
  !(declared.startsWith('image/') && found.startsWith('image/'))
