import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder that holds what is read at run time: `templates/`, and `node_modules/` with the WebAssembly files and
 * the fonts. One rule: `WEDERHOOR_ASSETS` where it is set, else the nearest folder upward from this file that has
 * a `package.json` and `templates/` (the source tree, and the packed app, where the bundles lie in `out/`).
 */
const assetRoot = (): string => {
  if (process.env.WEDERHOOR_ASSETS) return process.env.WEDERHOOR_ASSETS
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'templates'))) return folder
    if (folder === dirname(folder)) throw new Error(`No assets found upward from ${import.meta.dirname}`)
  }
}

/** The absolute path of `templates/dossier.typ`, `node_modules/…/x.wasm` and the like. */
export const assetPath = (relative: string): string => join(assetRoot(), relative)
