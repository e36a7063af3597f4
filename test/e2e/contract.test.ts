import { join } from 'node:path'
import { describe } from 'vitest'
import type { Staged } from '#shared/host.ts'
import { contractSuite } from '../contract/contract.suite.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { electronClient } from '../hosts/support/electronClient.ts'
import { launchApp } from './support/app.ts'
import { noElectron } from './support/electron.ts'

/** The contract over Electron's message port: every call goes through the page, as the page's own do. */
describe.skipIf(noElectron() !== null)('the contract in Electron', () =>
  contractSuite(async () => {
    const { folder, remove } = temporaryFolder()
    const app = await launchApp('electron', join(folder, 'administration'))
    await app.page.locator('#root > *').first().waitFor({ state: 'attached' })
    return {
      name: 'electron',
      client: await electronClient(app.page),
      offer: async (name, content) => {
        const staged: Staged = await app.page.evaluate(
          async ({ address, bytes }) => {
            const answer = await fetch(address, { method: 'POST', body: Uint8Array.from(bytes) })
            return (await answer.json()) as Staged
          },
          { address: `/uploads?name=${encodeURIComponent(name)}`, bytes: [...content] },
        )
        if (!staged.ok) throw new Error(staged.failure)
        return staged.file.upload
      },
      close: async () => {
        await app.close()
        await remove()
      },
    }
  }),
)
