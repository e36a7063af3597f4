// Which build of better-sqlite3 is in place. An older Electron that a test machine brings (ELECTRON_OVERRIDE_DIST_PATH)
// may lie beside a build for its older Node-API. That one works under newer Node as well, but is never shipped.
import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './tools.mjs'

const binding = join(root, 'node_modules', 'better-sqlite3', 'prebuilds', 'linux-x64.node')
/** Kept by whoever puts the older build in place: here, and `useOlderBinding` of the end-to-end tests. */
const published = `${binding}.published`

/** In one step: other processes may be reading it. */
const replace = (source) => {
  const beside = `${binding}.${process.pid}`
  copyFileSync(source, beside)
  renameSync(beside, binding)
}

/** Puts the build in place that lies beside this Electron, if there is one. */
export const placeBindingOf = (electron) => {
  const older = join(dirname(electron), '..', 'better_sqlite3-napi8.node')
  if (!existsSync(older) || readFileSync(older).equals(readFileSync(binding))) return
  copyFileSync(binding, published)
  replace(older)
}

/** Brings the published build back. */
export const placePublishedBinding = () => {
  if (existsSync(published)) replace(published)
}
