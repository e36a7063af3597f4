import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Core } from '#core/host.ts'
import type { StagedFile } from '#shared/host.ts'
import { startWebHost, type WebHost } from '../../web/server.ts'
import { emptyCore, smallPage, temporaryFolder } from './support/core.ts'
import { ask, cookieFor } from './support/http.ts'
import { webClient } from './support/webClient.ts'

let core: Core
let host: WebHost
let folder: { folder: string; remove(): Promise<void> }

beforeEach(async () => {
  folder = temporaryFolder()
  core = await emptyCore(join(folder.folder, 'administration'))
  const page = smallPage(folder.folder)
  host = await startWebHost({ page, core: () => core, openAdministration: async () => false, limit: 1000 })
})
afterEach(async () => {
  await host.close()
  await core.close()
  await folder.remove()
})

let got: Promise<string> | null = null
beforeEach(() => {
  got = null
})
const withCookie = async (headers: Record<string, string> = {}) => {
  got ??= cookieFor(host.address)
  return { cookie: await got, ...headers }
}

describe('who gets in', () => {
  it('listens on the loopback interface only', () => expect(new URL(host.origin).hostname).toBe('127.0.0.1'))

  it('shows nothing to one without the cookie', async () => {
    for (const path of ['/', '/assets/main.js', '/documents/x', '/exports/x', '/rpc/system/info', '/?token='])
      expect([path, (await ask(host.origin, path)).status]).toEqual([path, 403])
  })

  it('gives a cookie that scripts and other sites do not get, and takes the token out of the address', async () => {
    const answer = await ask(host.origin, new URL(host.address).pathname + new URL(host.address).search)
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/')
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^wederhoor-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    )
  })

  it('refuses a token that was used, except to the one who used it', async () => {
    const cookie = await cookieFor(host.address)
    const { search } = new URL(host.address)
    expect((await ask(host.origin, `/${search}`)).status).toBe(403)
    expect((await ask(host.origin, '/?token=guess')).status).toBe(403)
    expect((await ask(host.origin, '/?token=stale', { headers: { cookie } })).status).toBe(303)
  })

  it('refuses a forged cookie', async () => {
    const [name] = (await cookieFor(host.address)).split('=')
    expect((await ask(host.origin, '/', { headers: { cookie: `${name}=guess` } })).status).toBe(403)
  })

  it('refuses another Host, also with the cookie: a name that was made to point here', async () => {
    const cookie = await cookieFor(host.address)
    const { port } = new URL(host.origin)
    for (const name of ['evil.example', `localhost:${port}`, `evil.example:${port}`, '127.0.0.1'])
      expect([name, (await ask(host.origin, '/', { headers: { cookie, host: name } })).status]).toEqual([
        name,
        421,
      ])
  })

  it('refuses another Origin, and a call or an upload without one', async () => {
    const cookie = await cookieFor(host.address)
    const post = (path: string, headers: Record<string, string>) =>
      ask(host.origin, path, { method: 'POST', headers: { cookie, ...headers }, body: '{}' })
    for (const path of ['/rpc/system/info', '/uploads?name=a', '/administration?which=example']) {
      expect((await post(path, { origin: 'https://evil.example' })).status).toBe(403)
      expect((await post(path, { origin: 'null' })).status).toBe(403)
      expect((await post(path, {})).status).toBe(403)
    }
    expect(readdirSync(core.temporaryFolder)).toEqual([])
  })

  it('refuses what another site embeds', async () => {
    const headers = await withCookie({ 'sec-fetch-site': 'cross-site' })
    expect((await ask(host.origin, '/', { headers })).status).toBe(403)
  })
})

describe('the contract', () => {
  it('answers calls and streams', async () => {
    const client = webClient(host.origin, await cookieFor(host.address))
    expect(await client.system.info()).toMatchObject({ name: 'Wederhoor', host: 'web' })
    const seen: number[] = []
    for await (const { done } of await client.system.ping({ count: 3 })) seen.push(done)
    expect(seen).toEqual([1, 2, 3])
  })

  it('refuses input that is not as the contract has it', async () => {
    const client = webClient(host.origin, await cookieFor(host.address))
    await expect(client.system.ping({ count: 0 })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'invalidInput' },
    })
  })

  it('answers 404 for a procedure that is not there', async () => {
    const headers = await withCookie({ origin: host.origin })
    expect((await ask(host.origin, '/rpc/nothing', { method: 'POST', headers })).status).toBe(404)
  })
})

