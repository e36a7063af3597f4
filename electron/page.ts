import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { protocol } from 'electron'
import { packageRoot } from '#core/package.ts'
import { receiveUpload } from '#core/receiveUpload.ts'
import { plainResponse, serveFile } from '#core/serving.ts'
import { mailboxLimit, uploadLimit } from '#shared/host.ts'
import type { Control } from './coreProcess.ts'

/** The page's own address. Nothing else may be loaded, opened or navigated to. */
export const pageAddress = 'app://wederhoor/'

export const isOurPage = (address: string | undefined): boolean => address?.startsWith(pageAddress) === true

/** Before the app is ready: `app:` behaves as a site of its own, with storage, fetch and ranges. */
export const announceScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])

/** Serves the page, documents and exports, and takes in files that have no path (pasted, or from another program). */
export const servePage = (control: () => Promise<Control>): void => {
  const page = join(packageRoot(), 'out', 'renderer')
  const source = {
    page,
    documentFile: async (sha256: string) => (await control()).documentFile(sha256),
    exportFile: async (id: string) => (await control()).exportFile(id),
  }
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (url.host !== 'wederhoor') return plainResponse(404, 'not found')
    if (url.pathname === '/uploads' && request.method === 'POST') return upload(request, url, await control())
    return serveFile(request, source)
  })
}

const upload = async (request: Request, url: URL, control: Control): Promise<Response> => {
  // Only our page is ever loaded, and a document shown in a frame may ask nothing. Chromium names no origin here
  // for the page itself; one that is named is another's.
  const origin = request.headers.get('Origin')
  if (origin !== null && origin !== pageAddress.slice(0, -1)) return plainResponse(403, 'wrong origin')
  const body = request.body ? Readable.fromWeb(request.body as NodeReadableStream) : Readable.from([])
  const staged = await receiveUpload(body, url.searchParams.get('name') || 'naamloos', {
    folder: await control.temporaryFolder(),
    limit: url.searchParams.get('as') === 'mails' ? mailboxLimit : uploadLimit,
    add: ({ path, name, size }) => control.stageTemporary({ path, name, size }),
  })
  return Response.json(staged, { status: staged.ok ? 201 : 400 })
}
