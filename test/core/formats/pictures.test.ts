import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import Vips from 'wasm-vips'
import { openPictures, type Picture, type Pictures } from '#core/formats/pictures/pictures.ts'

type Library = Awaited<ReturnType<typeof Vips>>
type Image = InstanceType<Library['Image']>
type Colour = [number, number, number]

const red: Colour = [220, 30, 30]
const green: Colour = [30, 200, 30]
const blue: Colour = [30, 30, 220]
const yellow: Colour = [230, 220, 30]

let vips: Library
let pictures: Pictures
beforeAll(async () => {
  vips = await Vips({ dynamicLibraries: [] })
  pictures = await openPictures()
})

const plain = (width: number, height: number, colour: number[]): Image =>
  vips.Image.black(width, height).add(colour).cast('uchar').copy({ interpretation: 'srgb' })
const quarters = (): Image =>
  vips.Image.arrayjoin(
    [red, green, blue, yellow].map((colour) => plain(60, 40, colour)),
    { across: 2 },
  )

const shown = async (bytes: Uint8Array, mediaType: string): Promise<Picture> => {
  const made = await pictures.photo(bytes, mediaType)
  if ('problem' in made) throw new Error(made.problem.code)
  return made.picture
}
const problem = async (bytes: Uint8Array, mediaType: string) => {
  const made = await pictures.photo(bytes, mediaType)
  return 'problem' in made ? made.problem : null
}
const colourAt = (picture: Picture, x: number, y: number): number[] =>
  vips.Image.newFromBuffer(picture.jpeg).getpoint(
    Math.floor(x * picture.width),
    Math.floor(y * picture.height),
  )
const expectColour = (found: number[], wanted: number[], tolerance = 14): void => {
  expect(found).toHaveLength(3)
  for (const [at, value] of wanted.entries())
    expect(Math.abs((found[at] ?? 0) - value)).toBeLessThan(tolerance)
}

describe('a photo', () => {
  // Per EXIF orientation: which stored quarter is seen at the top left, and which at the top right.
  it.each([
    [1, red, green],
    [2, green, red],
    [3, yellow, blue],
    [4, blue, yellow],
    [5, red, blue],
    [6, blue, red],
    [7, yellow, green],
    [8, green, yellow],
  ])('taken with orientation %i stands upright', async (orientation, topLeft, topRight) => {
    const turned = quarters().copyMemory()
    turned.setInt('orientation', orientation)
    const picture = await shown(turned.jpegsaveBuffer({ Q: 95 }), 'image/jpeg')
    expect(picture.width > picture.height).toBe(orientation < 5)
    expectColour(colourAt(picture, 0.2, 0.2), topLeft)
    expectColour(colourAt(picture, 0.8, 0.2), topRight)
    expect(vips.Image.newFromBuffer(picture.jpeg).getFields()).not.toContain('exif-data')
  })

  it('is at most 1,600 pixels a side, and never enlarged', async () => {
    expect(await shown(plain(3000, 1000, red).jpegsaveBuffer(), 'image/jpeg')).toMatchObject({
      width: 1600,
      height: 533,
    })
    expect(await shown(plain(30, 10, red).jpegsaveBuffer(), 'image/jpeg')).toMatchObject({
      width: 30,
      height: 10,
    })
  })

  it('with transparency lies on white', async () => {
    const half = plain(40, 40, red).bandjoin(vips.Image.black(40, 40))
    expectColour(colourAt(await shown(half.pngsaveBuffer(), 'image/png'), 0.5, 0.5), [255, 255, 255])
  })

  it.each(['webp', 'gif', 'tiff', 'png'] as const)('may be a %s', async (kind) => {
    const image = quarters()
    const bytes = {
      webp: image.webpsaveBuffer({ lossless: true }),
      tiff: image.tiffsaveBuffer(),
      png: image.pngsaveBuffer(),
      gif: new Uint8Array(),
    }[kind]
    const gif = Buffer.from('R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')
    const picture = await shown(kind === 'gif' ? gif : bytes, `image/${kind}`)
    expectColour(colourAt(picture, 0.2, 0.2), kind === 'gif' ? [255, 0, 0] : red)
  })

  it('in grey or of 16 bits becomes an ordinary one', async () => {
    const grey = plain(20, 20, [128]).copy({ interpretation: 'b-w' })
    expectColour(colourAt(await shown(grey.pngsaveBuffer(), 'image/png'), 0.5, 0.5), [128, 128, 128])
    const deep = plain(20, 20, red).colourspace('rgb16')
    expectColour(colourAt(await shown(deep.pngsaveBuffer(), 'image/png'), 0.5, 0.5), red)
  })

  it('in CMYK for print keeps its colours', async () => {
    const bytes = plain(40, 40, [180, 60, 60])
      .iccTransform('cmyk', { input_profile: 'srgb' })
      .jpegsaveBuffer()
    expectColour(colourAt(await shown(bytes, 'image/jpeg'), 0.5, 0.5), [180, 60, 60], 25)
  })

  it('of a telephone as HEIC is one like any other', async () => {
    const heic = readFileSync(join(import.meta.dirname, '../../fixtures/documents/tegel.heic'))
    const made = await pictures.photo(new Uint8Array(heic), 'image/heic')
    expect('picture' in made && [made.picture.width, made.picture.height]).toEqual([160, 120])
  })

  it('of a telephone with wider colours keeps them', async () => {
    const bytes = plain(40, 40, [180, 60, 60]).iccTransform('p3', { input_profile: 'srgb' }).jpegsaveBuffer()
    expectColour(colourAt(await shown(bytes, 'image/jpeg'), 0.5, 0.5), [180, 60, 60])
  })
})

