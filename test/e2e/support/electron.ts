import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { packageRoot } from '#core/package.ts'

const root = packageRoot()

/** Electron's binary, or null when this machine has none: nothing is downloaded here. */
export const electronBinary = (): string | null => {
  const name =
    process.platform === 'win32'
      ? 'electron.exe'
      : process.platform === 'darwin'
        ? 'Electron.app/Contents/MacOS/Electron'
        : 'electron'
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist')
  return existsSync(join(dist, name)) ? join(dist, name) : null
}

/** Why Electron cannot be run here, or null when it can. */
export const noElectron = (): string | null => {
  if (!electronBinary()) return "Electron's binary is not here"
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return 'no display'
  return null
}

/**
 * An older Electron that a test machine brings may lie beside a build of better-sqlite3 for its older Node-API.
 * That build works under newer Node as well.
 */
export const useOlderBinding = (binary: string): void => {
  const older = join(dirname(binary), '..', 'better_sqlite3-napi8.node')
  if (!existsSync(older)) return
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json')),
    'prebuilds',
  )
  const target = join(folder, 'linux-x64.node')
  if (readFileSync(older).equals(readFileSync(target))) return
  // The packager takes the published one (scripts/binding.mjs).
  copyFileSync(target, `${target}.published`)
  // Put in place in one step: other processes may be reading it.
  const beside = `${target}.${process.pid}`
  copyFileSync(older, beside)
  renameSync(beside, target)
}

/** Chromium refuses its sandbox to root, as tests in containers run; the app itself never turns it off. */
export const sandboxArguments = (): string[] =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Starts the built desktop app on an administration, with settings and caches of its own under `home`. */
export const launchElectron = (folder: string, home: string): Promise<ElectronApplication> => {
  const executablePath = electronBinary()
  if (!executablePath) throw new Error('no Electron')
  useOlderBinding(executablePath)
  return _electron.launch({
    executablePath,
    args: [...sandboxArguments(), root, `--user-data-dir=${home}`, '--data', folder],
    env: { ...environment(), LANGUAGE: 'nl' },
  })
}

/** This process's environment, without what would make Electron run as plain Node. */
const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && pair[0] !== 'ELECTRON_RUN_AS_NODE',
    ),
  )
