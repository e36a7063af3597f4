import { join } from 'node:path'
import { describe } from 'vitest'
import { openCore } from '#core/host.ts'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import type { Staged } from '#shared/host.ts'
import { startWebHost } from '../../web/server.ts'
import { smallPage, temporaryFolder } from '../hosts/support/core.ts'
import { ask, cookieFor } from '../hosts/support/http.ts'
import { webClient } from '../hosts/support/webClient.ts'
import { contractSuite } from './contract.suite.ts'

/** The contract over HTTP, for one who holds the cookie; files are sent as a browser sends them. */
describe('the contract in the web host', () =>
  contractSuite(async () => {
    const { folder: home, remove } = temporaryFolder()
    const folder = join(home, 'administration')
    const jobs = nodeJobRunner()
    const opened = await openCore({ folder, create: true, host: 'web', version: '0.0.0-test', jobs })
    if (!opened.ok) throw new Error(opened.refusal.code)
    const { core } = opened
    const page = smallPage(home)
    const host = await startWebHost({ page, core: () => core, openAdministration: async () => false })
    const cookie = await cookieFor(host.address)
    return {
      name: 'web',
      client: webClient(host.origin, cookie),
      offer: async (name, content) => {
        const answer = await ask(host.origin, `/uploads?name=${encodeURIComponent(name)}`, {
          method: 'POST',
          headers: { cookie, origin: host.origin },
          body: Buffer.from(content),
        })
        const staged = JSON.parse(answer.body.toString()) as Staged
        if (!staged.ok) throw new Error(staged.failure)
        return staged.file.upload
      },
      close: async () => {
        await host.close()
        await core.close()
        await remove()
      },
    }
  }))
