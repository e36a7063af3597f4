import mammoth from 'mammoth'
import { withOffice } from './office.ts'

/** Of all pictures in one document together: what is beyond is left out. In bytes. */
const mostPictures = 20 * 1024 * 1024

/** Reads all of the archive once: what unpacks to more than it says, or to more than is allowed, never comes further. */
const checked = (bytes: Uint8Array): Promise<void> =>
  withOffice(bytes, async ({ entries }) => {
    for (const entry of entries) if (!entry.folder) await entry.read()
  })

/**
 * A Word document as HTML of few tags, well-formed: headings, paragraphs, lists, tables, bold and italic, footnotes and
 * the pictures that it carries; one that lies elsewhere is left out and not fetched. Throws `ArchiveError`, and what
 * the converter throws for a document that it does not understand.
 */
export const htmlOfDocx = async (bytes: Uint8Array): Promise<string> => {
  await checked(bytes)
  let size = 0
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async (image) => {
        const content = await image.readAsBase64String()
        size += content.length
        const shown = size <= mostPictures && /^image\/(?:png|jpe?g|gif|webp)$/.test(image.contentType)
        return { src: shown ? `data:${image.contentType};base64,${content}` : '' }
      }),
    },
  )
  return value
}
