import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Who may speak with the web host: the one browser that was handed the address with the one-time token.
 * Any page the mediator visits, and any other user of the machine, can reach a loopback port; so each request must
 * name us as its host (no DNS rebinding), come from our own page (no cross-site request) and carry the cookie.
 */
export class Guard {
  readonly #cookieName: string
  readonly #secret = randomBytes(32).toString('base64url')
  #token: string | null = randomBytes(32).toString('base64url')
  readonly origin: string

  constructor(port: number) {
    this.origin = `http://127.0.0.1:${port}`
    // Cookies are shared between the ports of a host: the port in the name keeps two administrations apart.
    this.#cookieName = `wederhoor-${port}`
  }

  /** The address to open, while it has not been used. */
  get address(): string {
    return `${this.origin}/?token=${this.#token ?? ''}`
  }

  /** Gives the session's `Set-Cookie` for the right token, once. Null for a wrong or a used one. */
  exchange(token: string): string | null {
    if (this.#token === null || !same(token, this.#token)) return null
    this.#token = null
    return `${this.#cookieName}=${this.#secret}; HttpOnly; SameSite=Strict; Path=/`
  }

  isOurHost(request: IncomingMessage): boolean {
    return request.headers.host === this.origin.slice('http://'.length)
  }

  hasCookie(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
    return cookies.some((pair) => {
      const [name, value] = pair.split('=', 2)
      return name === this.#cookieName && value !== undefined && same(value, this.#secret)
    })
  }

  /**
   * Whether our own page asks. What changes something must say so with its Origin, which every browser sends then;
   * what only reads may leave it out (an address typed, a picture), but not name another.
   */
  isOurPage(request: IncomingMessage): boolean {
    const { origin } = request.headers
    if (origin !== undefined) return origin === this.origin
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const site = request.headers['sec-fetch-site']
    return site === undefined || site === 'same-origin' || site === 'none'
  }
}

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
