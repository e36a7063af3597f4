import Vips from 'wasm-vips'
import { readHeic } from './heic.ts'

/** The longest side of a photo in the document, in pixels: 200 dpi over the width of an A4 page. */
const longestSide = 1600
const quality = 82
/** More than this is not decoded: a few kilobytes of PNG can ask for gigabytes of memory. */
const megapixelLimit = 100

/** A JPEG in sRGB, ready to be placed. Sizes in pixels. */
export type Picture = {
  readonly jpeg: Uint8Array
  readonly width: number
  readonly height: number
}
export type PictureProblem =
  | {
      readonly code: 'tooManyPixels'
      readonly facts: { readonly megapixels: number; readonly limit: number }
    }
  | {
      readonly code: 'unreadableKind'
      readonly facts: { readonly mediaType: string }
    }
  | { readonly code: 'damaged'; readonly facts: Record<never, never> }

/** Pages of one file: more are no scan of a contract, and cost a second each. */
export const sheetLimit = 100

export type Sheets = {
  /** All that the file has. */
  readonly pages: number
  readonly sheets: readonly Picture[]
}
export type Sheeting = {
  /** The first one, from 0. */
  readonly from: number
  readonly count: number
  /** In pixels. */
  readonly longest: number
}

export type Pictures = {
  /** Upright (EXIF), sRGB (through its own colour profile), on white, at most 1,600 pixels a side. */
  photo(bytes: Uint8Array, mediaType: string): Promise<{ picture: Picture } | { problem: PictureProblem }>
  /** Pages of a picture that may have several (TIFF), each made as a photo is. Others have one. */
  sheets(
    bytes: Uint8Array,
    mediaType: string,
    which: Sheeting,
  ): Promise<{ sheets: Sheets } | { problem: PictureProblem }>
  /** A JPEG of rendered pixels, four bytes each (RGBA), on white. */
  page(rgba: Uint8Array, width: number, height: number): Picture
}

/** The brand in the `ftyp` box that HEIF files begin with; empty for other files. */
const brandOf = (bytes: Uint8Array): string => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(4, 12))
  return start.startsWith('ftyp') ? start.slice(4) : ''
}

/** Starts libvips (WebAssembly), with the codec for AVIF. Once a job: its memory is never given back. */
export const openPictures = async (): Promise<Pictures> => {
  const vips = await Vips({
    dynamicLibraries: ['vips-heif.wasm'],
    print: () => {},
    printErr: () => {},
  })
  vips.concurrency(1)
  vips.Cache.max(0)
  type Image = InstanceType<typeof vips.Image>

  const encode = (image: Image): Picture => {
    const white = image.hasAlpha() ? image.flatten({ background: [255, 255, 255] }) : image
    const jpeg = white.jpegsaveBuffer({
      Q: quality,
      keep: 'none',
      optimize_coding: true,
    })
    const { width, height } = white
    // It holds on to the pixels that it was made of.
    if (white !== image) white.delete()
    return { jpeg, width, height }
  }

  const fromPixels = (rgba: Uint8Array, width: number, height: number, longest?: number): Picture => {
    const raw = vips.Image.newFromMemory(rgba, width, height, 4, vips.BandFormat.uchar)
    const image = raw.copy({ interpretation: 'srgb' })
    const sized =
      longest && Math.max(width, height) > longest
        ? image.thumbnailImage(longest, { height: longest, size: 'down' })
        : image
    const picture = encode(sized)
    if (sized !== image) sized.delete()
    image.delete()
    raw.delete()
    return picture
  }

  const tooMany = (megapixels: number): { problem: PictureProblem } => ({
    problem: { code: 'tooManyPixels', facts: { megapixels, limit: megapixelLimit } },
  })

  const heic = async (
    bytes: Uint8Array,
    longest: number,
  ): Promise<{ sheets: Sheets } | { problem: PictureProblem }> => {
    const read = await readHeic(bytes, megapixelLimit)
    if ('rgba' in read)
      return { sheets: { pages: 1, sheets: [fromPixels(read.rgba, read.width, read.height, longest)] } }
    return read.problem === 'tooManyPixels'
      ? tooMany(read.megapixels)
      : { problem: { code: 'damaged', facts: {} } }
  }

  /** Opening reads the header only. Throws for what libvips cannot read. */
  const headerOf = (bytes: Uint8Array, options: string): { megapixels: number; pages: number } => {
    const header = vips.Image.newFromBuffer(bytes, options)
    const megapixels = Math.ceil((header.width * header.height) / 1e6)
    const pages = header.getTypeof('n-pages') === 0 ? 1 : header.getInt('n-pages')
    header.delete()
    return { megapixels, pages }
  }

  const sheets: Pictures['sheets'] = async (bytes, mediaType, { from, count, longest }) => {
    const brand = brandOf(bytes)
    if (brand !== '' && brand !== 'avif') return heic(bytes, longest)
    const paged = mediaType === 'image/tiff'
    let known = false
    try {
      const { pages } = headerOf(bytes, '')
      known = true
      const made: Picture[] = []
      const last = paged ? Math.min(pages, from + count) : 1
      for (let page = paged ? from : 0; page < last; page++) {
        const { megapixels } = headerOf(bytes, paged ? `[page=${page}]` : '')
        if (megapixels > megapixelLimit) return tooMany(megapixels)
        const image = vips.Image.thumbnailBuffer(bytes, longest, {
          height: longest,
          size: 'down',
          output_profile: 'srgb',
          // As an option of the loader: as one of the thumbnail it is not heeded.
          option_string: paged ? `[page=${page},fail_on=truncated]` : '[fail_on=truncated]',
        })
        made.push(encode(image))
        image.delete()
      }
      return { sheets: { pages: paged ? pages : 1, sheets: made } }
    } catch {
      const problem: PictureProblem =
        known || /^image\/(jpeg|png|gif|webp|tiff|avif)$/.test(mediaType)
          ? { code: 'damaged', facts: {} }
          : { code: 'unreadableKind', facts: { mediaType } }
      return { problem }
    }
  }

  return {
    photo: async (bytes, mediaType) => {
      const made = await sheets(bytes, mediaType, { from: 0, count: 1, longest: longestSide })
      if ('problem' in made) return made
      const [picture] = made.sheets.sheets
      return picture ? { picture } : { problem: { code: 'damaged', facts: {} } }
    },
    sheets,
    page: (rgba, width, height) => fromPixels(rgba, width, height),
  }
}
