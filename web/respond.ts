import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'

/** The request as the shared file server reads it: method, address and range. */
export const asWebRequest = (request: IncomingMessage, origin: string): Request =>
  new Request(new URL(request.url ?? '/', origin), {
    method: request.method ?? 'GET',
    headers: request.headers.range ? { Range: request.headers.range } : {},
  })

/** Writes a `Response` out. A browser that goes away halfway is no error. */
export const respond = async (response: Response, to: ServerResponse): Promise<void> => {
  if (to.destroyed) {
    await response.body?.cancel()
    return
  }
  to.writeHead(response.status, Object.fromEntries(response.headers))
  if (!response.body) {
    to.end()
    return
  }
  try {
    await pipeline(Readable.fromWeb(response.body as NodeReadableStream), to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}
