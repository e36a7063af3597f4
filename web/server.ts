import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RPCHandler } from '@orpc/server/node'
import type { Core } from '#core/host.ts'
import { receiveUpload } from '#core/receiveUpload.ts'
import { plainResponse, serveFile } from '#core/serving.ts'
import { dumpLimit, mailboxLimit, type Staged, uploadLimit, type WhichAdministration } from '#shared/host.ts'
import { Guard } from './guard.ts'
import { asWebRequest, respond } from './respond.ts'

export type WebHostOptions = {
  /** Folder of the built page. */
  readonly page: string
  /** The administration that is open now. Asked at each request, as another may be opened meanwhile. */
  readonly core: () => Core
  /** Opens another administration; false when it cannot. */
  readonly openAdministration: (which: WhichAdministration) => Promise<boolean>
  /** 0 or left out: any free port. */
  readonly port?: number
  /** Bytes an upload may have. */
  readonly limit?: number
}

export type WebHost = {
  /** Address with the one-time token. */
  readonly address: string
  readonly origin: string
  /** Stops listening and breaks off what is still open. */
  close(): Promise<void>
}

/** Serves the app on the loopback interface, to the one browser that gets `address`. */
export const startWebHost = async (options: WebHostOptions): Promise<WebHost> => {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const guard = new Guard((server.address() as AddressInfo).port)
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response, guard, options).catch((error: unknown) => {
      console.error(error)
      if (response.headersSent) response.destroy()
      else respond(plainResponse(500, 'the app made a mistake'), response).catch(console.error)
    })
  })
  return {
    address: guard.address,
    origin: guard.origin,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

/** Bytes that an upload of a kind may have, where that is more than any other file may. */
const limits: Readonly<Record<string, number>> = { dump: dumpLimit, mails: mailboxLimit }

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  guard: Guard,
  options: WebHostOptions,
): Promise<void> => {
  const deny = (status: number, text: string) => respond(plainResponse(status, text), response)
  if (!guard.isOurHost(request)) return deny(421, 'wrong host')
  const url = parsedAddress(request.url ?? '/', guard.origin)
  if (!url) return deny(400, 'bad address')

  // The token comes before the cookie: this is how the cookie is got. A used one sends whoever has it on.
  const token = url.pathname === '/' && request.method === 'GET' ? url.searchParams.get('token') : null
  if (token !== null) {
    const cookie = guard.exchange(token)
    if (cookie === null && !guard.hasCookie(request)) return deny(403, 'this address was used before')
    return respond(
      plainResponse(303, '', { Location: '/', ...(cookie ? { 'Set-Cookie': cookie } : {}) }),
      response,
    )
  }
  if (!guard.hasCookie(request)) return deny(403, 'no access')
  if (!guard.isOurPage(request)) return deny(403, 'wrong origin')

  const core = options.core()
  if (url.pathname.startsWith('/rpc/')) {
    const { matched } = await new RPCHandler(core.router).handle(request, response, {
      prefix: '/rpc',
      context: core.context,
    })
    return matched ? undefined : deny(404, 'no such procedure')
  }
  if (url.pathname === '/uploads' && request.method === 'POST') {
    const name = url.searchParams.get('name') || 'naamloos'
    const limit = limits[url.searchParams.get('as') ?? ''] ?? options.limit ?? uploadLimit
    const staged = await receiveUpload(request, name, {
      folder: core.temporaryFolder,
      add: (upload) => core.uploads.add(upload),
      limit,
    })
    return respondStaged(staged.ok ? 201 : staged.failure === 'tooLarge' ? 413 : 400, staged, response)
  }
  if (url.pathname === '/administration' && request.method === 'POST') {
    const which = url.searchParams.get('which')
    if (which !== 'own' && which !== 'example' && which !== 'loaded')
      return deny(400, 'no such administration')
    return (await options.openAdministration(which)) ? deny(200, 'opened') : deny(409, 'cannot be opened')
  }
  return respond(
    await serveFile(asWebRequest(request, guard.origin), {
      page: options.page,
      documentFile: core.documentFile,
      exportFile: core.exportFile,
    }),
    response,
  )
}

const respondStaged = (status: number, staged: Staged, response: ServerResponse): Promise<void> =>
  respond(Response.json(staged, { status, headers: { 'X-Content-Type-Options': 'nosniff' } }), response)

/** Null for what is no address: `URL.parse` is newer than some runtimes that we run on. */
const parsedAddress = (address: string, origin: string): URL | null =>
  address.startsWith('/') && URL.canParse(address, origin) ? new URL(address, origin) : null
