import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../hosts/support/core.ts'
import { electronClient } from '../hosts/support/electronClient.ts'
import { sandboxArguments } from './support/electron.ts'
import { launchPacked, noPacking, type PackedApp, pack } from './support/packed.ts'

describe.skipIf(noPacking() !== null)('the packed app', () => {
  const folder = temporaryFolder()
  let app: string
  let running: PackedApp | undefined

  beforeAll(async () => {
    app = await pack(join(folder.folder, 'dist'))
  }, 300_000)
  afterAll(async () => {
    await running?.close()
    await folder.remove()
  })

  it('starts, and answers over the contract', async () => {
    const administration = join(folder.folder, 'administration')
    running = await launchPacked(app, administration, join(folder.folder, 'home'))
    const { page } = running
    await page.locator('#root div:visible').first().waitFor()
    const client = await electronClient(page)
    expect(await client.system.info()).toMatchObject({ name: 'Wederhoor', folder: administration })
  })

  it('holds what it runs on and nothing else', () => {
    const all = listPackage(join(app, 'resources', 'app.asar'), { isPack: false })
    const files = all.filter((path) => !all.some((other) => other.startsWith(`${path}/`)))
    expect(files).toContain('/out/electron/main.js')
    expect(files).toContain('/out/renderer/index.html')
    const foreign = files.filter((path) =>
      /\.(?:map|tsx?|md)$|^\/(?:test|scripts|docs|core|shared|db|electron)\/|prebuilds\/(?!linux-)|\/node_modules\/(?:react|vite|playwright)/.test(
        path,
      ),
    )
    expect(foreign).toEqual([])
  })

  it('cannot be made to run as Node', () => {
    const script = join(folder.folder, 'ran')
    const code = `require('fs').writeFileSync(${JSON.stringify(script)}, '')`
    expect(() =>
      execFileSync(
        join(app, 'wederhoor'),
        [...sandboxArguments(), '-e', code, `--user-data-dir=${folder.folder}/other`],
        {
          env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
          timeout: 3_000,
          stdio: 'ignore',
        },
      ),
    ).toThrow()
    expect(existsSync(script)).toBe(false)
  })

  it('has its fuses set', async () => {
    const fuses = await getCurrentFuseWire(join(app, 'wederhoor'))

    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
    })
  })
})
