import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Staged, StagedFile } from '#shared/host.ts'
import { removeIfThere, type Upload } from './uploads.ts'

class TooLarge extends Error {}
class BrokenOff extends Error {}

/**
 * Takes in one streamed file: never more than `limit` bytes on disk, nothing left behind when it is too large or
 * the sender goes away. Gives the staged file; a broken-off upload is `unreadable`.
 */
export const receiveUpload = async (
  source: Readable,
  name: string,
  to: {
    readonly folder: string
    readonly limit: number
    /** Registers what came in. */
    add(upload: Upload): StagedFile | Promise<StagedFile>
  },
): Promise<Staged> => {
  const tooLarge: Staged = { ok: false, name, failure: 'tooLarge' }
  const path = join(to.folder, `${randomUUID()}.part`)
  let size = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      done(size > to.limit ? new TooLarge() : null, chunk)
    },
  })
  // Piped by hand: `pipeline` would destroy a request, and with it the connection that the refusal goes over.
  const brokeOff = () => count.destroy(new BrokenOff())
  source.once('aborted', brokeOff).once('error', brokeOff).pipe(count)
  try {
    await pipeline(count, createWriteStream(path, { flags: 'wx' }))
  } catch (error) {
    source.unpipe(count).resume()
    await removeIfThere(path)
    if (error instanceof TooLarge) return tooLarge
    if (error instanceof BrokenOff) return { ok: false, name, failure: 'unreadable' }
    throw error
  }
  return { ok: true, file: await to.add({ path, name, size, temporary: true }) }
}
