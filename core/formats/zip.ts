import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** A file to be put into a ZIP. `packed`: made smaller on the way; of no use for what is packed already. */
export type ZipContent = {
  readonly name: string
  readonly packed: boolean
  readonly content: AsyncIterable<Uint8Array>
}

/**
 * Writes a ZIP file entry by entry, never more than a piece of one in memory; beyond 4 GB in the form for that
 * (ZIP64). When this returns, all of it is on the disk. What is there under that name already is an error. Throws
 * what the disk or an entry throws, and when `signal` stops it; what was written so far is the caller's to remove.
 */
export const writeZip = async (
  path: string,
  entries: AsyncIterable<ZipContent>,
  signal: AbortSignal,
): Promise<void> => {
  const zip = new ZipFile()
  // Typed as less than the stream that it is.
  const output = zip.outputStream as Readable
  const written = pipeline(output, createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal })
  // A stream that nobody reads any more would wait for ever: whoever waits for one is told.
  const waiting: Waiting = { fail: () => undefined }
  written.catch((error: unknown) => waiting.fail(error))
  zip.on('error', (error) => waiting.fail(error))
  try {
    for await (const entry of entries) {
      signal.throwIfAborted()
      await put(zip, entry, waiting)
    }
    zip.end()
    await written
  } catch (error) {
    output.destroy()
    // What went wrong first is told; the writing ends with it.
    await written.catch(() => undefined)
    throw error
  }
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

type Waiting = { fail: (error: unknown) => void }

const put = (zip: ZipFile, { name, packed, content }: ZipContent, waiting: Waiting): Promise<void> =>
  new Promise((resolve, reject) => {
    const stream = Readable.from(content, { objectMode: false })
    waiting.fail = (error) => {
      stream.destroy()
      reject(error)
    }
    stream.once('error', reject).once('end', resolve)
    zip.addReadStream(stream, name, { compress: packed })
  })
