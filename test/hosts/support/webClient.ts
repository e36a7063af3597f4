import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { Client } from '#shared/contract/index.ts'

/** The contract over a running web host, for one who holds the cookie. */
export const webClient = (origin: string, cookie: string): Client =>
  createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin } }))
