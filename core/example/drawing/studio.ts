import Vips from 'wasm-vips'
import { grain } from './noise.ts'

export type Colour = readonly [red: number, green: number, blue: number]

/** The colour at a place on a sheet of 960 by 720, each part 0 to 255; whatever lies outside is cut off. */
export type Drawing = (x: number, y: number) => Colour

/** Pixels: a phone's picture, made smaller by the program that sent it. */
const width = 800
const height = 600
const unit = 960 / width

/** Makes files of drawings. */
export type Studio = {
  /** With a lens and a sensor before it: darker corners, light from one side, grain. */
  jpeg(drawing: Drawing): Uint8Array
  /** As it is. */
  png(drawing: Drawing): Uint8Array
}

/**
 * `seen`: through a lens and a sensor. Written out plainly, and colours are read by their place: half a million
 * pixels a picture.
 */
const pixels = (drawing: Drawing, seen: boolean): Uint8Array => {
  const all = new Uint8ClampedArray(width * height * 3)
  let place = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = drawing(x * unit, y * unit)
      const dx = x / width - 0.45
      const dy = y / height - 0.42
      const light = seen ? 1.08 - 0.62 * (dx * dx + dy * dy) : 1
      const noise = seen ? grain(x, y) * 3.5 : 0
      all[place++] = colour[0] * light + noise
      all[place++] = colour[1] * light + noise
      all[place++] = colour[2] * light + noise
    }
  }
  return new Uint8Array(all.buffer)
}

/** Runs `work` with a studio, and lets go of its memory and threads afterwards. */
export const withStudio = async <T>(work: (studio: Studio) => Promise<T>): Promise<T> => {
  const vips = await Vips({ dynamicLibraries: [], print: () => {}, printErr: () => {} })
  vips.concurrency(1)
  vips.Cache.max(0)
  const encoded = (
    drawing: Drawing,
    seen: boolean,
    encode: (image: InstanceType<typeof vips.Image>) => Uint8Array,
  ): Uint8Array => {
    const raw = vips.Image.newFromMemory(pixels(drawing, seen), width, height, 3, vips.BandFormat.uchar)
    const image = raw.copy({ interpretation: 'srgb' })
    const bytes = encode(image)
    image.delete()
    raw.delete()
    return bytes
  }
  try {
    return await work({
      jpeg: (drawing) =>
        encoded(drawing, true, (image) =>
          image.jpegsaveBuffer({ Q: 72, keep: 'none', optimize_coding: true }),
        ),
      png: (drawing) =>
        encoded(drawing, false, (image) => image.pngsaveBuffer({ compression: 9, keep: 'none' })),
    })
  } finally {
    vips.shutdown()
  }
}
