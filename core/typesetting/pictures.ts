import Vips from 'wasm-vips'

/** The longest side of a photo in the document, in pixels: 200 dpi over the width of an A4 page. */
const longestSide = 1600
const quality = 82
/** More than this is not decoded: a few kilobytes of PNG can ask for gigabytes of memory. */
export const megapixelLimit = 100

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

export type Pictures = {
  /** Upright (EXIF), sRGB (through its own colour profile), on white, at most 1,600 pixels a side. */
  photo(bytes: Uint8Array, mediaType: string): { picture: Picture } | { problem: PictureProblem }
  /** A JPEG of rendered pixels, four bytes each (RGBA), on white. */
  page(rgba: Uint8Array, width: number, height: number): Picture
}

/** HEIC and AVIF (an `ftyp` box) need decoders that are not among ours; libvips would call them damaged. */
const isHeic = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(4, 8)) === 'ftyp'

/** Starts libvips (WebAssembly). Once a job: its memory is never given back. */
export const openPictures = async (): Promise<Pictures> => {
  const vips = await Vips({
    dynamicLibraries: [],
    print: () => {},
    printErr: () => {},
  })
  vips.concurrency(1)
  vips.Cache.max(0)

  const encode = (image: InstanceType<typeof vips.Image>): Picture => {
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

  return {
    photo: (bytes, mediaType) => {
      if (isHeic(bytes)) return { problem: { code: 'unreadableKind', facts: { mediaType } } }
      let known = false
      try {
        // Opening reads the header only.
        const header = vips.Image.newFromBuffer(bytes)
        known = true
        const megapixels = Math.ceil((header.width * header.height) / 1e6)
        header.delete()
        if (megapixels > megapixelLimit)
          return {
            problem: {
              code: 'tooManyPixels',
              facts: { megapixels, limit: megapixelLimit },
            },
          }
        const image = vips.Image.thumbnailBuffer(bytes, longestSide, {
          height: longestSide,
          size: 'down',
          output_profile: 'srgb',
          // As an option of the loader: as one of the thumbnail it is not heeded.
          option_string: '[fail_on=truncated]',
        })
        const picture = encode(image)
        image.delete()
        return { picture }
      } catch {
        const problem: PictureProblem =
          known || /^image\/(jpeg|png|gif|webp|tiff)$/.test(mediaType)
            ? { code: 'damaged', facts: {} }
            : { code: 'unreadableKind', facts: { mediaType } }
        return { problem }
      }
    },
    page: (rgba, width, height) => {
      const raw = vips.Image.newFromMemory(rgba, width, height, 4, vips.BandFormat.uchar)
      const image = raw.copy({ interpretation: 'srgb' })
      const picture = encode(image)
      image.delete()
      raw.delete()
      return picture
    },
  }
}
