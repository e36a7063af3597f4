import type { MailAttachment } from './mail-parts.ts'
import { headLength, mediaTypeOf } from './media.ts'
import { pictureHeader } from './pictures/header.ts'

/** Of all pictures in one text together: the others stay attachments. In bytes. */
const most = 6 * 1024 * 1024
const mostMegapixels = 20

const shownByPages = /^image\/(?:png|jpeg|gif)$/

/** A part as an address that holds it; null for what is no picture that every page can bear. */
const addressOf = ({ bytes, name }: MailAttachment): string | null => {
  const mediaType = mediaTypeOf(bytes.subarray(0, headLength), name, null)
  const size = pictureHeader(bytes)
  if (!shownByPages.test(mediaType) || !size || size.width * size.height > mostMegapixels * 1e6) return null
  return `data:${mediaType};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')}`
}

/**
 * Puts the pictures that a mail carries where its HTML refers to them (`cid:`, RFC 2392). Nothing else is changed, and
 * it is to be sanitised all the same.
 */
export const withOwnPictures = (html: string, attachments: readonly MailAttachment[]): string => {
  const parts = new Map<string, MailAttachment>()
  for (const part of attachments)
    if (part.contentId && part.within === null) parts.set(part.contentId.toLowerCase(), part)
  if (parts.size === 0) return html
  const addresses = new Map<string, string | null>()
  let size = 0
  return html.replace(/(\bsrc\s*=\s*["']?)cid:([^"'\s>]{1,998})/gi, (whole, before: string, id: string) => {
    const part = parts.get(decoded(id).toLowerCase())
    if (!part) return whole
    const known = addresses.get(part.name)
    const address = known === undefined ? addressOf(part) : known
    addresses.set(part.name, address)
    size += address?.length ?? 0
    return address === null || size > most ? whole : before + address
  })
}

const decoded = (id: string): string => {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