describe('the page', () => {
  it('comes with a policy that lets it load nothing from elsewhere', async () => {
    const { status, headers } = await ask(host.origin, '/', { headers: await withCookie() })
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self'/)
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/)
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('is what every address of a screen gives', async () => {
    const answer = await ask(host.origin, '/zaken/2026-0001', { headers: await withCookie() })
    expect(answer.body.toString()).toContain('<title>page</title>')
  })

  it('does not reach outside its folder', async () => {
    const headers = await withCookie()
    for (const path of [
      '/../secret.json',
      '/%2e%2e/secret.json',
      '/..%2fsecret.json',
      '/assets/..%2f..%2fsecret.json',
      '/%00.json',
      '/%ff.json',
    ]) {
      const answer = await ask(host.origin, path, { headers })
      expect([path, answer.body.toString().includes('secret'), answer.status >= 400]).toEqual([
        path,
        false,
        true,
      ])
    }
  })
})

describe('documents', () => {
  const hash = 'ab'.repeat(32)
  beforeEach(() => {
    mkdirSync(join(folder.folder, 'administration', 'documents', 'ab'), { recursive: true })
    writeFileSync(join(folder.folder, 'administration', 'documents', 'ab', hash.slice(2)), '0123456789')
  })
  const get = async (query = '', headers: Record<string, string> = {}, method = 'GET') =>
    ask(host.origin, `/documents/${hash}${query}`, { method, headers: await withCookie(headers) })

  it('are shown in place when they are of a kind that a browser shows safely', async () => {
    const { headers, body } = await get('?type=application/pdf&name=Offerte%20%22A%22.pdf')
    expect(body.toString()).toBe('0123456789')
    expect(headers['content-type']).toBe('application/pdf')
    expect(headers['content-disposition']).toBe("inline; filename*=UTF-8''Offerte%20%22A%22.pdf")
    expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('are handed out as bytes when their kind could run something, whatever the address says', async () => {
    for (const type of [
      'text/html',
      'image/svg+xml',
      'application/javascript',
      '',
      'x%0d%0aSet-Cookie:a=b',
    ]) {
      const { headers } = await get(`?type=${type}&name=a%0d%0ab`)
      expect(headers['content-type']).toBe('application/octet-stream')
      expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''a__b")
      expect(headers['set-cookie']).toBeUndefined()
    }
  })

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=10-', 416, 'range not satisfiable', 'bytes */10'],
    ['bytes=-0', 416, 'range not satisfiable', 'bytes */10'],
    ['bytes=4-2', 200, '0123456789', undefined],
    ['bytes=0-1,4-5', 200, '0123456789', undefined],
    ['lines=0-1', 200, '0123456789', undefined],
  ])('answers the range %s with %i', async (range, status, text, contentRange) => {
    const answer = await get('', { range })
    expect([answer.status, answer.body.toString(), answer.headers['content-range']]).toEqual([
      status,
      text,
      contentRange,
    ])
  })

  it('give their size to a HEAD and no body', async () => {
    const { headers, body } = await get('', {}, 'HEAD')
    expect([headers['content-length'], body.length]).toEqual(['10', 0])
  })

  it('are found by a hash and by nothing else', async () => {
    const headers = await withCookie()
    for (const name of [
      '..%2f..%2fsecret.json',
      '%2e%2e%2fsecret.json',
      hash.toUpperCase(),
      `${hash}0`,
      hash.slice(1),
    ])
      expect([name, (await ask(host.origin, `/documents/${name}`, { headers })).status]).toEqual([name, 404])
  })
})

describe('uploads', () => {
  const upload = async (body: Buffer, headers: Record<string, string> = {}) =>
    ask(host.origin, '/uploads?name=klacht.eml', {
      method: 'POST',
      headers: await withCookie({ origin: host.origin, ...headers }),
      body,
    })

  it('become a staged file with a token that says nothing of where it lies', async () => {
    const answer = await upload(Buffer.from('mail'))
    expect(answer.status).toBe(201)
    const { file } = JSON.parse(answer.body.toString()) as { file: StagedFile }
    expect(file).toEqual({ upload: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'klacht.eml', size: 4 })
    expect(readFileSync(core.uploads.take(file.upload)?.path ?? '', 'utf8')).toBe('mail')
  })

  it('leave nothing behind when they are forgotten', async () => {
    const { file } = JSON.parse((await upload(Buffer.from('mail'))).body.toString()) as { file: StagedFile }
    await core.uploads.forget(file.upload)
    expect(core.uploads.take(file.upload)).toBeNull()
    expect(readdirSync(core.temporaryFolder)).toEqual([])
  })

  it('may be as large as the limit and not a byte larger', async () => {
    expect((await upload(Buffer.alloc(1000))).status).toBe(201)
    expect((await upload(Buffer.alloc(1001))).status).toBe(413)
  })

  it('are counted as they come in, whatever size they claim', async () => {
    const answer = await upload(Buffer.alloc(200_000), { 'transfer-encoding': 'chunked' })
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.body.toString())).toEqual({ ok: false, name: 'klacht.eml', failure: 'tooLarge' })
    expect(readdirSync(core.temporaryFolder)).toEqual([])
  })

  it('that break off leave no half file and no token', async () => {
    const headers = await withCookie({ origin: host.origin, 'content-length': '900' })
    const { port } = new URL(host.origin)
    const call = request({ port, host: '127.0.0.1', path: '/uploads?name=a', method: 'POST', headers })
    call.on('error', () => undefined)
    call.write(Buffer.alloc(100))
    await expect.poll(() => readdirSync(core.temporaryFolder).length).toBe(1)
    call.destroy()
    await expect.poll(() => readdirSync(core.temporaryFolder)).toEqual([])
  })
})