/** A PNG that says it is enormous and holds nothing. */
const bomb = (side: number): Uint8Array => {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(8)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('a picture that cannot be shown says why', () => {
  it('more than 100 megapixels is not decoded', async () =>
    expect(await problem(bomb(20_000), 'image/png')).toEqual({
      code: 'tooManyPixels',
      facts: { megapixels: 400, limit: 100 },
    }))

  it('a HEIC or AVIF that says so and is none is damaged', async () => {
    for (const brand of ['heic', 'avif']) {
      const bytes = Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1${brand}`, 'latin1')
      expect((await problem(bytes, `image/${brand}`))?.code).toBe('damaged')
    }
  })

  it('a truncated or false JPEG is damaged', async () => {
    const whole = quarters().jpegsaveBuffer()
    expect((await problem(whole.subarray(0, whole.length - 200), 'image/jpeg'))?.code).toBe('damaged')
    expect((await problem(Buffer.from('geen foto'), 'image/jpeg'))?.code).toBe('damaged')
    expect((await problem(new Uint8Array(), 'image/jpeg'))?.code).toBe('damaged')
  })

  it('and the next one is read as ever', async () => {
    await problem(Buffer.from('geen foto'), 'image/jpeg')
    expectColour(colourAt(await shown(quarters().jpegsaveBuffer(), 'image/jpeg'), 0.2, 0.2), red)
  })
})

it('the pages of a long document do not fill the memory: each gives back what it took', () => {
  const [width, height] = [3_000, 2_000]
  const pixels = new Uint8Array(width * height * 4)
  const after = (pages: number): number => {
    for (let page = 0; page < pages; page++)
      expect(pictures.page(pixels, width, height)).toMatchObject({ width, height })
    return process.memoryUsage.rss()
  }
  // A page that were kept would take as much as its pixels. WebAssembly ends at four gigabytes.
  const begun = after(3)
  expect(after(10) - begun).toBeLessThan(4 * pixels.length)
}, 60_000)

describe('a file with several pages', () => {
  const scan = () =>
    vips.Image.arrayjoin([plain(60, 80, red), plain(60, 80, green), plain(60, 80, blue)], { across: 1 })
  const tiff = () => {
    const joined = scan().copy()
    joined.setInt('page-height', 80)
    return joined.tiffsaveBuffer({ compression: 'lzw' })
  }

  it('gives each of them, as many as are asked for', async () => {
    const made = await pictures.sheets(tiff(), 'image/tiff', { from: 1, count: 5, longest: 1600 })
    if ('problem' in made) throw new Error(made.problem.code)
    expect(made.sheets.pages).toBe(3)
    expect(made.sheets.sheets).toHaveLength(2)
    for (const [at, colour] of [green, blue].entries()) {
      const sheet = made.sheets.sheets[at]
      expect(sheet).toMatchObject({ width: 60, height: 80 })
      if (sheet) expectColour(colourAt(sheet, 0.5, 0.5), colour)
    }
  })

  it.each(['webp', 'avif'] as const)('is one picture in any other kind: %s', async (kind) => {
    const image = plain(40, 30, red)
    const bytes = kind === 'webp' ? image.webpsaveBuffer() : avif
    const made = await pictures.sheets(bytes, `image/${kind}`, { from: 0, count: 5, longest: 1600 })
    expect('sheets' in made && made.sheets.sheets).toHaveLength(1)
  })
})

/** 16 × 16, of one colour; made with libheif. */
const avif = Buffer.from(
  'AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAARdtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAADRpbG9jAAAAAERAAAIAAQAAAAABOwABAAAAAAAAACYAAgAAAAABYQABAAAAAAAAAL4AAAA4aWluZgAAAAAAAgAAABVpbmZlAgAAAAABAABhdjAxAAAAABVpbmZlAgAAAQACAABFeGlmAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgQAMAAAAABRpc3BlAAAAAAAAABAAAAAQAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAAOxtZGF0EgAKCRgM/9ogIaDQgDIXHEeHhd3AACwAAHV9Wb3M0WL7TZE4ZYAAAAAGRXhpZgAASUkqAAgAAAAGABIBAwABAAAAAQAAABoBBQABAAAAVgAAABsBBQABAAAAXgAAACgBAwABAAAAAgAAABMCAwABAAAAAQAAAGmHBAABAAAAZgAAAAAAAAA4YwAA6AMAADhjAADoAwAABgAAkAcABAAAADAyMTABkQcABAAAAAECAwAAoAcABAAAADAxMDABoAMAAQAAAP//AAACoAQAAQAAABAAAAADoAQAAQAAABAAAAAAAAAA',
  'base64',
)
