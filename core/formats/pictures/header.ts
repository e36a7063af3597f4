/** What the first bytes of a picture say of it. Sizes in pixels. */
export type PictureHeader = {
  readonly width: number
  readonly height: number
  /** The maker of the camera or scanner, as the picture says it (EXIF). */
  readonly maker: string | null
  /** The program that made it (EXIF). */
  readonly software: string | null
}

/** Enough for the headers of every camera, with the small picture that it puts in them. In bytes. */
export const pictureHeadLength = 256 * 1024

const text = (view: DataView, from: number, length: number): string =>
  String.fromCharCode(
    ...new Uint8Array(
      view.buffer,
      view.byteOffset + from,
      Math.max(0, Math.min(length, view.byteLength - from)),
    ),
  )

type Size = Pick<PictureHeader, 'width' | 'height'>
type Made = Pick<PictureHeader, 'maker' | 'software'>
const unsaid: Made = { maker: null, software: null }

/** The first directory of a TIFF, which is what EXIF is (CIPA DC-008, 4.6). Throws RangeError where it is cut off. */
const tiff = (view: DataView): Made & Partial<Size> => {
  const little = text(view, 0, 2) === 'II'
  const u16 = (at: number) => view.getUint16(at, little)
  const u32 = (at: number) => view.getUint32(at, little)
  const start = u32(4)
  const made: { -readonly [K in keyof (Made & Partial<Size>)]: (Made & Partial<Size>)[K] } = { ...unsaid }
  for (let at = start + 2, left = Math.min(u16(start), 200); left > 0; at += 12, left -= 1) {
    const [tag, kind, count] = [u16(at), u16(at + 2), u32(at + 4)]
    const said = () =>
      text(view, count > 4 ? u32(at + 8) : at + 8, Math.min(count, 100))
        .replace(/\0[\s\S]*$/, '')
        .trim() || null
    const number = () => (kind === 3 ? u16(at + 8) : u32(at + 8))
    if (tag === 0x0100) made.width = number()
    if (tag === 0x0101) made.height = number()
    if (tag === 0x010f) made.maker = said()
    if (tag === 0x0131) made.software = said()
  }
  return made
}

const part = (view: DataView, from: number, length = view.byteLength - from): DataView =>
  new DataView(view.buffer, view.byteOffset + from, Math.max(0, Math.min(length, view.byteLength - from)))

/** Its small directory, or nothing where it is damaged: a picture needs none to be one. */
const exif = (view: DataView): Made => {
  try {
    const { maker, software } = tiff(view)
    return { maker, software }
  } catch (error) {
    if (error instanceof RangeError) return unsaid
    throw error
  }
}

const jpeg = (view: DataView): PictureHeader | null => {
  let made = unsaid
  for (let at = 2; ; ) {
    const [mark, length] = [view.getUint16(at), view.getUint16(at + 2)]
    if (mark === 0xffe1 && text(view, at + 4, 6) === 'Exif\0\0') made = exif(part(view, at + 10, length - 8))
    const frame = mark >= 0xffc0 && mark <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(mark)
    if (frame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), ...made }
    if (mark < 0xff00 || length < 2) return null
    at += 2 + length
  }
}

const webp = (view: DataView): PictureHeader | null => {
  const kind = text(view, 12, 4)
  const u24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
  if (kind === 'VP8X') return { width: u24(24) + 1, height: u24(27) + 1, ...unsaid }
  if (kind === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, ...unsaid }
  const bits = view.getUint32(21, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1, ...unsaid }
}

const read = (view: DataView): PictureHeader | null => {
  const start = text(view, 0, 12)
  if (start.startsWith('\xff\xd8\xff')) return jpeg(view)
  if (start.startsWith('\x89PNG')) return { width: view.getUint32(16), height: view.getUint32(20), ...unsaid }
  if (start.startsWith('GIF8'))
    return { width: view.getUint16(6, true), height: view.getUint16(8, true), ...unsaid }
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return webp(view)
  if (!/^(?:II\*\0|MM\0\*)/.test(start)) return null
  const { width, height, maker, software } = tiff(view)
  return width && height ? { width, height, maker, software } : null
}

/**
 * The size and maker of a JPEG, PNG, GIF, WebP or TIFF from its first bytes; null for anything else, and where they do
 * not say. Never decodes, never throws.
 */
export const pictureHeader = (head: Uint8Array): PictureHeader | null => {
  try {
    return read(new DataView(head.buffer, head.byteOffset, head.byteLength))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
