/**
 * The files that the page may load: itself, stored documents and finished exports. Both windowed hosts answer with
 * exactly this (Electron under `app://wederhoor/`, the web host under its loopback address), so that the page uses
 * the same relative addresses and gets the same headers everywhere.
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { parseRange } from './ranges.ts'

/** A file somewhere on disk, with the name and the media type under which it is handed out. */
export type FoundFile = { readonly path: string; readonly name: string; readonly mediaType: string }

/** Where files come from. A host in another process than the core asks it. */
export type FileSource = {
  /** Folder of the built page. */
  readonly page: string
  documentFile(sha256: string): Promise<string | null> | string | null
  exportFile(id: string): Promise<FoundFile | null> | FoundFile | null
}

/**
 * What the page may do: load its own files, speak with its own host, and nothing else.
 * Styles may be inline because the components write `<style>` elements as they mount; WebAssembly is for the
 * pictures in PDF previews.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * A finished export is our own PDF. It is not sandboxed, because that would keep the browser's PDF viewer from
 * opening it.
 */
const exportSecurityPolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"

/** A stored document is a stranger's file: shown, it may run nothing and load nothing. */
const documentSecurityPolicy = "sandbox; default-src 'none'"

const common = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** What may be shown in place; anything else is handed out as bytes to save. */
const inlineTypes = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'text/plain',
])

const pageTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
}

export const plainResponse = (status: number, text: string, headers: Record<string, string> = {}): Response =>
  new Response(text, {
    status,
    headers: {
      ...common,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Security-Policy': documentSecurityPolicy,
      ...headers,
    },
  })

const notFound = () => plainResponse(404, 'not found')

/** The answer to a GET or HEAD of the page, a document or an export. Never rejects for anything the request says. */
export const serveFile = async (request: Request, source: FileSource): Promise<Response> => {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plainResponse(405, 'method not allowed', { Allow: 'GET, HEAD' })
  const url = new URL(request.url)
  const path = decoded(url.pathname)
  if (path === null) return plainResponse(400, 'bad address')

  const [, kind, rest] = /^\/(documents|exports)\/([^/]+)$/.exec(path) ?? []
  if (kind === 'documents' && rest) {
    const file = await source.documentFile(rest)
    if (!file) return notFound()
    const mediaType = url.searchParams.get('type') ?? ''
    const name = url.searchParams.get('name') ?? rest
    return namedFile(request, { path: file, name, mediaType }, documentSecurityPolicy)
  }
  if (kind === 'exports' && rest) {
    const file = await source.exportFile(rest)
    return file ? namedFile(request, file, exportSecurityPolicy) : notFound()
  }
  return pageFile(request, source.page, path)
}

const decoded = (path: string): string | null => {
  try {
    const text = decodeURIComponent(path)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

/** `inline; filename*=…` as RFC 6266 has it: the name in UTF-8, every doubtful character escaped. */
const disposition = (how: 'inline' | 'attachment', name: string): string => {
  const safe = encodeURIComponent(name.toWellFormed().replaceAll(/[\p{Cc}/\\]/gu, '_'))
  return `${how}; filename*=UTF-8''${safe.replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`
}

const namedFile = (request: Request, file: FoundFile, policy: string): Promise<Response> => {
  const inline = inlineTypes.has(file.mediaType)
  const type = !inline
    ? 'application/octet-stream'
    : file.mediaType === 'text/plain'
      ? 'text/plain; charset=utf-8'
      : file.mediaType
  return fileResponse(request, file.path, {
    'Content-Type': type,
    'Content-Disposition': disposition(inline ? 'inline' : 'attachment', file.name),
    'Content-Security-Policy': policy,
    'Cache-Control': 'private, no-store',
  })
}

/** A file of the page. An address without an extension is one of the page's own screens: the page itself. */
const pageFile = (request: Request, root: string, path: string): Promise<Response> => {
  const wanted = extname(path) === '' ? '/index.html' : path
  const file = join(root, wanted)
  const type = pageTypes[extname(file)]
  if (!file.startsWith(root + sep) || !type) return Promise.resolve(notFound())
  return fileResponse(request, file, {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': wanted.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
  })
}

const fileResponse = async (
  request: Request,
  path: string,
  headers: Record<string, string>,
): Promise<Response> => {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return notFound()
  const all = { ...common, ...headers, 'Accept-Ranges': 'bytes' }
  const range = parseRange(request.headers.get('Range'), found.size)
  if (range === 'unsatisfiable')
    return plainResponse(416, 'range not satisfiable', { 'Content-Range': `bytes */${found.size}` })

  const { first, last } = range ?? { first: 0, last: found.size - 1 }
  const answer = {
    status: range ? 206 : 200,
    headers: {
      ...all,
      'Content-Length': String(last - first + 1),
      ...(range ? { 'Content-Range': `bytes ${first}-${last}/${found.size}` } : {}),
    },
  }
  if (request.method === 'HEAD' || found.size === 0) return new Response(null, answer)
  return new Response(webStream(createReadStream(path, { start: first, end: last })), answer)
}

const webStream = (stream: Readable): ReadableStream =>
  Readable.toWeb(stream) as NodeReadableStream as ReadableStream
