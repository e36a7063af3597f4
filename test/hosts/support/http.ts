import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }

/**
 * One request, exactly as given: unlike `fetch`, this lets a test name any Host and Origin and leaves the path as
 * it is written.
 */
export const ask = (
  origin: string,
  path: string,
  options: { method?: string; headers?: OutgoingHttpHeaders; body?: Buffer | string } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    const call = request(
      { hostname, port, path, method: options.method ?? 'GET', headers: options.headers ?? {}, agent: false },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        )
        response.on('error', reject)
      },
    )
    call.on('error', reject)
    call.end(options.body)
  })

/** Exchanges the one-time token of a printed address for the session's cookie. */
export const cookieFor = async (address: string): Promise<string> => {
  const { origin, pathname, search } = new URL(address)
  const answer = await ask(origin, pathname + search)
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0]
  if (!cookie) throw new Error(`no cookie: ${answer.status}`)
  return cookie
}
