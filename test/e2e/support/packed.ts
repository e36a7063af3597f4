import { execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { listPackage } from '@electron/asar'
import { chromium, type Page } from 'playwright-core'
import { packageRoot } from '#core/package.ts'
import { electronBinary, noElectron, sandboxArguments, useOlderBinding } from './electron.ts'

/** Why the app cannot be packed and started here, or null. Other platforms' packages are looked at by hand. */
export const noPacking = (): string | null =>
  process.platform === 'linux' ? noElectron() : 'only packed on Linux'

/** Packs what was built into `folder`, as a release is packed but for the installer. Gives the app's folder. */
export const pack = async (folder: string): Promise<string> => {
  const binary = electronBinary()
  if (!binary) throw new Error('no Electron')
  useOlderBinding(binary)
  const dist = dirname(binary)
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  const builder = join(packageRoot(), 'node_modules', 'electron-builder', 'cli.js')
  const settings = [`electronDist=${dist}`, `electronVersion=${version}`, `directories.output=${folder}`]
  await promisify(execFile)(
    process.execPath,
    [builder, '--linux', 'dir', '--publish', 'never', ...settings.map((setting) => `-c.${setting}`)],
    { cwd: packageRoot() },
  )
  return join(folder, 'linux-unpacked')
}

/** Every file in the archive of a packed app, as `out/electron/main.js`. */
export const packedFiles = (app: string): string[] => {
  const all = listPackage(join(app, 'resources', 'app.asar'), { isPack: false })
  const folders = new Set(all.map((path) => dirname(path)))
  return all.filter((path) => !folders.has(path)).map((path) => path.slice(1))
}

export type PackedApp = { readonly page: Page; close(): Promise<void> }

/**
 * Starts a packed app. Its fuses refuse Node's debugger, over which Playwright drives Electron otherwise; the page
 * is driven through Chromium's own.
 */
export const launchPacked = async (app: string, folder: string, home: string): Promise<PackedApp> => {
  const child = spawn(
    join(app, 'wederhoor'),
    [...sandboxArguments(), '--remote-debugging-port=0', `--user-data-dir=${home}`, '--data', folder],
    { stdio: ['ignore', 'inherit', 'pipe'] },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const address = await (async () => {
    for await (const line of createInterface(child.stderr)) {
      const found = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
      if (found) return found
    }
    throw new Error('the packed app ended without a window')
  })()
  child.stderr.resume()
  const browser = await chromium.connectOverCDP(address)
  const context = browser.contexts()[0]
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (!page) throw new Error('no window')
  return {
    page,
    close: async () => {
      await browser.close()
      child.kill('SIGTERM')
      await ended
    },
  }
}
