// Where Electron's binary is, and how it is got when it is not there.
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { node, root, run } from './tools.mjs'

const downloadTime = 60_000
const dayInMilliseconds = 24 * 60 * 60 * 1000

const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }

/** Electron's binary, or null. */
export const electronBinary = () => {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist')
  const binary = join(dist, names[process.platform] ?? 'electron')
  return existsSync(binary) ? binary : null
}

const failure = join(root, '.cache', 'electron-download-failed')
const failedToday = () => existsSync(failure) && Date.now() - statSync(failure).mtimeMs < dayInMilliseconds

/** Electron's binary, downloaded when it is not there. A download that failed is not tried again for a day. */
export const findElectron = async () => {
  const found = electronBinary()
  if (found || process.env.ELECTRON_OVERRIDE_DIST_PATH || failedToday()) return found
  console.log('Downloading Electron (once, at most a minute)…')
  await run(node(), [join(root, 'node_modules', 'electron', 'install.js')], {
    timeout: downloadTime,
    stdio: 'ignore',
  })
  const downloaded = electronBinary()
  if (downloaded) rmSync(failure, { force: true })
  else {
    mkdirSync(join(root, '.cache'), { recursive: true })
    writeFileSync(failure, '')
  }
  return downloaded
}

/** Why a window cannot be shown here, or null when it can. */
export const noWindow = () => {
  if (process.platform !== 'linux') return null
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display'
  return null
}
