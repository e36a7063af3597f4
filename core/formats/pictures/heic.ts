import { readFile } from 'node:fs/promises'
import openLibheif from 'libheif-js/libheif-wasm/libheif.js'
import { assetPath } from '../../assets.ts'

/** Four bytes a pixel (RGBA), turned and cropped as it is to be shown. Sizes in pixels. */
export type Pixels = { readonly rgba: Uint8Array; readonly width: number; readonly height: number }

export type HeicRead =
  | Pixels
  | { readonly problem: 'damaged' }
  | { readonly problem: 'tooManyPixels'; readonly megapixels: number }

type Library = ReturnType<typeof openLibheif>
type Channel = {
  readonly id: unknown
  readonly width: number
  readonly height: number
  readonly stride: number
  readonly data: Uint8Array
}

const wasm = 'node_modules/libheif-js/libheif-wasm/libheif.wasm'

const pixelsOf = (heif: Library, decoded: { channels: readonly Channel[] }): Pixels | null => {
  const channel = decoded.channels.find(({ id }) => id === heif.heif_channel.heif_channel_interleaved)
  if (!channel) return null
  const { width, height, stride, data } = channel
  const rgba = new Uint8Array(width * height * 4)
  for (let row = 0; row < height; row++)
    rgba.set(data.subarray(row * stride, row * stride + width * 4), row * width * 4)
  return { rgba, width, height }
}

/**
 * Reads the main picture of a HEIC, as telephones make them. One library a file: its memory is never given back, and a
 * file may make it fall over. `limit`: megapixels. Never throws for what is in the file.
 */
export const readHeic = async (bytes: Uint8Array, limit: number): Promise<HeicRead> => {
  const heif = await openLibheif({ wasmBinary: await readFile(assetPath(wasm)) })
  try {
    const context = heif.heif_context_alloc()
    const error = heif.heif_context_read_from_memory(context, bytes)
    if (error.code !== heif.heif_error_code.heif_error_Ok) return { problem: 'damaged' }
    const handle = heif.heif_js_context_get_primary_image_handle(context)
    if (!handle || handle.code) return { problem: 'damaged' }
    const megapixels = Math.ceil(
      (heif.heif_image_handle_get_width(handle) * heif.heif_image_handle_get_height(handle)) / 1e6,
    )
    if (megapixels > limit) return { problem: 'tooManyPixels', megapixels }
    const decoded = await heif.heif_js_decode_image2(
      handle,
      heif.heif_colorspace.heif_colorspace_RGB,
      heif.heif_chroma.heif_chroma_interleaved_RGBA,
    )
    const pixels = !decoded || decoded.code ? null : pixelsOf(heif, decoded)
    return pixels ?? { problem: 'damaged' }
  } catch {
    // Emscripten's abort: the file made it fall over.
    return { problem: 'damaged' }
  }
}
