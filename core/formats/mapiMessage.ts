import { decodeText } from './charset.ts'
import { mapi, type Properties } from './mapi.ts'
import { bodyOfRtf, decompressed } from './rtf.ts'

/**
 * What a message says, of which Outlook keeps it as text, as HTML, or packed in RTF. `said`: the text that was found elsewhere, where the
 * properties have none. `charsetOf`: that of the bytes of its HTML, null where nothing tells.
 */
export const bodyOf = (
  props: Properties,
  said: string,
  charsetOf: (html: Uint8Array) => string | null,
): { readonly plain: string; readonly html: string | null } => {
  const plain = props.text(mapi.body) ?? said
  const bytes = props.binary(mapi.html)
  const html = bytes ? decodeText(bytes, charsetOf(bytes)).text : props.text(mapi.html)
  if (html) return { plain, html }
  const rtf = decompressed(props.binary(mapi.rtfCompressed) ?? new Uint8Array(0))
  if (!rtf) return { plain, html: null }
  const found = bodyOfRtf(rtf)
  return { plain: plain || found.plain, html: found.html }
}

/** An attachment that is a message itself ([MS-OXCMSG] 2.2.2.9). */
const embedded = 5
/** Shown in the HTML ([MS-OXCMSG] 2.2.2.17). */
const shownInHtml = 0x4

export const isEmbedded = (attachment: Properties): boolean =>
  attachment.number(mapi.attachMethod) === embedded

/** Whether an attachment is part of what the message shows. */
export const isShownWithin = (attachment: Properties): boolean =>
  attachment.flag(mapi.attachmentHidden) || ((attachment.number(mapi.attachFlags) ?? 0) & shownInHtml) !== 0

/** By what the HTML refers to an attachment, without angle brackets. */
export const contentIdOf = (attachment: Properties): string | null =>
  attachment.text(mapi.attachContentId)?.replace(/^<|>$/g, '') ?? null
